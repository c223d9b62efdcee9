package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import matinee.http.Field;
import matinee.http.ResponseHead;
import matinee.storage.Content;
import matinee.storage.IdentityPolicy;
import matinee.storage.LinkPolicy;
import matinee.storage.LocalFolder;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.xnio.Options;

/** A client that asks for much without waiting, and reads so little that the socket is full when the next head is due. */
final class UndertowPipeliningTest {
    private static final int LENGTH = 4 * 1024 * 1024;
    private static final int REQUESTS = 120;
    private static final int[] LENGTHS = {1, 300_000, 20_000, 65_536, 9_000, 100};

    @TempDir
    private Path folder;

    private final byte[] film = new byte[LENGTH];
    private final Transfers transfers =
            new Transfers(new StreamLimits(1000, 1000), new NoConnections(), Map::of, System::nanoTime);
    private LocalFolder store;
    private Undertow server;
    private UndertowDeployment deployment;

    @BeforeEach
    void start() throws Exception {
        new Random(12).nextBytes(film);
        Files.write(folder.resolve("film.mp4"), film);
        store = new LocalFolder(folder, LinkPolicy.INSIDE, IdentityPolicy.STRICT);
        deployment = new UndertowDeployment(new Feed());
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setSocketOption(Options.SEND_BUFFER, 128 * 1024)
                .setHandler(deployment.handler())
                .build();
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        deployment.close();
        store.close();
    }

    private static int offset(int request) {
        return request * 30_011;
    }

    private static int length(int request) {
        return LENGTHS[request % LENGTHS.length];
    }

    @RepeatedTest(5)
    void everyAnswerIsWholeAndNothingStandsBetweenThem() throws Exception {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < REQUESTS; i++) {
            requests.append("GET /")
                    .append(offset(i))
                    .append('-')
                    .append(length(i))
                    .append(" HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        try (Socket viewer = new Socket()) {
            viewer.setReceiveBufferSize(8 * 1024);
            viewer.setSoTimeout(20_000);
            viewer.connect((InetSocketAddress) server.getListenerInfo().get(0).getAddress());
            viewer.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
            DataInputStream in = new DataInputStream(viewer.getInputStream());
            for (int i = 0; i < REQUESTS; i++) {
                String head = head(in);
                assertTrue(head.startsWith("HTTP/1.1 206 "), i + ": " + head);
                assertTrue(head.contains("Content-Length: " + length(i) + "\r\n"), i + ": " + head);
                byte[] body = new byte[length(i)];
                in.readFully(body);
                assertArrayEquals(Arrays.copyOfRange(film, offset(i), offset(i) + length(i)), body, "answer " + i);
            }
        }
        assertEquals(0, transfers.hangUps());
    }

    private static String head(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    /** Answers with the bytes that the path names. */
    private final class Feed extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Roads roads = new Roads();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String[] part = request.getRequestURI().substring(1).split("-", -1);
            try (StoredObject object = store.open(List.of("film.mp4")).orElseThrow()) {
                Content content = Content.of(object).part(Long.parseLong(part[0]), Long.parseLong(part[1]));
                List<Field> fields = List.of(new Field("Content-Length", part[1]));
                Admission.Granted admission = (Admission.Granted) transfers.admit(request);
                roads.deliver(
                        new Reply(new ResponseHead(206, fields), content), admission.transfer(), request, response);
            } catch (ClientGoneException gone) {
                return;
            }
        }
    }
}
