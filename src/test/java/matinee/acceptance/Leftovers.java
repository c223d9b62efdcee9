package matinee.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.core.api.annotation.Observes;

/**
 * Servers that a killed run left behind: each run notes the processes it started, and the next one ends those that are still
 * there. A process is known by its id and the instant it started, as ids are given out again.
 */
public final class Leftovers {
    private static Path notes() {
        return ServerKind.current().folder().resolve("processes");
    }

    /** Ends what an earlier run left. */
    static void end() {
        if (!Files.exists(notes())) {
            return;
        }
        try {
            for (String note : Files.readAllLines(notes())) {
                String[] idAndStart = note.split(" ", 2);
                ProcessHandle.of(Long.parseLong(idAndStart[0]))
                        .filter(process -> startOf(process).equals(idAndStart[1]))
                        .ifPresent(process -> {
                            process.destroyForcibly();
                            process.onExit().join();
                        });
            }
            Files.delete(notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void noteAfterStart(@Observes AfterStart event) throws IOException {
        note();
    }

    void noteAfterDeploy(@Observes AfterDeploy event) throws IOException {
        note();
    }

    /** Notes every process that this run has started and that is still there. */
    static void note() throws IOException {
        List<String> running = ProcessHandle.current()
                .descendants()
                .map(process -> process.pid() + " " + startOf(process))
                .toList();
        Files.createDirectories(notes().getParent());
        Files.write(notes(), running);
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
