package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.util.List;
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
class MethodIT {
    private static final Film FILM = new Film(3);
    private static final Set<String> ALLOWED = Set.of("GET", "HEAD", "OPTIONS");

    @ArquillianResource
    private URL url;

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        FILM.write(Deployment.freshLibrary(Deployment.MATINEE).resolve("plain.mp4"), 10_000);
        return Deployment.of(Deployment.MATINEE);
    }

    static Stream<Arguments> refused() {
        List<String> paths = List.of("/video/plain.mp4", "/video", "/", "/browse/", "/watch/plain.mp4");
        return Stream.of(
                        "POST",
                        "PUT",
                        "DELETE",
                        "PATCH",
                        "TRACE",
                        "PROPFIND",
                        "MKCOL",
                        "LOCK",
                        "QUERY",
                        "FOO",
                        "get",
                        "Get",
                        "head")
                .flatMap(method -> paths.stream().map(path -> Arguments.of(method, path)));
    }

    @ParameterizedTest(name = "[{index}] {0} {1}")
    @DisplayName("RFC 9110 §15.5.6: every other method is 405 with Allow; methods are case-sensitive (§9.1)")
    @MethodSource("refused")
    void everyOtherMethodIsRefused(String method, String path) throws IOException {
        RawAnswer answer = Site.at(url).exchange(method, path);
        assertEquals(405, answer.status(), answer::toString);
        assertEquals(ALLOWED, Set.of(answer.the("Allow").split(", *", -1)));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9110 §15.5.6: a refused request's content is never taken for a request")
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "FOO"})
    void theContentOfARefusedRequestIsNotARequest(String method) throws IOException {
        Site site = Site.at(url);
        String content = site.request("GET", "/video/plain.mp4");
        try (RawHttp connection = RawHttp.connect(site)) {
            connection.send(site.request(method, "/video/plain.mp4", "Content-Length: " + content.length()) + content);
            assertEquals(405, connection.read().status());
            connection.ending(site);
        }
        String chunk = Integer.toHexString(content.length()) + "\r\n" + content + "\r\n0\r\n\r\n";
        try (RawHttp connection = RawHttp.connect(site)) {
            connection.send(site.request(method, "/video/plain.mp4", "Transfer-Encoding: chunked") + chunk);
            assertEquals(405, connection.read().status());
            connection.ending(site);
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9110 §9.3.7: OPTIONS tells what is allowed")
    @ValueSource(strings = {"/video/plain.mp4", "/video", "/", "/browse/"})
    void optionsTellsWhatIsAllowed(String path) throws IOException {
        RawAnswer answer = Site.at(url).exchange("OPTIONS", path);
        assertTrue(Set.of(200, 204).contains(answer.status()), answer::toString);
        assertEquals(ALLOWED, Set.of(answer.the("Allow").split(", *", -1)));
        assertEquals(0, answer.body().length);
    }

    @Test
    @DisplayName("RFC 9110 §9.3.6: CONNECT opens no tunnel")
    void connectOpensNoTunnel() throws IOException {
        RawAnswer answer = Site.at(url)
                .exchangeRaw(
                        "CONNECT", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue((answer.status() >= 400 && answer.status() < 500) || answer.status() == 501, answer::toString);
    }

    static Stream<Arguments> alike() {
        return Stream.of(
                        "/video/plain.mp4",
                        "/video/plain.mp4?download",
                        "/video",
                        "/video/absent.mp4",
                        "/video/plain.mp4?v=outdated",
                        "/",
                        "/browse/",
                        "/watch/plain.mp4")
                .flatMap(path -> Stream.of("X-Nothing: to see", "Range: bytes=0-1", "Range: bytes=99999-", "Range: x")
                        .map(field -> Arguments.of(path, field)));
    }

    @ParameterizedTest(name = "[{index}] {0} {1}")
    @DisplayName("RFC 9110 §9.3.2, §14.2: HEAD answers the fields of GET for the whole, and no content")
    @MethodSource("alike")
    void headAnswersTheFieldsOfGet(String path, String field) throws IOException {
        RawAnswer get = Site.at(url).get(path);
        RawAnswer head = Site.at(url).head(path, field);
        assertEquals(get.statusLine(), head.statusLine());
        assertEquals(comparable(get), comparable(head));
    }

    private static List<RawAnswer.Field> comparable(RawAnswer answer) {
        return answer.fields().stream()
                .filter(field -> !field.name().equalsIgnoreCase("Date"))
                .filter(field -> !field.name().equalsIgnoreCase("X-Request-Id"))
                .toList();
    }

    @Test
    @DisplayName("RFC 9110 §9.3.1: the content of a GET has no meaning and is not taken for a request")
    void theContentOfAGetHasNoMeaning() throws IOException {
        Site site = Site.at(url);
        try (RawHttp connection = RawHttp.connect(site)) {
            connection.send(site.request("GET", "/video/plain.mp4", "Content-Length: 5", "Range: bytes=0-4") + "hello");
            RawAnswer answer = connection.read();
            assertEquals(206, answer.status());
            assertEquals(Optional.of("bytes 0-4/10000"), answer.value("Content-Range"));
            assertEquals(RawHttp.Ending.KEPT, connection.ending(site));
        }
    }
}
