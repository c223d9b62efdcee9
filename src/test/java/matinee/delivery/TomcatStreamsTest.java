package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.http.Field;
import matinee.http.ResponseHead;
import matinee.storage.Content;
import matinee.storage.MemoryStore;
import matinee.storage.Slice;
import matinee.storage.StoredObject;
import org.apache.catalina.LifecycleException;
import org.apache.coyote.http2.Http2Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that are written later, in a Tomcat itself: however a transfer ends, the container hears of it, once. */
class TomcatStreamsTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** Four windows of HTTP/2 as they are in the beginning (RFC 9113 §6.9.2), and some more. */
    private static final byte[] FILM = new byte[300_000];

    private static final int WINDOW = 65_535;
    private static final int STEP = 5_000;

    @TempDir
    private Path folder;

    private TomcatDeployment tomcat;
    private final Transfers transfers = new Transfers(
            new StreamLimits(100, 100),
            new TomcatConnections(List::of, System::nanoTime),
            new LinuxSendQueues(),
            System::nanoTime);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger holds = new AtomicInteger();
    private volatile long soundBytes = FILM.length;

    @BeforeEach
    void start() throws LifecycleException {
        new Random(12).nextBytes(FILM);
        Http2Protocol http2 = new Http2Protocol();
        http2.setStreamWriteTimeout(200);
        tomcat = new TomcatDeployment(folder, new Feed(), connector -> connector.addUpgradeProtocol(http2));
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.close();
    }

    @Test
    void aStreamThatIsReadComesWhole() throws IOException {
        try (Http2Viewer viewer = asking()) {
            viewer.letCome(FILM.length);
            assertEquals(Http2Viewer.Ending.WHOLE, viewer.takeRest());
            assertArrayEquals(FILM, viewer.body());
            awaitEnd();
        }
        assertEquals(0, transfers.hangUps());
    }

    /** Tomcat loses the end of streams that are completed while it holds more of them than one piece, or never ends them. */
    @ParameterizedTest
    @ValueSource(strings = {"/film", "/wrapped"})
    void aStreamThatIsReadInSmallStepsComesWhole(String path) throws IOException {
        try (Http2Viewer viewer = new Http2Viewer(tomcat.port(), LONGEST)) {
            viewer.ask(path);
            int come = WINDOW;
            while (come + STEP < FILM.length) {
                viewer.take(come);
                viewer.letCome(STEP);
                come += STEP;
            }
            viewer.letCome(STEP);
            assertEquals(Http2Viewer.Ending.WHOLE, viewer.takeRest());
            assertArrayEquals(FILM, viewer.body());
            awaitEnd();
        }
        assertEquals(0, transfers.hangUps());
    }

    @Test
    void aStreamThatIsCutIsOverThoughItsViewerDoesNotRead() throws IOException {
        try (Http2Viewer viewer = asking()) {
            viewer.take(WINDOW);
            transfers.cutAll();
            awaitEnd();
            assertNotEquals(Http2Viewer.Ending.WHOLE, viewer.takeRest());
        }
        assertEquals(1, transfers.evictions());
        assertEquals(0, transfers.hangUps());
    }

    @Test
    void aStreamThatIsCutIsOverThoughItsViewerReadsOn() throws IOException {
        try (Http2Viewer viewer = asking()) {
            viewer.take(WINDOW);
            transfers.cutAll();
            viewer.letCome(FILM.length);
            awaitEnd();
            viewer.takeRest();
            assertTrue(viewer.body().length < FILM.length);
            assertArrayEquals(Arrays.copyOf(FILM, viewer.body().length), viewer.body());
        }
        assertEquals(1, transfers.evictions());
        assertEquals(0, transfers.hangUps());
    }

    @Test
    void aStreamThatItsViewerResetsIsOver() throws IOException {
        try (Http2Viewer viewer = asking()) {
            viewer.take(WINDOW);
            viewer.reset();
            awaitEnd();
        }
        assertEquals(1, transfers.hangUps());
    }

    @Test
    void aStreamWhoseViewerLeavesIsOver() throws IOException {
        try (Http2Viewer viewer = asking()) {
            viewer.take(WINDOW);
        }
        awaitEnd();
        assertEquals(1, transfers.hangUps());
    }

    @Test
    void aStreamWhoseStoreFailsIsOver() throws IOException {
        soundBytes = 100_000;
        try (Http2Viewer viewer = asking()) {
            viewer.letCome(FILM.length);
            assertNotEquals(Http2Viewer.Ending.WHOLE, viewer.takeRest());
            assertTrue(viewer.body().length < FILM.length);
            awaitEnd();
        }
        assertEquals(0, transfers.hangUps());
    }

    @Test
    void aFilterWhoseStreamTakesNoListenerGetsEverythingFromTheServletsThread() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + tomcat.port() + "/filtered"))
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(
                    FILM,
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                            .body());
        }
        awaitEnd();
        assertEquals(0, transfers.hangUps());
    }

    private Http2Viewer asking() throws IOException {
        Http2Viewer viewer = new Http2Viewer(tomcat.port(), LONGEST);
        viewer.ask("/film");
        return viewer;
    }

    /** Nothing runs, nothing is held, and each response was completed. */
    private void awaitEnd() {
        assertTimeoutPreemptively(LONGEST, () -> {
            while (transfers.running() > 0 || holds.get() > 0 || completed.get() < begun.get() || begun.get() == 0) {
                Thread.onSpinWait();
            }
        });
        assertEquals(begun.get(), completed.get());
    }

    /** Answers with the film. */
    private final class Feed extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Roads roads = new Roads();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            StoredObject film =
                    new FaultyObject(MemoryStore.object(FILM), soundBytes, holds, FaultyObject.Fault.INSANE);
            Content content = new Content(List.of(new Slice.Stored(film, 0, FILM.length)));
            List<Field> fields = List.of(new Field("Content-Length", Long.toString(content.length())));
            Admission.Granted admission = (Admission.Granted) transfers.admit(request);
            HttpServletResponse asked = switch (request.getRequestURI()) {
                case "/filtered" -> new Unlistening(response);
                case "/wrapped" -> new HttpServletResponseWrapper(response);
                default -> response;
            };
            roads.deliver(new Reply(new ResponseHead(200, fields), content), admission.transfer(), request, asked);
            begun.incrementAndGet();
            request.getAsyncContext().addListener(new Counting());
        }
    }

    /** Counts completions. */
    private final class Counting implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            completed.incrementAndGet();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // Completed afterwards.
        }

        @Override
        public void onError(AsyncEvent event) {
            // Completed afterwards.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            throw new AssertionError(event);
        }
    }

    /** As many a filter's of the time before listeners. */
    private static final class Unlistening extends HttpServletResponseWrapper {
        Unlistening(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream out = super.getOutputStream();
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("takes no listener");
                }

                @Override
                public void write(int b) throws IOException {
                    out.write(b);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }
            };
        }
    }
}
