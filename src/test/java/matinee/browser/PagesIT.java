package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
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

    @ParameterizedTest
    @MethodSource("names")
    void theColoursFollowTheScheme(String name) {
        viewer.open(new Look(1280, Look.Scheme.LIGHT), PAGES.get(name));
        String light = viewer.background();
        viewer.open(new Look(1280, Look.Scheme.DARK), PAGES.get(name));
        assertNotEquals(light, viewer.background());
    }
}
