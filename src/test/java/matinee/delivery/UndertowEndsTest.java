package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.http.Field;
import matinee.http.ResponseHead;
import matinee.storage.Content;
import matinee.storage.MemoryStore;
import matinee.storage.Slice;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transfers over WildFly's web server that end as nobody foresees. */
class UndertowEndsTest {
    /** More than any socket takes at once. */
    private static final int LENGTH = 24 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Transfers transfers =
            new Transfers(new StreamLimits(100, 100), new NoConnections(), Map::of, System::nanoTime);
    private final AtomicInteger holds = new AtomicInteger();
    private Undertow server;
    private UndertowDeployment deployment;

    @BeforeEach
    void start() throws Exception {
        deployment = new UndertowDeployment(new Feed());
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(deployment.handler())
                .build();
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        deployment.close();
    }

    @ParameterizedTest
    @CsvSource({"0, INSANE", LENGTH / 2 + ", INSANE", "0, UNREADABLE", LENGTH / 2 + ", UNREADABLE"})
    void aStoreThatFailsEndsTheConnectionAndNothingStaysBehind(long soundBytes, FaultyObject.Fault fault)
            throws Exception {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        try (Socket viewer = new Socket(address.getAddress(), address.getPort())) {
            viewer.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            viewer.getOutputStream()
                    .write(("GET /" + soundBytes + "/" + fault + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(readToItsEnd(viewer.getInputStream()) < LENGTH);
        }
        assertTimeoutPreemptively(PATIENCE, () -> {
            while (transfers.running() > 0) {
                Thread.onSpinWait();
            }
        });
        assertEquals(0, holds.get());
        assertEquals(0, transfers.hangUps());
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

    /** Answers with a film whose store fails where the path says. */
    private final class Feed extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Roads roads = new Roads();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String[] part = request.getRequestURI().split("/", -1);
            StoredObject film = new FaultyObject(
                    MemoryStore.object(new byte[LENGTH]),
                    Long.parseLong(part[1]),
                    holds,
                    FaultyObject.Fault.valueOf(part[2]));
            Content content = new Content(List.of(new Slice.Stored(film, 0, LENGTH)));
            List<Field> fields = List.of(new Field("Content-Length", Long.toString(LENGTH)));
            Admission.Granted admission = (Admission.Granted) transfers.admit(request);
            roads.deliver(new Reply(new ResponseHead(200, fields), content), admission.transfer(), request, response);
        }
    }
}
