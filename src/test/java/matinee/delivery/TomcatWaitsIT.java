package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import matinee.http.Field;
import matinee.http.ResponseHead;
import matinee.storage.Content;
import matinee.storage.Slice;
import org.apache.catalina.LifecycleException;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Viewers slower than Tomcat's own patience between two writes, on the road that copies, in a Tomcat itself. */
class TomcatWaitsIT {
    /** Tomcat's patience: above the age at which a transfer is taken for slow and the second until the next look. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Tomcat looks once a second for who took nothing in time. */
    private static final Duration BEYOND_PATIENCE = PATIENCE.plusMillis(2_500);

    private static final LeastRate RATE = new LeastRate(1024, Duration.ofSeconds(60));
    /** More than any socket takes at once. */
    private static final byte[] FILM = new byte[24 << 20];

    @TempDir
    private Path folder;

    private final TomcatEndpoints endpoints = new TomcatEndpoints();
    private final Transfers transfers = new Transfers(
            new StreamLimits(100, 100),
            new TomcatConnections(endpoints, System::nanoTime),
            new LinuxSendQueues(),
            System::nanoTime);

    private TomcatDeployment tomcat;
    private TransferWatch watch;

    @BeforeEach
    void start() throws LifecycleException {
        new Random(12).nextBytes(FILM);
        tomcat = new TomcatDeployment(
                folder,
                new Feed(),
                connector -> connector.setProperty("connectionTimeout", Long.toString(PATIENCE.toMillis())));
        watch = TransferWatch.holding(transfers, RATE);
    }

    @AfterEach
    void stop() throws LifecycleException {
        watch.close();
        tomcat.close();
    }

    @Test
    void aViewerSlowerThanTomcatsPatienceGetsEverythingAndThePatienceIsRestored() throws Exception {
        try (SippingViewer viewer = new SippingViewer(tomcat.port())) {
            viewer.ask();
            byte[] taken = viewer.take(FILM.length, BEYOND_PATIENCE, () -> {
                assertEquals(1, transfers.running());
                assertEquals(Set.of(-1L), timesBetweenWrites());
            });
            assertArrayEquals(FILM, taken);
            assertTimeoutPreemptively(SippingViewer.LONGEST, () -> {
                while (transfers.running() > 0) {
                    Thread.onSpinWait();
                }
            });
            assertEquals(Set.of(PATIENCE.toMillis()), timesBetweenWrites());
        }
        assertEquals(0, transfers.hangUps());
        assertEquals(0, transfers.evictions());
    }

    /** How long Tomcat waits between two writes, in milliseconds, on each connection that is open now. */
    private Set<Long> timesBetweenWrites() {
        Set<Long> times = new TreeSet<>();
        for (Object endpoint : endpoints.get()) {
            for (Object wrapper : TomcatApi.of(endpoint).orElseThrow().connections(endpoint)) {
                times.add(((SocketWrapperBase<?>) wrapper).getWriteTimeout());
            }
        }
        return times;
    }

    /** Answers by the road that copies, as the film lies in memory. */
    private final class Feed extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Roads roads = new Roads();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Content content = new Content(List.of(new Slice.Memory(ByteBuffer.wrap(FILM))));
            List<Field> fields = List.of(new Field("Content-Length", Long.toString(content.length())));
            Admission.Granted admission = (Admission.Granted) transfers.admit(request);
            roads.deliver(new Reply(new ResponseHead(200, fields), content), admission.transfer(), request, response);
        }
    }
}
