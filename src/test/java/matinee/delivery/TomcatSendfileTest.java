package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentLinkedQueue;
import matinee.http.Field;
import matinee.http.ResponseHead;
import matinee.storage.Content;
import matinee.storage.MemoryStore;
import matinee.storage.Slice;
import matinee.storage.StoredObject;
import org.apache.catalina.LifecycleException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tomcat's sendfile in a Tomcat itself. */
class TomcatSendfileTest {
    private static final String FILENAME = "org.apache.tomcat.sendfile.filename";
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final byte[] FILM = new byte[1 << 20];

    @TempDir
    private Path folder;

    private TomcatDeployment tomcat;
    private volatile long aheadNanos;
    private volatile boolean failing;
    private final Transfers transfers = new Transfers(
            new StreamLimits(100, 100),
            new TomcatConnections(new TomcatEndpoints(), System::nanoTime),
            Map::of,
            () -> System.nanoTime() + aheadNanos);

    /** What Tomcat was told to send, once for each reply. */
    private final Queue<Optional<Object>> named = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() throws LifecycleException {
        new Random(12).nextBytes(FILM);
        tomcat = new TomcatDeployment(
                folder, new Feed(), connector -> connector.setProperty("connectionTimeout", "500"));
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.close();
    }

    @Test
    void aStoredFilmGoesByItOneRequestAfterTheOther() throws IOException {
        try (Socket viewer = connect()) {
            for (int request = 0; request < 3; request++) {
                ask(viewer, "");
                assertArrayEquals(FILM, answer(viewer));
            }
            awaitAllOver();
        }
        assertEquals(List.of(Optional.of(""), Optional.of(""), Optional.of("")), List.copyOf(named));
        assertEquals(0, transfers.hangUps());
    }

    /** Tomcat reads it when the servlet has returned; when that fails, it forgets the file without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 10", "Transfer-Encoding: chunked"})
    void aRequestWhoseBodyNeverComesLeavesNothingBehind(String field) throws IOException {
        try (Socket viewer = connect()) {
            ask(viewer, field + "\r\n");
            viewer.getInputStream().readAllBytes();
        }
        awaitAllOver();
    }

    /** Tomcat closes the connection then, and forgets the file without a word. */
    @Test
    void whatIsHandedOverAndThenForgottenAsAnotherFailsIsLetGo() throws IOException {
        try (Socket viewer = connect()) {
            failing = true;
            ask(viewer, "");
            viewer.getInputStream().readAllBytes();
        }
        assertEquals(1, transfers.running());
        transfers.waitForSlow();
        assertEquals(1, transfers.running());
        aheadNanos = Duration.ofMinutes(1).toNanos();
        transfers.waitForSlow();
        assertEquals(0, transfers.running());
        assertEquals(1, transfers.hangUps());
    }

    @Test
    void aServerThatMatineeDoesNotKnowGetsNoneAndThatIsSaidOnce() {
        Log log = new Log();
        TomcatSendfile sendfile = new TomcatSendfile(new BufferPool(ByteBuffer::allocate), log);
        for (int request = 0; request < 3; request++) {
            assertEquals(Optional.empty(), sendfile.of(reply(), offering(), unwrapped(HttpServletResponse.class)));
        }
        assertEquals(List.of(System.Logger.Level.INFO), log.said);
    }

    /** How weighty each line was. */
    private static final class Log implements System.Logger {
        private final List<Level> said = new ArrayList<>();

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle texts, @Nullable String line, @Nullable Throwable cause) {
            said.add(level);
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle texts, @Nullable String line, Object... parameters) {
            said.add(level);
        }
    }

    /** A request of no class of Tomcat's, which offers sendfile all the same. */
    private static HttpServletRequest offering() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                TomcatSendfileTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAttribute" -> true;
                    case "getContentLengthLong" -> -1L;
                    case "getHeader" -> null;
                    default -> throw new AssertionError(method);
                });
    }

    private static <T> T unwrapped(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                TomcatSendfileTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new AssertionError(method);
                }));
    }

    private static Reply reply() {
        StoredObject film = MemoryStore.object(FILM);
        Content content = new Content(List.of(new Slice.Stored(film, 0, FILM.length)));
        List<Field> fields = List.of(new Field("Content-Length", Long.toString(content.length())));
        return new Reply(new ResponseHead(200, fields), content);
    }

    private void awaitAllOver() {
        assertTimeoutPreemptively(LONGEST, () -> {
            while (transfers.running() > 0) {
                Thread.onSpinWait();
            }
        });
    }

    private Socket connect() throws IOException {
        Socket viewer = new Socket(InetAddress.getLoopbackAddress(), tomcat.port());
        viewer.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
        return viewer;
    }

    private static void ask(Socket viewer, String fields) throws IOException {
        String request = "GET / HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
        viewer.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] answer(Socket viewer) throws IOException {
        DataInputStream in = new DataInputStream(viewer.getInputStream());
        int newlines = 0;
        while (newlines < 2) {
            byte next = in.readByte();
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
        byte[] body = new byte[FILM.length];
        in.readFully(body);
        return body;
    }

    /** Answers with the film. */
    private final class Feed extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Roads roads = new Roads();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Admission.Granted admission = (Admission.Granted) transfers.admit(request);
            roads.deliver(reply(), admission.transfer(), request, response);
            named.add(Optional.ofNullable(request.getAttribute(FILENAME)));
            if (failing) {
                throw new IllegalStateException("as a filter's or a valve's");
            }
        }
    }
}
