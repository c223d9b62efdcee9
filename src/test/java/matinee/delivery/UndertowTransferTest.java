package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.encoding.ContentEncodingRepository;
import io.undertow.server.handlers.encoding.EncodingHandler;
import io.undertow.server.handlers.encoding.GzipEncodingProvider;
import io.undertow.server.protocol.http2.Http2UpgradeHandler;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import matinee.http.Field;
import matinee.http.ResponseHead;
import matinee.storage.Content;
import matinee.storage.IdentityPolicy;
import matinee.storage.LinkPolicy;
import matinee.storage.LocalFolder;
import matinee.storage.Slice;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The road over WildFly's web server, in that server and under what it may be configured to do. */
class UndertowTransferTest {
    /** More than any socket takes at once. */
    private static final int LENGTH = 24 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final byte[] film = new byte[LENGTH];
    private final Transfers transfers =
            new Transfers(new StreamLimits(100, 100), new NoConnections(), Map::of, System::nanoTime);
    private final AtomicReference<Thread> servedBy = new AtomicReference<>();
    private LocalFolder store;
    private Undertow server;
    private UndertowDeployment deployment;

    @BeforeEach
    void start() throws Exception {
        new Random(11).nextBytes(film);
        Files.write(folder.resolve("film.mp4"), film);
        store = new LocalFolder(folder, LinkPolicy.INSIDE, IdentityPolicy.STRICT);
        deployment = new UndertowDeployment(new Feed());
        HttpHandler servlets = deployment.handler();
        HttpHandler compressing = new EncodingHandler(
                servlets, new ContentEncodingRepository().addEncodingHandler("gzip", new GzipEncodingProvider(), 50));
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
                .setHandler(new Http2UpgradeHandler(Handlers.path(servlets).addPrefixPath("/compressing", compressing)))
                .build();
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        deployment.close();
        store.close();
    }

    @Test
    void theWholeFileArrivesByteForByte() throws Exception {
        HttpResponse<byte[]> answer = get(HttpClient.Version.HTTP_1_1, "/whole");
        assertEquals(200, answer.statusCode());
        assertArrayEquals(film, answer.body());
        awaitNoneRunning();
    }

    @Test
    void memoryAndRunsOfTheFileGoInTurn() throws Exception {
        assertArrayEquals(
                mixedBytes(), get(HttpClient.Version.HTTP_1_1, "/mixed").body());
        awaitNoneRunning();
    }

    @Test
    void emptyAndTinyRunsKeepTheirPlace() throws Exception {
        assertEquals(
                "head" + (char) (film[7] & 0x7F) + "tail",
                new String(ascii(get(HttpClient.Version.HTTP_1_1, "/tiny").body()), StandardCharsets.US_ASCII));
    }

    @Test
    void overHttp2TheSameBytesArrive() throws Exception {
        for (String path : List.of("/whole", "/mixed", "/tiny")) {
            HttpResponse<byte[]> answer = get(HttpClient.Version.HTTP_2, path);
            assertEquals(HttpClient.Version.HTTP_2, answer.version());
            assertArrayEquals(get(HttpClient.Version.HTTP_1_1, path).body(), answer.body());
        }
        awaitNoneRunning();
    }

    @Test
    void whatAFilterCompressesIsWholeWhenItIsUnpacked() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/compressing/mixed"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer =
                client(HttpClient.Version.HTTP_1_1).send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(Optional.of("gzip"), answer.headers().firstValue("Content-Encoding"));
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertArrayEquals(mixedBytes(), unpacked.readAllBytes());
        }
        awaitNoneRunning();
    }

    @Test
    void aViewerWhoDoesNotReadHoldsNoThreadAndGetsEverythingInTheEnd() throws Exception {
        try (Socket viewer = ask("/whole")) {
            DataInputStream in = new DataInputStream(viewer.getInputStream());
            skipHead(in);
            in.readFully(new byte[1000]);
            Thread thread = servedBy.get();
            assertTimeoutPreemptively(PATIENCE, () -> {
                while (isInServlet(thread)) {
                    Thread.onSpinWait();
                }
            });
            assertEquals(1, transfers.running());
            byte[] rest = in.readNBytes(LENGTH - 1000);
            assertArrayEquals(java.util.Arrays.copyOfRange(film, 1000, LENGTH), rest);
        }
        awaitNoneRunning();
    }

    @Test
    void anEvictedViewersConnectionEndsAndNothingStaysBehind() throws Exception {
        try (Socket viewer = ask("/whole")) {
            DataInputStream in = new DataInputStream(viewer.getInputStream());
            skipHead(in);
            awaitRunning();
            transfers.cutAll();
            awaitNoneRunning();
            assertTrue(readToItsEnd(in) < LENGTH);
        }
        assertEquals(1, transfers.evictions());
        assertEquals(0, transfers.hangUps());
    }

    @Test
    void aViewerWhoLeavesIsCounted() throws Exception {
        try (Socket viewer = ask("/whole")) {
            skipHead(new DataInputStream(viewer.getInputStream()));
            awaitRunning();
            viewer.setSoLinger(true, 0);
        }
        awaitNoneRunning();
        assertEquals(1, transfers.hangUps());
    }

    @Test
    void aFileCutMeanwhileEndsTheConnectionAndIsNotPadded() throws Exception {
        try (Socket viewer = ask("/whole")) {
            DataInputStream in = new DataInputStream(viewer.getInputStream());
            skipHead(in);
            awaitRunning();
            Files.write(folder.resolve("film.mp4"), java.util.Arrays.copyOf(film, LENGTH - 1_000_000));
            assertTrue(readToItsEnd(in) <= LENGTH - 1_000_000);
        }
        awaitNoneRunning();
    }

    @Test
    void theConnectionServesOnAfterwards() throws Exception {
        try (Socket viewer = ask("/tiny")) {
            DataInputStream in = new DataInputStream(viewer.getInputStream());
            for (int i = 0; i < 50; i++) {
                skipHead(in);
                in.readFully(new byte[9]);
                request(viewer, "/tiny");
            }
        }
    }

    /** Over TLS it often is. */
    @Test
    void aConnectionThatIsClosedBeforeAnybodyListensLeavesNothingBehind() throws Exception {
        try (Socket viewer = ask("/closing")) {
            readToItsEnd(viewer.getInputStream());
        }
        awaitNoneRunning();
        assertEquals(1, transfers.hangUps());
    }

    /** Answers by the roads, whatever is asked. */
    private final class Feed extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Roads roads = new Roads();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            servedBy.set(Thread.currentThread());
            String path = request.getRequestURI();
            try (StoredObject object = store.open(List.of("film.mp4")).orElseThrow()) {
                Content content = path.endsWith("whole")
                        ? Content.of(object)
                        : path.endsWith("closing")
                                ? Content.of(new ClosingObject(object, exchange(request)))
                                : path.endsWith("mixed") ? mixed(object) : tiny(object);
                List<Field> fields = List.of(
                        new Field("Content-Type", "video/mp4"),
                        new Field("Content-Length", Long.toString(content.length())));
                Admission.Granted admission = (Admission.Granted) transfers.admit(request);
                roads.deliver(
                        new Reply(new ResponseHead(200, fields), content), admission.transfer(), request, response);
            } catch (ClientGoneException gone) {
                return;
            }
        }
    }

    private static UndertowExchange exchange(HttpServletRequest request) {
        return new matinee.delivery.Undertow().exchange(request).orElseThrow();
    }

    private static Content tiny(StoredObject object) {
        return new Content(List.of(
                memory("head"),
                new Slice.Stored(object, 3, 0),
                new Slice.Stored(object, 7, 1),
                memory(""),
                memory("tail")));
    }

    private static Content mixed(StoredObject object) {
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            slices.add(memory("between " + i));
            slices.add(new Slice.Stored(object, i * 100_000L, 1 + (i * 7919L) % 60_000));
        }
        return new Content(slices);
    }

    private byte[] mixedBytes() {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < 200; i++) {
            bytes.writeBytes(("between " + i).getBytes(StandardCharsets.US_ASCII));
            bytes.write(film, i * 100_000, (int) (1 + (i * 7919L) % 60_000));
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(byte[] bytes) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] &= 0x7F;
        }
        return copy;
    }

    private static Slice memory(String text) {
        return new Slice.Memory(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private InetSocketAddress address() {
        return (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + address().getPort() + path);
    }

    private static HttpClient client(HttpClient.Version version) {
        return HttpClient.newBuilder().version(version).build();
    }

    private HttpResponse<byte[]> get(HttpClient.Version version, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).build();
        HttpClient client = client(version);
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        // The upgrade to HTTP/2 is answered in it; what comes next is spoken in it from the beginning.
        return version == HttpClient.Version.HTTP_2
                ? client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                : answer;
    }

    private Socket ask(String path) throws IOException {
        Socket viewer = new Socket();
        viewer.setReceiveBufferSize(16 * 1024);
        viewer.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        viewer.connect(address());
        request(viewer, path);
        return viewer;
    }

    private static void request(Socket viewer, String path) throws IOException {
        viewer.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void skipHead(DataInputStream in) throws IOException {
        int newlines = 0;
        while (newlines < 2) {
            byte next = in.readByte();
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
    }

    /** How many bytes come before the end, orderly or not. */
    private static long readToItsEnd(InputStream in) {
        long total = 0;
        byte[] buffer = new byte[64 * 1024];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
            }
        } catch (IOException broken) {
            assertThrows(IOException.class, in::read);
        }
        return total;
    }

    private static boolean isInServlet(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().equals(Feed.class.getName())) {
                return true;
            }
        }
        return false;
    }

    private void awaitRunning() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            while (transfers.running() == 0 || isInServlet(servedBy.get())) {
                Thread.onSpinWait();
            }
        });
    }

    private void awaitNoneRunning() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            while (transfers.running() > 0) {
                Thread.onSpinWait();
            }
        });
    }
}
