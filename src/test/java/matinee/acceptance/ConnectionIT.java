package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class ConnectionIT {
    private static final Film FILM = new Film(4);
    private static final int LENGTH = 300_000;
    private static final String PATH = "/video/plain.mp4";

    @ArquillianResource
    private URL url;

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        FILM.write(Deployment.freshLibrary(Deployment.MATINEE).resolve("plain.mp4"), LENGTH);
        return Deployment.of(Deployment.MATINEE);
    }

    static Stream<Arguments> everyKind() {
        return Stream.of(
                Arguments.of("GET", PATH, "X-Nothing: to see", 200),
                Arguments.of("HEAD", PATH, "X-Nothing: to see", 200),
                Arguments.of("GET", PATH, "Range: bytes=5-9", 206),
                Arguments.of("GET", PATH, "Range: bytes=100000-", 206),
                Arguments.of("GET", PATH, "Range: bytes=0-4,9-10,200000-", 206),
                Arguments.of("HEAD", PATH, "Range: bytes=0-4,9-10", 200),
                Arguments.of("GET", PATH, "Range: bytes=300000-", 416),
                Arguments.of("GET", PATH, "If-None-Match: *", 304),
                Arguments.of("HEAD", PATH, "If-None-Match: *", 304),
                Arguments.of("GET", PATH, "If-Match: \"other\"", 412),
                Arguments.of("HEAD", PATH, "If-Match: \"other\"", 412),
                Arguments.of("GET", "/video/absent.mp4", "X-Nothing: to see", 404),
                Arguments.of("HEAD", "/video/absent.mp4", "X-Nothing: to see", 404),
                Arguments.of("POST", PATH, "Content-Length: 0", 405),
                Arguments.of("GET", "/video", "Range: bytes=0-1", 206));
    }

    @ParameterizedTest(name = "[{index}] {0} {1} {2}")
    @DisplayName("RFC 9112 §9.3: the connection serves on after every kind of answer")
    @MethodSource("everyKind")
    void theConnectionServesOn(String method, String path, String field, int status) throws IOException {
        Site site = Site.at(url);
        try (RawHttp connection = RawHttp.connect(site)) {
            for (int round = 0; round < 3; round++) {
                connection.send(site.request(method, path, field));
                assertEquals(status, read(connection, method).status());
                connection.send(site.request("GET", PATH, "Range: bytes=1000-1999"));
                assertArrayEquals(FILM.bytes(1000, 1000), connection.read().body());
            }
            assertEquals(RawHttp.Ending.KEPT, connection.ending(site));
        }
    }

    @ParameterizedTest(name = "[{index}] {0} {1} {2}")
    @DisplayName("RFC 9112 §9.3.2: pipelined requests are answered in order, whatever the first answer")
    @MethodSource("everyKind")
    void pipelinedRequestsAreAnsweredInOrder(String method, String path, String field, int status) throws IOException {
        Site site = Site.at(url);
        try (RawHttp connection = RawHttp.connect(site)) {
            connection.send(site.request(method, path, field)
                    + site.request("GET", PATH, "Range: bytes=1000-1999")
                    + site.request("HEAD", PATH)
                    + site.request(method, path, field)
                    + site.request("GET", PATH, "Range: bytes=0-1", "Connection: close"));
            assertEquals(status, read(connection, method).status());
            assertArrayEquals(FILM.bytes(1000, 1000), connection.read().body());
            assertEquals(200, connection.readHead().status());
            assertEquals(status, read(connection, method).status());
            assertArrayEquals(FILM.bytes(0, 2), connection.read().body());
            connection.expectEnd();
        }
    }

    private static RawAnswer read(RawHttp connection, String method) throws IOException {
        return method.equals("HEAD") ? connection.readHead() : connection.read();
    }

    @ParameterizedTest(name = "[{index}] {0} {1} {2}")
    @DisplayName("RFC 9112 §9.6: Connection: close ends the connection after the answer")
    @MethodSource("everyKind")
    void closeEndsTheConnection(String method, String path, String field, int status) throws IOException {
        RawAnswer answer = Site.at(url).exchange(method, path, field);
        assertEquals(status, answer.status());
        // That the connection ends is what counts, and is checked with every exchange; WildFly does not announce it on
        // 304.
        assertTrue(answer.status() == 304 || answer.the("Connection").equalsIgnoreCase("close"), answer::toString);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9112 §6.1, §9.3: HTTP/1.0 gets its bytes without chunks, and then the end")
    @ValueSource(strings = {"", "Range: bytes=0-999\r\n", "Range: bytes=0-1,4-5\r\n", "Range: bytes=300000-\r\n"})
    void oldClientsGetTheirBytes(String field) throws IOException {
        Site site = Site.at(url);
        RawAnswer answer = site.exchangeRaw(
                "GET", "GET " + site.context() + PATH + " HTTP/1.0\r\n" + "Host: localhost\r\n" + field + "\r\n");
        assertTrue(answer.status() < 300 || answer.status() == 416, answer::toString);
        assertEquals(Optional.empty(), answer.value("Transfer-Encoding"));
        assertEquals(Integer.toString(answer.body().length), answer.the("Content-Length"));
    }

    @Test
    @DisplayName("RFC 9112 §3.2.2: the absolute form of the request target")
    void theAbsoluteForm() throws IOException {
        Site site = Site.at(url);
        String authority = site.host() + ":" + site.port();
        RawAnswer answer = site.exchangeRaw(
                "GET",
                "GET http://" + authority + site.context() + PATH + " HTTP/1.1\r\nHost: " + authority
                        + "\r\nRange: bytes=7-8\r\nConnection: close\r\n\r\n");
        assertEquals(206, answer.status(), answer::toString);
        assertArrayEquals(FILM.bytes(7, 2), answer.body());
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9112 §3.2: HTTP/1.1 without exactly one valid Host is 400")
    @ValueSource(strings = {"", "Host: a\r\nHost: b\r\n", "Host: a b\r\n"})
    void withoutExactlyOneHost(String host) throws IOException {
        Site site = Site.at(url);
        String request = "GET " + site.context() + PATH + " HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n";
        assertEquals(400, site.exchangeRaw("GET", request).status());
    }

    @Test
    @DisplayName("RFC 9110 §8.4: media are never coded, whatever is accepted")
    void mediaAreNeverCoded() throws IOException {
        RawAnswer answer = Site.at(url).get(PATH, "Accept-Encoding: gzip, deflate, br, zstd");
        assertEquals(200, answer.status());
        assertEquals(Optional.empty(), answer.value("Content-Encoding"));
        assertArrayEquals(FILM.bytes(0, LENGTH), answer.body());
    }

    @Test
    @DisplayName("RFC 9110 §12: negotiation fields change nothing")
    void negotiationFieldsChangeNothing() throws IOException {
        RawAnswer answer = Site.at(url)
                .get(
                        PATH,
                        "Accept: text/html",
                        "Accept-Language: x",
                        "Accept-Encoding: identity;q=0, *;q=0",
                        "TE: gzip");
        assertEquals(200, answer.status());
        assertArrayEquals(FILM.bytes(0, LENGTH), answer.body());
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9112 §3, §5: a malformed request head is 400, and the connection ends")
    @ValueSource(
            strings = {
                "GET PATH with spaces HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET\r\n\r\n",
                "GET PATH HTTP/9.9\r\nHost: a\r\n\r\n",
                "G\u0001T PATH HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET PATH HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
                "GET PATH HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "GET PATH HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nabc",
            })
    void aMalformedRequestHead(String request) throws IOException {
        Site site = Site.at(url);
        try (RawHttp connection = RawHttp.connect(site)) {
            connection.send(request.replace("PATH", site.context() + PATH));
            RawAnswer answer = connection.read();
            Discretion.check(answer);
            assertTrue(Set.of(400, 501, 505).contains(answer.status()), answer::toString);
        }
    }
}
