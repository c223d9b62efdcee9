package matinee.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Runs our script for administrators over an unpacked WildFly, once for each version of the script. */
public final class WildFlyFiles {
    private static final Path SCRIPT = Path.of("server-config", "wildfly", "matinee.cli");

    private WildFlyFiles() {}

    public static void apply(Path home) {
        Path applied = home.resolve("standalone/configuration/applied-matinee.cli");
        try {
            if (Files.exists(applied) && Files.mismatch(applied, SCRIPT) < 0) {
                return;
            }
            ProcessBuilder builder = new ProcessBuilder(
                            "sh", home.resolve("bin/jboss-cli.sh").toString(), "--file=" + SCRIPT.toAbsolutePath())
                    .redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("matinee.cli ends with " + process.exitValue() + ": " + output);
            }
            Files.copy(SCRIPT, applied, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
