package matinee.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A server as its makers pack it, unpacked by the build. */
final class Distribution {
    private Distribution() {}

    /** The folder that the archive consists of. */
    static Optional<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> unpacked = Files.list(folder.toAbsolutePath())) {
            return unpacked.filter(Files::isDirectory).sorted().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
