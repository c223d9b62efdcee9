package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import matinee.http.Field;
import matinee.http.ResponseHead;
import matinee.storage.Content;
import matinee.storage.MemoryStore;
import matinee.storage.Slice;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a connection after a transfer, in a Tomcat itself. */
class TomcatKeepAliveIT {
    /**
     * For the next request, which Tomcat counts from the last byte that it has read. Behind its sendfile it takes the time of a
     * first request for that; and as that is its patience between two writes, too, it is longer than until the next look.
     */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(5);
    /** Above the age at which a transfer is taken for slow and the second until the next look; and above the keep-alive. */
    private static final Duration READING = Duration.ofMillis(6_500);
    /** Above the second between two of Tomcat's own looks, and well below the keep-alive. */
    private static final Duration SILENCE = Duration.ofMillis(1_500);

    /** More than any socket takes at once. */
    private static final byte[] FILM = new byte[24 << 20];

    @TempDir
    private Path folder;

    private final TomcatConnections connections = new TomcatConnections(new TomcatEndpoints(), System::nanoTime);
    private final Transfers transfers =
            new Transfers(new StreamLimits(100, 100), connections, new LinuxSendQueues(), System::nanoTime);
    private TomcatDeployment tomcat;
    private TransferWatch watch;

    @BeforeEach
    void start() throws LifecycleException {
        new Random(12).nextBytes(FILM);
        tomcat = new TomcatDeployment(
                folder,
                new Feed(),
                connector -> connector.setProperty("connectionTimeout", Long.toString(KEEP_ALIVE.toMillis())));
        watch = TransferWatch.lenient(transfers);
    }

    @AfterEach
    void stop() throws LifecycleException {
        watch.close();
        tomcat.close();
    }

    @Test
    void aConnectionIsKeptAliveFromTheEndOfALongTransferOn() throws IOException {
        try (SippingViewer viewer = new SippingViewer(tomcat.port())) {
            viewer.ask();
            assertArrayEquals(FILM, viewer.take(FILM.length, READING, () -> {}));
            viewer.patient(SILENCE);
            assertThrows(SocketTimeoutException.class, viewer::read, "the connection was closed");
            viewer.patient(SippingViewer.LONGEST);
            viewer.ask();
            assertArrayEquals(FILM, viewer.take(FILM.length, Duration.ZERO, () -> {}));
        }
    }

    /** Between the look and the deed, it may be. */
    @Test
    void aConnectionThatIsClosedAlreadyCanBeHungUp() throws IOException {
        Collection<ServerConnections.Connection> seen;
        try (SippingViewer viewer = new SippingViewer(tomcat.port())) {
            viewer.ask();
            seen = connections.now().orElseThrow();
        }
        assertTimeoutPreemptively(SippingViewer.LONGEST, () -> {
            while (!connections.now().orElseThrow().isEmpty()) {
                Thread.onSpinWait();
            }
        });
        assertEquals(1, seen.size());
        seen.forEach(ServerConnections.Connection::hangUp);
    }

    /** Answers with the film, by sendfile. */
    private final class Feed extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Roads roads = new Roads();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Content content = new Content(List.of(new Slice.Stored(MemoryStore.object(FILM), 0, FILM.length)));
            List<Field> fields = List.of(new Field("Content-Length", Long.toString(content.length())));
            Admission.Granted admission = (Admission.Granted) transfers.admit(request);
            roads.deliver(new Reply(new ResponseHead(200, fields), content), admission.transfer(), request, response);
        }
    }
}
