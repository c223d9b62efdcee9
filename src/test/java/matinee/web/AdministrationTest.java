package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import matinee.config.Settings;
import matinee.config.SettingsReader;
import matinee.config.Surroundings;
import matinee.library.Problem;
import matinee.security.AccessPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdministrationTest {
    private static final String LOCAL = "Host: localhost\r\n";
    private static final String FOREIGN = "Host: films.example\r\n";

    private static final AdminPage.Streams STREAMS =
            new AdminPage.Streams(12, 345, 67, 8, List.of("At most 10000 at once in all."));

    @TempDir
    private static Path work;

    private static PageServer server;
    private static volatile List<HealthCheck> checks = List.of();

    /** A whole response. */
    private record Response(int status, String head, String body) {}

    @BeforeAll
    static void start() throws Exception {
        server = new PageServer(work);
        Site site = new Site(PageModels::facts);
        AccessPolicy policy = new AccessPolicy();
        Settings settings = SettingsReader.read(new Surroundings(
                "",
                Map.of("title", "<i>Kino</i>"),
                Map.of("matinee.chunk-size", "1MiB", "matinee.chunks", "1"),
                Map.of("MATINEE_SYMLINKS", "none"),
                name -> Optional.empty(),
                Map.of()));
        Filter front = new FrontFilter(new SecurityFields("'self'"));
        server.add("/health/*", behind(front, new HealthServlet(() -> checks, policy)));
        server.add(
                "/admin",
                behind(
                        front,
                        new AdminServlet(
                                site,
                                policy,
                                settings,
                                () -> STREAMS,
                                () -> new AdminPage.Findings(List.of(new Problem("a<b>.mp4", "It is a FIFO.")), ""))));
        Settings broken = SettingsReader.read(new Surroundings(
                "",
                Map.of("chunk-size", "1 <potato>"),
                Map.of("matinee.config", "/secret/folder/matinee.properties"),
                Map.of("SECRET", "of this machine"),
                name -> Optional.empty(),
                Map.of()));
        server.add(
                "/",
                behind(front, behind(new DiagnosticsFilter(site, broken, new SecurityFields("'self'")), new Teapot())));
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /** Tells that a request came through. */
    private static final class Teapot extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(418);
        }
    }

    private static HttpServlet behind(Filter filter, HttpServlet servlet) {
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            public void service(ServletRequest request, ServletResponse response) throws IOException, ServletException {
                filter.doFilter(request, response, servlet::service);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "/health, UP, 200, UP",
        "/health/ready, UP, 200, UP",
        "/health/live, UP, 200, UP",
        "/health, DOWN, 503, DOWN",
        "/health/ready, DOWN, 503, DOWN",
        "/health/live, DOWN, 200, UP",
    })
    void healthIsOneWordInPublic(String path, HealthCheck.Status library, int status, String word) throws Exception {
        checks = List.of(
                new HealthCheck("settings", HealthCheck.Status.UP, "Fine."),
                new HealthCheck("library", library, "The folder \"x\"."));
        Response response = get(path, FOREIGN);
        assertEquals(status, response.status());
        assertEquals("{\"status\":\"" + word + "\"}\n", response.body());
        assertTrue(response.head().contains("Cache-Control: no-store\r\n"), response.head());
        assertTrue(response.head().contains("Content-Type: application/json"), response.head());
    }

    @Test
    void healthTellsItsChecksOnTheSameMachine() throws Exception {
        checks = List.of(
                new HealthCheck("settings", HealthCheck.Status.UP, "Fine."),
                new HealthCheck("library", HealthCheck.Status.DOWN, "No \"x\"."));
        String expected =
                "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"settings\",\"status\":\"UP\",\"detail\":\"Fine.\"},"
                        + "{\"name\":\"library\",\"status\":\"DOWN\",\"detail\":\"No \\\"x\\\".\"}]}\n";
        assertEquals(expected, get("/health", LOCAL).body());
        assertEquals(expected, get("/health/ready", LOCAL).body());
        assertEquals(
                "{\"status\":\"UP\",\"checks\":[]}\n",
                get("/health/live", LOCAL).body());
        assertEquals(
                "{\"status\":\"DOWN\"}\n",
                get("/health", LOCAL + "Via: 1.1 proxy\r\n").body());
    }

    @Test
    void headTellsTheLengthAndSendsNothing() throws Exception {
        checks = List.of();
        Response response = send("HEAD", "/health", FOREIGN);
        assertEquals(200, response.status());
        assertEquals("", response.body());
        assertTrue(response.head().contains("Content-Length: 16\r\n"), response.head());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/", "/health/other", "/health/live/", "/health/live/x", "/admin/"})
    void thereIsNothingBeside(String path) throws Exception {
        int expected = path.startsWith("/health") ? 404 : 503;
        assertEquals(expected, get(path, LOCAL).status());
    }

    @Test
    void theHealthCheckOfTheSettingsTellsWhatCannotBeUsed() {
        assertEquals(
                HealthCheck.Status.UP,
                HealthCheck.of(read(Map.of("chunk-size", "1MiB"))).status());
        HealthCheck down = HealthCheck.of(read(Map.of("chunk-size", "1 potato")));
        assertEquals(HealthCheck.Status.DOWN, down.status());
        assertTrue(
                down.detail()
                        .startsWith(
                                "The setting chunk-size cannot be \"1 potato\" (command line chunk-size); accepted: "),
                down.detail());
    }

    @Test
    void theAdministratorSeesEverySettingWithItsSource() throws Exception {
        Response response = get("/admin", LOCAL);
        assertEquals(200, response.status());
        String html = response.body();
        assertRow(html, "title", "&lt;i&gt;Kino&lt;/i&gt;", "command line title");
        assertRow(html, "chunk-size", "1MiB", "system property matinee.chunk-size");
        assertRow(html, "symlinks", "none", "environment MATINEE_SYMLINKS");
        assertRow(html, "library", "the built-in sample", "default");
        assertRow(html, "default-video", "newest", "default");
        assertRow(html, "validators", "strict", "default");
        assertRow(html, "rescan-interval", "60s", "default");
        assertRow(html, "index-cache", "64MiB", "default");
        assertRow(html, "frame-ancestors", "'self'", "default");
        assertTrue(html.contains(
                "Unknown setting: system property matinee.chunks. The nearest name is matinee.chunk-size."));
        assertTrue(html.contains("a&lt;b&gt;.mp4</code> It is a FIFO."), html);
    }

    @Test
    void theAdministratorSeesWhatBecameOfTheStreams() throws Exception {
        String html = get("/admin", LOCAL).body();
        for (String row : List.of(
                "Running now</th><td>12</td>",
                "Viewers who hung up before the end</th><td>345</td>",
                "Viewers cut, as they took too little</th><td>67</td>",
                "Requests refused, as there were too many</th><td>8</td>",
                "<li>At most 10000 at once in all.</li>")) {
            assertTrue(html.contains(row), () -> row + " is not in\n" + html);
        }
    }

    private static void assertRow(String html, String name, String value, String origin) {
        String row =
                "<code>" + name + "</code></th><td><code dir=\"auto\">" + value + "</code></td><td>" + origin + "</td>";
        assertTrue(html.contains(row), () -> row + " is not in\n" + html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FOREIGN,
                LOCAL + "X-Forwarded-For: 192.0.2.1\r\n",
                LOCAL + "Forwarded: for=192.0.2.1\r\n",
                "Host: 127.0.0.1.nip.io:8080\r\n"
            })
    void toOthersThereIsNoAdministration(String fields) throws Exception {
        assertEquals(404, get("/admin", fields).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/video", "/video/a/b.mp4", "/browse/x/", "/nothing", "/api/videos"})
    void whileASettingCannotBeUsedEveryPageNamesIt(String path) throws Exception {
        Response response = get(path, FOREIGN);
        assertEquals(503, response.status());
        assertTrue(response.head().contains("text/html"), response.head());
        String html = response.body();
        assertTrue(html.contains("matinee.chunk-size"), html);
        assertTrue(html.contains("1 &lt;potato&gt;"), html);
        assertTrue(html.contains("command line chunk-size"), html);
        assertTrue(html.contains("0 or 1KiB to 1GiB; units B, KiB, MiB, GiB, KB, MB, GB"), html);
        assertTrue(html.contains("matinee.config"), html);
        assertTrue(html.contains("system property matinee.config"), html);
        assertFalse(html.contains("of this machine"), html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/matinee.css", "/health-not"})
    void onlyAssetsAndHealthGoThroughMeanwhile(String path) throws Exception {
        assertEquals(path.startsWith("/assets/") ? 418 : 503, get(path, FOREIGN).status());
    }

    private static Settings read(Map<String, String> values) {
        return SettingsReader.read(Surroundings.ofCommandLine(values));
    }

    private static Response get(String path, String fields) throws IOException {
        return send("GET", path, fields);
    }

    /** By a socket, as a client library writes the Host field itself. */
    private static Response send(String method, String path, String fields) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri("/").getPort())) {
            socket.setSoTimeout(20_000);
            String request = method + " /shows" + path + " HTTP/1.1\r\n" + fields + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n") + 4;
            return new Response(Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end));
        }
    }
}
