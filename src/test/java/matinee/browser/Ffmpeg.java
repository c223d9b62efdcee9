package matinee.browser;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Films made to measure, by an installed ffmpeg. */
record Ffmpeg(Path program) {
    private static final String MISSING = "No ffmpeg is on the PATH: apt-get install ffmpeg";

    /** The one on the {@code PATH}; without one the test is left out, or fails in CI. */
    static Ffmpeg installed() {
        Optional<Path> program = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "ffmpeg"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(MISSING);
            }
            System.out.println(MISSING);
            Assumptions.abort(MISSING);
        }
        return new Ffmpeg(program.orElseThrow());
    }

    /** Writes a film. */
    void make(Path film, String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-nostdin", "-v", "error", "-y"));
        command.addAll(Arrays.asList(arguments.strip().split("\\s+", -1)));
        command.add(film.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
