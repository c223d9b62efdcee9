package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import matinee.http.Field;
import matinee.http.ResponseHead;
import matinee.storage.Content;
import matinee.storage.Slice;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Viewers slower than Tomcat's own patience between two writes, on the road that copies, in a Tomcat itself. */
class TomcatWaitsTest {
    /** Tomcat's patience: above the age at which a transfer is taken for slow and the second until the next look. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Tomcat looks once a second for who took nothing in time. */
    private static final Duration BEYOND_PATIENCE = PATIENCE.plusMillis(2_500);

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final LeastRate RATE = new LeastRate(1024, Duration.ofSeconds(60));
    /** More than any socket takes at once. */
    private static final byte[] FILM = new byte[24 << 20];

    private static final int SIP = 512;
    private static final Duration BETWEEN_SIPS = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final TomcatEndpoints endpoints = new TomcatEndpoints();
    private final Transfers transfers = new Transfers(
            new StreamLimits(100, 100),
            new TomcatConnections(endpoints, System::nanoTime),
            new LinuxSendQueues(),
            System::nanoTime);

    private TransferWatch watch;

    @BeforeEach
    void start() throws LifecycleException {
        new Random(12).nextBytes(FILM);
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setHostname("127.0.0.1");
        tomcat.getConnector().setProperty("connectionTimeout", Long.toString(PATIENCE.toMillis()));
        Context context = tomcat.addContext("", folder.toString());
        Wrapper servlet = Tomcat.addServlet(context, "feed", new Feed());
        servlet.setAsyncSupported(true);
        context.addServletMapping("/*", "feed");
        tomcat.start();
        watch = TransferWatch.holding(transfers, RATE);
    }

    @AfterEach
    void stop() throws LifecycleException {
        watch.close();
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void aViewerSlowerThanTomcatsPatienceGetsEverythingAndThePatienceIsRestored() throws Exception {
        try (Socket viewer = ask()) {
            DataInputStream in = new DataInputStream(viewer.getInputStream());
            skipHead(in);
            byte[] taken = new byte[FILM.length];
            int sipped = sip(in, taken);
            assertEquals(1, transfers.running());
            assertEquals(Set.of(-1L), timesBetweenWrites());
            in.readFully(taken, sipped, taken.length - sipped);
            assertArrayEquals(FILM, taken);
            assertTimeoutPreemptively(LONGEST, () -> {
                while (transfers.running() > 0) {
                    Thread.onSpinWait();
                }
            });
            assertEquals(Set.of(PATIENCE.toMillis()), timesBetweenWrites());
        }
        assertEquals(0, transfers.hangUps());
        assertEquals(0, transfers.evictions());
    }

    /** Takes some 10 KB a second, so that the socket stays full, for longer than Tomcat's patience; returns how many bytes. */
    private static int sip(DataInputStream in, byte[] taken) throws IOException {
        int count = 0;
        long end = System.nanoTime() + BEYOND_PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            in.readFully(taken, count, SIP);
            count += SIP;
            LockSupport.parkNanos(BETWEEN_SIPS.toNanos());
        }
        return count;
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

    private Socket ask() throws IOException {
        Socket viewer = new Socket();
        viewer.setReceiveBufferSize(16 * 1024);
        viewer.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
        viewer.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort()));
        viewer.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return viewer;
    }

    private static void skipHead(DataInputStream in) throws IOException {
        int newlines = 0;
        while (newlines < 2) {
            byte next = in.readByte();
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
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
