package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages, as far as HTTP goes. */
@ExtendWith(ArquillianExtension.class)
class PageIT {
    private static final Film FILM = new Film(14);

    @ArquillianResource
    private URL url;

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        Path library = Deployment.freshLibrary(Deployment.MATINEE);
        FILM.write(library.resolve("plain.mp4"), 2_000);
        FILM.write(library.resolve("<b>&.mp4"), 2_000);
        FILM.write(library.resolve("a folder/caf\u00e9 & more.mp4"), 2_000);
        return Deployment.of(Deployment.MATINEE);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("A page is HTML with the fields that keep a browser from doing more than it must")
    @ValueSource(strings = {"/", "/browse/", "/browse/a%20folder/", "/watch/plain.mp4", "/watch/%3Cb%3E%26.mp4"})
    void aPageHasTheFieldsOfPages(String path) throws IOException {
        RawAnswer answer = Site.at(url).get(path);
        assertEquals(200, answer.status(), answer::toString);
        assertAll(
                () -> assertTrue(answer.the("Content-Type").startsWith("text/html"), answer::toString),
                () -> assertEquals("nosniff", answer.the("X-Content-Type-Options")),
                () -> assertTrue(answer.the("Content-Security-Policy").contains("default-src 'none'")),
                () -> assertEquals("same-origin", answer.the("Referrer-Policy")),
                () -> assertEquals(Optional.empty(), answer.value("Set-Cookie")),
                () -> assertFalse(answer.text().contains("<b>&"), answer::text));
    }

    @Test
    @DisplayName("RFC 9110 §15.4: /browse leads to /browse/")
    void browseLeadsToItsSlash() throws IOException {
        RawAnswer answer = Site.at(url).get("/browse");
        assertEquals(3, answer.status() / 100, answer::toString);
        assertTrue(answer.the("Location").endsWith("browse/"), answer::toString);
    }

    @Test
    @DisplayName("The welcome page holds the default video in a video tag, and the folder's page a link to every film")
    void thePagesHoldWhatIsInTheLibrary() throws IOException {
        assertTrue(
                await("/", Pattern.compile("<video\\b[^>]* src=\"\\./video\"")).isPresent());
        assertTrue(await("/", Pattern.compile("watch/%3Cb%3E%26\\.mp4")).isPresent());
        assertTrue(await("/browse/a%20folder/", Pattern.compile("watch/a%20folder/caf%C3%A9%20%26%20more\\.mp4"))
                .isPresent());
    }

    @ParameterizedTest
    @DisplayName("RFC 9110 §8.4, §12.5.3: a page is coded for who takes it, and its length is that of the coding")
    @ValueSource(strings = {"/", "/browse/", "/watch/plain.mp4"})
    void aPageIsSmallOnTheWireForWhoTakesItCoded(String path) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        RawAnswer plain;
        RawAnswer coded;
        do { // What is in the files is told as soon as it is known.
            plain = Site.at(url).get(path);
            coded = Site.at(url).get(path, "Accept-Encoding: gzip");
        } while (!unpacked(coded).equals(plain.text()) && System.nanoTime() < deadline);

        assertEquals(plain.text(), unpacked(coded));
        assertTrue(coded.body().length < plain.body().length / 2, coded::toString);
        assertEquals(List.of("Accept-Language, Cookie", "Accept-Encoding"), coded.values("Vary"));
        assertEquals(List.of("Accept-Language, Cookie", "Accept-Encoding"), plain.values("Vary"));
        assertEquals(Optional.empty(), plain.value("Content-Encoding"));
        RawAnswer head = Site.at(url).head(path, "Accept-Encoding: gzip");
        assertEquals("gzip", head.the("Content-Encoding"));
        assertEquals(Integer.toString(coded.body().length), head.the("Content-Length"));
    }

    @Test
    @DisplayName("The page of a refusal is coded as well")
    void aRefusalIsCodedForWhoTakesIt() throws IOException {
        RawAnswer plain = Site.at(url).get("/watch/none.mp4");
        RawAnswer coded = Site.at(url).get("/watch/none.mp4", "Accept-Encoding: gzip, deflate, br");

        assertEquals(404, coded.status(), coded::toString);
        assertEquals(Optional.empty(), plain.value("Content-Encoding"));
        assertEquals(plain.text().length(), unpacked(coded).length());
        assertTrue(unpacked(coded).endsWith("</html>\n"), coded::toString);
    }

    private static String unpacked(RawAnswer coded) throws IOException {
        assertEquals("gzip", coded.the("Content-Encoding"));
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(coded.body()))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Asks for a page until it shows what it must: the library is read in the background. */
    private Optional<RawAnswer> await(String path, Pattern wanted) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        do {
            RawAnswer page = Site.at(url).get(path);
            assertEquals(200, page.status(), page::toString);
            if (wanted.matcher(page.text()).find()) {
                return Optional.of(page);
            }
        } while (System.nanoTime() < deadline);
        return Optional.empty();
    }
}
