package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page, at a desk and on a telephone, by day and by night. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class PagesIT {
    private static final Map<String, String> PAGES = Map.of(
            "welcome", "",
            "watch", PlaybackIT.WATCH,
            "browse", "browse/",
            "search", "?q=four+scenes",
            "nothing-found", "?q=nothing+like+this",
            "admin", "admin");
    private static final String ABSENT = "watch/absent.mp4";

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        viewer = Viewer.of(temporary);
    }

    static Stream<Arguments> everyPage() {
        return names().flatMap(name -> Look.all().map(look -> Arguments.of(name, look)));
    }

    static Stream<String> names() {
        return PAGES.keySet().stream().sorted();
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void aPageFitsTheWindowAndNothingComplains(String name, Look look) throws IOException {
        viewer.open(look, PAGES.get(name));
        assertEquals(1, viewer.all("main h1").size());
        viewer.photograph(name + "-" + look);
        assertTrue(viewer.width() <= look.width(), () -> "the page is " + viewer.width() + " pixels wide");
        assertEquals(List.of(), viewer.complaints());
    }

    /** {@code -Dmatinee.readme=true} puts it into the README. */
    @Test
    void theReadmeShowsThePageOfAFilm() throws IOException {
        viewer.open(new Look(1280, Look.Scheme.LIGHT), PAGES.get("watch"));
        viewer.film().seek(12);
        Path picture = viewer.photographForText("readme");
        if (Boolean.getBoolean("matinee.readme")) {
            Files.copy(picture, Path.of("src", "media", "screenshot.jpg"), StandardCopyOption.REPLACE_EXISTING);
        }
        assertTrue(Files.size(picture) < 200_000, () -> picture + " is too large for a text");
    }

    static Stream<Arguments> viewersPagesInOtherLanguages() {
        return Stream.of("welcome", "watch", "nothing-found")
                .flatMap(name -> Stream.of("de", "fr", "es", "ja", "ar").map(tag -> Arguments.of(name, tag)));
    }

    @ParameterizedTest
    @MethodSource("viewersPagesInOtherLanguages")
    void aPageFitsATelephoneInAnyLanguage(String name, String tag) throws IOException {
        String page = PAGES.get(name);
        viewer.open(new Look(390, Look.Scheme.LIGHT), page + (page.contains("?") ? "&" : "?") + "lang=" + tag);
        viewer.arriveAt(page);
        viewer.photograph(name + "-" + tag);
        assertEquals(tag, viewer.the("html").getAttribute("lang"));
        assertEquals(tag.equals("ar") ? "rtl" : "ltr", viewer.the("html").getAttribute("dir"));
        assertTrue(viewer.width() <= 390, () -> "the page is " + viewer.width() + " pixels wide");
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void aLanguageChosenAtTheFootHoldsOnTheNextPage() {
        viewer.open(new Look(1280, Look.Scheme.LIGHT), "browse/");
        viewer.the("footer a[hreflang=fr]").click();
        viewer.arriveAt("browse/");
        viewer.the(".card a").click();
        assertEquals("fr", viewer.the("html").getAttribute("lang"));
        assertEquals("Raccourcis", viewer.the("[data-do=help]").getText());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anErrorPageFitsAndOnlyItsOwnStatusIsReported(Look look) throws IOException {
        viewer.open(look, ABSENT);
        viewer.photograph("error-" + look);
        assertTrue(viewer.width() <= look.width(), () -> "the page is " + viewer.width() + " pixels wide");
        List<String> complaints = viewer.complaints();
        assertEquals(1, complaints.size(), complaints::toString);
        assertTrue(complaints.get(0).startsWith(viewer.address(ABSENT) + " "), complaints::toString);
        assertTrue(complaints.get(0).contains("404"), complaints::toString);
    }

    /** Of the page with its styles and scripts, as they came: compressed. */
    @ParameterizedTest
    @CsvSource({"watch, 20000", "welcome, 20000", "browse, 15000", "search, 15000"})
    void aPageIsSmallOnTheWire(String name, int most) {
        viewer.open(new Look(1280, Look.Scheme.LIGHT), PAGES.get(name));
        String bytes =
                viewer.await("document.readyState === 'complete' && [...performance.getEntriesByType('navigation'),"
                        + "...performance.getEntriesByType('resource').filter(({ name }) => /[.](js|css)[?]?/.test(name))]"
                        + ".reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)");
        assertTrue(Double.parseDouble(bytes) <= most, () -> name + " takes " + bytes + " bytes");
    }

    @Test
    void aVideoIsKnownAfterSixRequests() {
        viewer.open(new Look(1280, Look.Scheme.LIGHT), PAGES.get("watch"));
        viewer.await("window.knownAt && 'known'");
        String asked = viewer.promise("performance.getEntriesByType('resource')"
                + ".filter(({ startTime }) => startTime < knownAt).map(({ name }) => name).join('\\n')");
        assertTrue(1 + asked.lines().count() <= 6, asked);
    }

    static Stream<Arguments> viewersPages() {
        return names().filter(name -> !name.equals("admin"))
                .flatMap(name -> Look.all().map(look -> Arguments.of(name, look)));
    }

    @ParameterizedTest
    @MethodSource("viewersPages")
    void nothingMovesWhileAPageLoads(String name, Look look) {
        viewer.open(look, PAGES.get(name));
        assertEquals(
                "",
                viewer.promise("new Promise((done) => {"
                        + "const moved = [];"
                        + "const name = (node) => node?.outerHTML?.slice(0, 80) ?? node?.textContent;"
                        + "const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');"
                        + "new PerformanceObserver((list) => list.getEntries()"
                        // Painted while its text still arrives, a button grows with its word.
                        + ".filter(({ value }) => value > 0.001).forEach(({ value, sources }) =>"
                        + " moved.push(value, ...sources.map(({ node, previousRect, currentRect }) =>"
                        + " `${name(node)} from ${box(previousRect)} to ${box(currentRect)}`))))"
                        + ".observe({ type: 'layout-shift', buffered: true });"
                        + "const still = () => setTimeout(() => done(moved.join('\\n')), 500);"
                        + "document.readyState === 'complete' ? still() : addEventListener('load', still);"
                        + "})"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theColoursFollowTheScheme(String name) {
        viewer.open(new Look(1280, Look.Scheme.LIGHT), PAGES.get(name));
        String light = viewer.background();
        viewer.open(new Look(1280, Look.Scheme.DARK), PAGES.get(name));
        assertNotEquals(light, viewer.background());
    }
}
