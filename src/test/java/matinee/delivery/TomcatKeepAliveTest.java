package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import matinee.http.Field;
import matinee.http.ResponseHead;
import matinee.storage.Content;
import matinee.storage.MemoryStore;
import matinee.storage.Slice;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a connection after a transfer, in a Tomcat itself. */
class TomcatKeepAliveTest {
    /**
     * For the next request, which Tomcat counts from the last byte that it has read. Behind its sendfile it takes the time of a
     * first request for that; and as that is its patience between two writes, too, it is longer than until the next look.
     */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(5);
    /** Above the age at which a transfer is taken for slow and the second until the next look; and above the keep-alive. */
    private static final Duration READING = Duration.ofMillis(6_500);
    /** Above the second between two of Tomcat's own looks, and well below the keep-alive. */
    private static final Duration SILENCE = Duration.ofMillis(1_500);

    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** More than any socket takes at once. */
    private static final byte[] FILM = new byte[24 << 20];

    private static final int SIP = 512;
    private static final Duration BETWEEN_SIPS = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final TomcatConnections connections = new TomcatConnections(new TomcatEndpoints(), System::nanoTime);
    private final Transfers transfers =
            new Transfers(new StreamLimits(100, 100), connections, new LinuxSendQueues(), System::nanoTime);
    private TransferWatch watch;

    @BeforeEach
    void start() throws LifecycleException {
        new Random(12).nextBytes(FILM);
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setHostname("127.0.0.1");
        tomcat.getConnector().setProperty("connectionTimeout", Long.toString(KEEP_ALIVE.toMillis()));
        Context context = tomcat.addContext("", folder.toString());
        Wrapper servlet = Tomcat.addServlet(context, "feed", new Feed());
        servlet.setAsyncSupported(true);
        context.addServletMapping("/*", "feed");
        tomcat.start();
        watch = TransferWatch.lenient(transfers);
    }

    @AfterEach
    void stop() throws LifecycleException {
        watch.close();
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void aConnectionIsKeptAliveFromTheEndOfALongTransferOn() throws IOException {
        try (Socket viewer = connect()) {
            ask(viewer);
            DataInputStream in = new DataInputStream(viewer.getInputStream());
            skipHead(in);
            byte[] taken = new byte[FILM.length];
            int sipped = sip(in, taken);
            in.readFully(taken, sipped, taken.length - sipped);
            assertArrayEquals(FILM, taken);
            viewer.setSoTimeout(Math.toIntExact(SILENCE.toMillis()));
            assertThrows(SocketTimeoutException.class, in::read, "the connection was closed");
            viewer.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
            ask(viewer);
            skipHead(in);
            assertArrayEquals(FILM, in.readNBytes(FILM.length));
        }
    }

    /** Between the look and the deed, it may be. */
    @Test
    void aConnectionThatIsClosedAlreadyCanBeHungUp() throws IOException {
        Collection<ServerConnections.Connection> seen;
        try (Socket viewer = connect()) {
            ask(viewer);
            skipHead(new DataInputStream(viewer.getInputStream()));
            seen = connections.now().orElseThrow();
        }
        assertTimeoutPreemptively(LONGEST, () -> {
            while (!connections.now().orElseThrow().isEmpty()) {
                Thread.onSpinWait();
            }
        });
        assertEquals(1, seen.size());
        seen.forEach(ServerConnections.Connection::hangUp);
    }

    private static int sip(DataInputStream in, byte[] taken) throws IOException {
        int count = 0;
        long end = System.nanoTime() + READING.toNanos();
        while (System.nanoTime() < end) {
            in.readFully(taken, count, SIP);
            count += SIP;
            LockSupport.parkNanos(BETWEEN_SIPS.toNanos());
        }
        return count;
    }

    private Socket connect() throws IOException {
        Socket viewer = new Socket();
        viewer.setReceiveBufferSize(16 * 1024);
        viewer.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
        viewer.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort()));
        return viewer;
    }

    private static void ask(Socket viewer) throws IOException {
        viewer.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void skipHead(DataInputStream in) throws IOException {
        int newlines = 0;
        while (newlines < 2) {
            byte next = in.readByte();
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
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
