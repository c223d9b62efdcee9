package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class PathIT {
    private static final Film FILM = new Film(6);
    private static final String MARK = "echo-me-7391";

    @ArquillianResource
    private URL url;

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        Path library = Deployment.freshLibrary(Deployment.MATINEE);
        FILM.write(library.resolve("plain.mp4"), 1_000);
        FILM.write(library.resolve("sub/deep.mp4"), 1_000);
        FILM.write(library.resolveSibling("outside.mp4"), 1_000);
        FILM.write(library.resolveSibling(library.getFileName() + "-beside").resolve("outside.mp4"), 1_000);
        return Deployment.of(Deployment.MATINEE);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 3986 §5.2.4, RFC 9110 §17.3: a malformed path is refused and not repaired")
    @ValueSource(
            strings = {
                "/video/../plain.mp4",
                "/video/../video/plain.mp4",
                "/video/sub/../plain.mp4",
                "/video/sub/..",
                "/video/sub/../",
                "/video/../",
                "/video/../outside.mp4",
                "/video/%2e%2e/plain.mp4",
                "/video/%2E%2E/plain.mp4",
                "/video/.%2e/plain.mp4",
                "/video/%2E./plain.mp4",
                "/video/sub/%2e%2e/plain.mp4",
                "/video/sub/%2e%2e/%2e%2e/outside.mp4",
                "/video/./plain.mp4",
                "/video/%2e/plain.mp4",
                "/video/sub/./deep.mp4",
                "/video/sub/.",
                "/video/sub/%2e",
                "/video//plain.mp4",
                "/video/sub//deep.mp4",
                "/video///etc/passwd",
                "/video/..;/plain.mp4",
                "/video/..;a=b/outside.mp4",
                "/video/sub/..;/plain.mp4",
                "/video/.;/plain.mp4",
                "/video/;/plain.mp4",
                "/video/..\\outside.mp4",
                "/video/sub\\deep.mp4",
                "/video/sub%5cdeep.mp4",
                "/video/sub%5Cdeep.mp4",
                "/video/plain.mp4%00",
                "/video/plain.mp4%00.txt",
                "/video/%00",
                "/video/%00plain.mp4",
                "/video/plain%01.mp4",
                "/video/plain%09.mp4",
                "/video/plain%0a.mp4",
                "/video/plain%0d%0aX-Injected:%20yes.mp4",
                "/video/plain%1f.mp4",
                "/video/plain%7f.mp4",
                "/video/plain\u0000.mp4",
                "/video/plain\u0001.mp4",
                "/video/plain\u007f.mp4",
                "/video/%",
                "/video/%4",
                "/video/%zz",
                "/video/plain.mp4%",
                "/video/plain.mp4%2",
                "/video/%u0070lain.mp4",
                "/video/%%70lain.mp4",
                "/video/%-1plain.mp4",
                "/video/%c0%ae%c0%ae/plain.mp4",
                "/video/%c0%af",
                "/video/%e0%80%ae%e0%80%ae/plain.mp4",
                "/video/%ed%a0%80.mp4",
                "/video/%ed%a0%bc%ed%be%ac.mp4",
                "/video/%f4%90%80%80.mp4",
                "/video/%e2%82.mp4",
                "/video/%ff.mp4",
                "/video/%fe%ff.mp4",
                "/video/%80.mp4",
                "/video/caf%e9.mp4",
                "/watch/../plain.mp4",
                "/watch/%2e%2e/plain.mp4",
                "/watch//plain.mp4",
                "/watch/%zz",
                "/watch/sub%5cdeep.mp4",
                "/browse/../",
                "/browse/sub/../",
                "/browse/%2e%2e/",
                "/browse/sub//",
                "/browse/%00/",
            })
    void aMalformedPathIsRefused(String path) throws IOException {
        RawAnswer answer = Site.at(url).get(path);
        assertEquals(400, answer.status(), answer::toString);
        assertFalse(answer.text().contains("root:"), answer::toString);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName(
            "RFC 3986 §5.2.4: a path that leads out of the application is refused, by it or by the server above it")
    @ValueSource(
            strings = {
                "/video/..",
                "/video/../../outside.mp4",
                "/video/../../../../../../../../etc/passwd",
                "/video/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/video/..%5coutside.mp4",
                "/../matinee-beside/outside.mp4",
            })
    void aPathThatLeadsOutIsRefused(String path) throws IOException {
        Site site = Site.at(url);
        RawAnswer answer = site.get(path);
        // Containers resolve dots before they choose an application, and may send those at its root on to its slash.
        boolean sentToTheRoot = answer.status() == 302
                && answer.the("Location").replaceFirst("^http://[^/]+", "").equals(site.context() + "/");
        assertTrue(Set.of(400, 404).contains(answer.status()) || sentToTheRoot, answer::toString);
    }

    static Stream<String> refusedOneWayOrAnother() {
        return Stream.of(
                "/video/sub%2Fdeep.mp4",
                "/video/sub%2fdeep.mp4",
                "/video/..%2foutside.mp4",
                "/video/..%2f..%2f..%2f..%2fetc%2fpasswd",
                "/video/%252e%252e/outside.mp4",
                "/video/%252e%252e%252foutside.mp4",
                "/video/plain.mp4/",
                "/video/plain.mp4/x",
                "/video/plain.mp4/..%2f",
                "/video/sub/",
                "/video/plain.mp4#fragment",
                "/video/plain\"quote.mp4",
                "/video/<plain>.mp4",
                "/video/plain|.mp4",
                "/video/caf\u00c3\u00a9.mp4",
                "/video/caf\u00e9.mp4",
                "/video/plain%c2%85.mp4",
                "/video/" + "a".repeat(1_100) + ".mp4",
                "/video/" + "a/".repeat(550) + "a.mp4",
                "/video/" + "a".repeat(256) + ".mp4",
                "/video/" + "%61".repeat(1_200) + ".mp4",
                "/video/" + "a/".repeat(3_000) + "a.mp4",
                "/video/~root/plain.mp4",
                "/video/C:/plain.mp4",
                "/video/file:/etc/passwd",
                "/video/plain.mp4::$DATA");
    }

    @ParameterizedTest
    @DisplayName("RFC 9110 §15.5.5, §15.5.15: what can name no file of the library is 400, 404 or 414")
    @MethodSource("refusedOneWayOrAnother")
    void whatCanNameNoFileIsRefused(String path) throws IOException {
        RawAnswer answer = Site.at(url).get(path);
        assertTrue(Set.of(400, 404, 414).contains(answer.status()), answer::toString);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("What is not there is 404")
    @ValueSource(
            strings = {
                "/video/",
                "/video/sub",
                "/video/absent.mp4",
                "/video/sub/absent.mp4",
                "/video/absent/plain.mp4",
                "/video/outside.mp4",
                "/video/matinee-beside/outside.mp4",
                "/videos/plain.mp4",
                "/Video/plain.mp4",
                "/VIDEO",
                "/plain.mp4",
                "/watch/absent.mp4",
                "/watch/",
                "/browse/absent/",
                "/nothing/at/all",
            })
    void whatIsNotThereIsNotFound(String path) throws IOException {
        assertEquals(404, Site.at(url).get(path).status());
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("No refusal tells more than it must: no answer repeats what was sent")
    @ValueSource(
            strings = {
                "GET /video/MARK.mp4",
                "GET /video/MARK",
                "GET /video/%MARK",
                "GET /video/../MARK",
                "GET /watch/MARK.mp4",
                "GET /browse/MARK/",
                "GET /MARK",
                "GET /MARK.jsp",
                "GET /video/absent.mp4?MARK",
                "GET /video/absent.mp4;MARK",
                "MARK /video/plain.mp4",
                "POST /video/MARK.mp4",
            })
    void noRefusalRepeatsWhatWasSent(String methodAndPath) throws IOException {
        String[] parts = methodAndPath.replace("MARK", MARK).split(" ", 2);
        RawAnswer answer = Site.at(url).exchange(parts[0], parts[1], "X-Mark: " + MARK, "Referer: http://a/" + MARK);
        assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
        assertFalse(answer.toString().toLowerCase(Locale.ROOT).contains(MARK), answer::toString);
        assertFalse(answer.text().contains(MARK), answer::toString);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9112 §11.1: nothing that was sent becomes a field of the answer")
    @ValueSource(
            strings = {
                "/video/plain.mp4?download=%0d%0aX-Injected:%20yes",
                "/video/%0d%0aX-Injected:%20yes",
                "/browse?%0d%0aX-Injected:%20yes",
                "/browse/sub?q=%0d%0aX-Injected:%20yes",
                "/%0d%0aX-Injected:%20yes",
            })
    void nothingSentBecomesAField(String path) throws IOException {
        RawAnswer answer = Site.at(url).get(path);
        assertTrue(answer.values("X-Injected").isEmpty(), answer::toString);
        assertTrue(answer.status() < 500, answer::toString);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("What the WAR carries for containers and for java -jar is not served")
    @ValueSource(
            strings = {
                "/WEB-INF/",
                "/WEB-INF/web.xml",
                "/WEB-INF/classes/matinee/web/VideoServlet.class",
                "/WEB-INF/lib/",
                "/WEB-INF/lib-provided/",
                "/WEB-INF/lib-provided/tomcat-embed-core-11.0.27.jar",
                "/WEB-INF/jsp/welcome.jsp",
                "/META-INF/",
                "/META-INF/MANIFEST.MF",
                "/matinee/launcher/Main.class",
                "/matinee/launcher/",
                "/matinee/",
                "/matinee",
                "/index.jsp",
                "/index.html",
                "/welcome.jsp",
                "/web-inf/web.xml",
                "/WEB-INF%2fweb.xml",
                "/%57EB-INF/web.xml",
                "/WEB-INF;x/web.xml",
                "/video/WEB-INF/web.xml",
            })
    void whatTheWarCarriesIsNotServed(String path) throws IOException {
        Site site = Site.at(url);
        RawAnswer answer = site.get(path);
        // Containers may send a folder's name on to its slash, which is not served either.
        boolean sentToTheSlash =
                answer.status() == 302 && answer.the("Location").endsWith(site.context() + path + "/");
        boolean malformed = answer.status() == 400 && path.contains("%2f");
        assertTrue(answer.status() == 404 || malformed || sentToTheSlash, answer::toString);
    }
}
