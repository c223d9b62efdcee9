package matinee.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SIGTERM to whole servers while viewers watch, as an administrator stops them; of {@code java -jar}, other tests tell. */
class TerminationIT {
    private static final Path FOLDER = Path.of("target", "termination").toAbsolutePath();
    private static final int FILM_LENGTH = 32 << 20;
    private static final int VIEWERS = 20;
    /** Almost three seconds each, and more than sockets hold. */
    private static final Pace PACE = new Pace(4_000_000, Duration.ofMillis(10), 128 * 1024);

    private static final int LENGTH = 11_000_000;
    private static final Duration BEFORE = Duration.ofMillis(250);
    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** A file that changed a moment ago goes another road. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Road.class,
            names = {"TOMCAT", "PLAIN", "WILDFLY"})
    @DisplayName("After SIGTERM nobody is let in, 20 of 20 viewers get all they asked for, and the process ends")
    void runningTransfersFinish(Road road) throws IOException {
        Film film = Film.in(FOLDER.resolve("library"), FILM_LENGTH);
        Blueprints blueprints = new Blueprints(FOLDER, film, Cores.all(), List.of("-XX:TieredStopAtLevel=1"));
        try (Peer peer = new Servers(blueprints, FOLDER.resolve("logs")).start(road)) {
            settle(film);
            assertTrue(isReady(peer));
            try (PacedViewers viewers = new PacedViewers(peer, film, PACE, Part.random(LENGTH, film))) {
                viewers.gather(VIEWERS);
                // Tomcat closes what it is about to begin as it pauses: only what runs is promised to finish.
                long asked = System.nanoTime();
                while (viewers.begun() < VIEWERS && System.nanoTime() - asked < LONGEST.toNanos()) {
                    viewers.run(STEP);
                }
                assertEquals(VIEWERS, viewers.begun(), viewers::firstFault);
                viewers.run(BEFORE);
                assertEquals(0, viewers.whole());
                List<ProcessHandle> processes = peer.terminate();
                long begun = System.nanoTime();
                viewers.run(AT_ONCE);
                assertFalse(isReady(peer));
                assertEquals(0, viewers.whole(), "the doors close before anybody is done");
                while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
                    assertTrue(System.nanoTime() - begun < LONGEST.toNanos(), "still running");
                    viewers.run(STEP);
                    Pause.of(STEP);
                }
                viewers.run(LONGEST);
                assertEquals(VIEWERS, viewers.whole(), viewers::firstFault);
            }
        }
    }

    private static void settle(Film film) throws IOException {
        Instant settled = Files.getLastModifiedTime(film.file()).toInstant().plus(SETTLED);
        Duration left = Duration.between(Instant.now(), settled);
        if (!left.isNegative()) {
            Pause.of(left);
        }
    }

    /** Asks for readiness; whoever does not listen any more, or does not answer, is not ready. */
    private static boolean isReady(Peer peer) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(Math.toIntExact(AT_ONCE.toMillis()));
            socket.connect(peer.address(), Math.toIntExact(AT_ONCE.toMillis()));
            String request = "GET /matinee/health/ready HTTP/1.1\r\nHost: " + Blueprint.HOST + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return status.endsWith(" 200");
        } catch (IOException closed) {
            return false;
        }
    }
}
