package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xnio.Options;

/** A client that asks for much without waiting, and reads so little that the socket is full when the next head is due. */
final class UndertowPipeliningTest {
    private static final int LENGTH = 4 * 1024 * 1024;
    private static final int REQUESTS = 120;
    /** More than sockets hold answers to. */
    private static final int UNREAD = 15_000;

    private static final int PAGE_CHARS = 1000;

    /** A status line and fields, and nothing else. */
    private static final Pattern FIELDS = Pattern.compile("HTTP/1.1 [^\r]*\r\n([A-Za-z-]+: [ -~]*\r\n)*\r\n");

    private static final Pattern LENGTH_FIELD = Pattern.compile("\r\nContent-Length: (\\d+)\r\n");
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
                .setServerOption(UndertowOptions.BUFFER_PIPELINED_DATA, false) // As WildFly has it.
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

    /** What is asked for besides bytes of the film, and what the container answers by itself. */
    private enum Kind {
        BYTES("GET /1000-300000", 206, 300_000),
        HEAD("HEAD /1000-300000", 206, 0),
        ERROR("GET /missing", 404, -1),
        PAGE("GET /page", 200, PAGE_CHARS),
        EMPTY("GET /unchanged", 304, 0),
        /** Which no servlet and no filter sees. */
        FORBIDDEN("GET /WEB-INF/web.xml", 404, -1),
        /** Whose content the container reads before it answers. */
        FORBIDDEN_CONTENT("POST /WEB-INF/web.xml", "Content-Length: 1\r\n\r\nx", 404, -1),
        FORBIDDEN_CHUNKS("POST /WEB-INF/web.xml", "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n", 404, -1);

        private final String asked;
        private final int status;
        private final int bodyBytes;

        Kind(String asked, int status, int bodyBytes) {
            this(asked, "\r\n", status, bodyBytes);
        }

        /** @param bodyBytes -1: as announced */
        Kind(String method, String rest, int status, int bodyBytes) {
            this.asked = method + " HTTP/1.1\r\nHost: x\r\n" + rest;
            this.status = status;
            this.bodyBytes = bodyBytes;
        }
    }

    @RepeatedTest(5)
    void otherAnswersAreInOrderToWhoReads() throws Exception {
        Kind[] all = new Kind[REQUESTS];
        Arrays.setAll(all, i -> Kind.values()[i % Kind.values().length]);
        try (Socket viewer = asking(1024 * 1024, all)) {
            assertEquals(REQUESTS, answersRead(viewer, all));
        }
    }

    /** The container may close the connection of one who does not; but all that comes before is right. */
    @ParameterizedTest
    @EnumSource(names = "BYTES", mode = EnumSource.Mode.EXCLUDE)
    void whoDoesNotReadGetsNothingThatIsNotHis(Kind kind) throws Exception {
        Kind[] all = new Kind[UNREAD];
        Arrays.fill(all, kind);
        try (Socket viewer = asking(4 * 1024, all)) {
            Thread.sleep(700); // Until the socket has been full for a while.
            assertTrue(answersRead(viewer, all) > 0);
        }
    }

    /** A client that sends all its requests, as fast as the server takes them. */
    private Socket asking(int receiveBufferBytes, Kind... all) throws IOException {
        Socket viewer = new Socket();
        viewer.setReceiveBufferSize(receiveBufferBytes);
        viewer.setSoTimeout(20_000);
        viewer.connect((InetSocketAddress) server.getListenerInfo().get(0).getAddress());
        StringBuilder requests = new StringBuilder();
        for (Kind kind : all) {
            requests.append(kind.asked);
        }
        byte[] bytes = requests.toString().getBytes(StandardCharsets.US_ASCII);
        Thread asking = new Thread(() -> {
            try {
                viewer.getOutputStream().write(bytes);
            } catch (IOException serverHasEnded) {
                assertTrue(bytes.length > 0, serverHasEnded::toString);
            }
        });
        asking.setDaemon(true);
        asking.start();
        return viewer;
    }

    /** How many answers come until the connection ends, each of which is right. */
    private int answersRead(Socket viewer, Kind... all) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(viewer.getInputStream()));
        int answers = 0;
        try {
            while (answers < all.length) {
                readOne(in, all[answers], answers);
                answers++;
            }
        } catch (EOFException | SocketException ended) {
            assertTrue(answers < all.length, ended::toString);
        }
        return answers;
    }

    private void readOne(DataInputStream in, Kind kind, int number) throws IOException {
        String head = head(in);
        assertTrue(head.startsWith("HTTP/1.1 " + kind.status + " "), number + ": " + head);
        assertTrue(FIELDS.matcher(head).matches(), number + ": " + head);
        Matcher length = LENGTH_FIELD.matcher(head);
        byte[] body =
                new byte[kind.bodyBytes >= 0 || !length.find() ? kind.bodyBytes : Integer.parseInt(length.group(1))];
        in.readFully(body);
        if (kind == Kind.BYTES) {
            assertArrayEquals(Arrays.copyOfRange(film, 1000, 301_000), body, "answer " + number);
        } else if (kind == Kind.PAGE) {
            assertEquals("p".repeat(PAGE_CHARS), new String(body, StandardCharsets.US_ASCII));
        }
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
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getRequestURI()) {
                case "/missing" -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
                case "/unchanged" -> response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                case "/page" -> {
                    response.setContentLength(PAGE_CHARS);
                    response.getWriter().write("p".repeat(PAGE_CHARS));
                }
                default -> send(request, response);
            }
        }

        private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String[] part = request.getRequestURI().substring(1).split("-", -1);
            try (StoredObject object = store.open(List.of("film.mp4")).orElseThrow()) {
                Content content = Content.of(object).part(Long.parseLong(part[0]), Long.parseLong(part[1]));
                ResponseHead head = new ResponseHead(206, List.of(new Field("Content-Length", part[1])));
                Admission.Granted admission = (Admission.Granted) transfers.admit(request);
                Content sent = request.getMethod().equals("HEAD") ? Content.EMPTY : content;
                roads.deliver(new Reply(head, sent), admission.transfer(), request, response);
            } catch (ClientGoneException gone) {
                return;
            }
        }
    }
}
