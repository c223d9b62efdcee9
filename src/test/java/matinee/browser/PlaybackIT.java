package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in sample, played by a browser. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class PlaybackIT {
    static final String WATCH = "watch/A%20day%20in%20four%20scenes.mp4";

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        viewer = Viewer.of(temporary);
    }

    static Stream<Arguments> pagesWithThePlayer() {
        return Stream.of("", WATCH).flatMap(page -> Look.all().map(look -> Arguments.of(page, look)));
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("pagesWithThePlayer")
    void theSamplePlaysAndSeeks(String page, Look look) {
        viewer.open(look, page);
        Film film = viewer.film();
        assertEquals(1280, film.width());
        assertEquals(18, film.length(), 0.1);
        film.playPast(0.5);
        assertEquals(12, film.seek(12), 0.25);
        assertTrue(film.isPlayedPast(12.5) < 18);
        assertEquals(List.of(), viewer.complaints());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void subtitlesAreShownInBothLanguages(Look look) throws IOException {
        viewer.open(look, WATCH);
        Film film = viewer.film();
        film.seek(6);
        assertEquals("Am Nachmittag gehören die Dünen dem Wind.", film.cue("de"));
        assertEquals("In the afternoon, the wind has the dunes to itself.", film.cue("en"));
        viewer.photograph("subtitles-" + look);
        assertEquals(List.of(), viewer.complaints());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aChapterIsALinkToItsTime(Look look) {
        viewer.open(look, WATCH);
        assertEquals(
                List.of("Morning: the sea", "Afternoon: the dunes", "Evening: the ice lagoon", "Night: the ridge"),
                viewer.texts(".chap a span"));
        assertEquals(1280, viewer.film().width());
        viewer.all(".chap a").get(2).click();
        double time = viewer.film().isPlayedPast(9.25);
        assertTrue(time < 13.5, () -> "it plays at " + time);
        assertEquals(List.of("Evening: the ice lagoon"), viewer.texts(".chap a[aria-current=true] span"));
        assertEquals(List.of(), viewer.complaints());
    }
}
