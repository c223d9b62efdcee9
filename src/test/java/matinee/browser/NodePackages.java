package matinee.browser;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What {@code src/test/node} names, installed by npm below {@code target}: what Matinee is tested with. */
record NodePackages(Path folder) {
    private static final String MISSING = "No npm is on the PATH: apt-get install npm";
    private static final Path NAMED = Path.of("src", "test", "node");
    private static final String LOCK = "package-lock.json";

    /** Those of the lock file; without npm the test is left out, or fails in CI. */
    static NodePackages installed() throws IOException, InterruptedException {
        Optional<Path> npm = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "npm"))
                .filter(Files::isExecutable)
                .findFirst();
        if (npm.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(MISSING);
            }
            System.out.println(MISSING);
            Assumptions.abort(MISSING);
        }
        Path folder = Files.createDirectories(Path.of("target", "node"));
        try (FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock(); // Tests run two at a time.
            if (!isInstalledIn(folder)) {
                install(npm.orElseThrow(), folder);
            }
        }
        return new NodePackages(folder.resolve("node_modules"));
    }

    private static boolean isInstalledIn(Path folder) throws IOException {
        Path done = folder.resolve("installed-" + LOCK);
        return Files.exists(done) && Files.mismatch(done, NAMED.resolve(LOCK)) < 0;
    }

    private static void install(Path npm, Path folder) throws IOException, InterruptedException {
        for (String name : List.of("package.json", LOCK, ".npmrc")) {
            Files.copy(NAMED.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Process process = new ProcessBuilder(npm.toString(), "ci")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        Files.copy(folder.resolve(LOCK), folder.resolve("installed-" + LOCK), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The text of a file.
     *
     * @param name below {@code node_modules}
     */
    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
