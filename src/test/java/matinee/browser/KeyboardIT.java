package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Each key does what the help says. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class KeyboardIT {
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);
    private static final String FIRST = "watch/Counted%201.mp4";
    private static final String SECOND = "watch/Counted%202.mp4";
    private static final String VIDEO = "document.querySelector('video')";

    /** Seconds. */
    private static final int LENGTH = 60;

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        Path library = Files.createDirectory(folder.resolve("library"));
        CountedFilm.make(Ffmpeg.installed(), library.resolve("Counted 1.mp4"), "320x180", LENGTH);
        Files.copy(library.resolve("Counted 1.mp4"), library.resolve("Counted 2.mp4"));
        Files.writeString(
                library.resolve("Counted 1.en.vtt"), "WEBVTT\n\n00:00.000 --> 00:59.000\nFrom here to there\n");
        Files.writeString(
                library.resolve("Counted 1.chapters.vtt"),
                "WEBVTT\n\n00:00.000 --> 00:20.000\nOne\n\n00:20.000 --> 00:40.000\nTwo\n\n00:40.000 --> 01:00.000\nThree\n");
        viewer = Viewer.of(Files.createDirectory(folder.resolve("temporary")), library.toString());
    }

    @BeforeEach
    void open() {
        viewer.open(DESK, FIRST);
        assertEquals(LENGTH, viewer.film().length(), 0.1);
    }

    /** Waits until the video is as an expression says. */
    private void awaitVideo(String expression) {
        viewer.await("((video) => " + expression + ")(" + VIDEO + ") && 'so'");
    }

    @ParameterizedTest
    @CsvSource({
        "j, 30, 20",
        "l, 30, 40",
        "j, 4, 0",
        "l, 58, 60",
        "0, 30, 0",
        "5, 0, 30",
        "9, 0, 54",
        "LEFT, 30, 25",
        "RIGHT, 30, 35",
        "HOME, 30, 0",
        "END, 30, 60",
    })
    void aKeyLeadsToATime(String key, double from, double to) {
        assertEquals(from, viewer.film().seek(from), 0.1);
        viewer.press(key.length() > 1 ? Keys.valueOf(key) : key);
        awaitVideo("!video.seeking && Math.abs(video.currentTime - " + to + ") < 0.1");
    }

    /** At the true rate of the film, 25 a second. */
    @Test
    void aPausedFilmGoesPictureByPicture() {
        CountedFilm pictures = new CountedFilm(viewer);
        pictures.seekTo(500);
        viewer.press(".");
        pictures.isSeen(501);
        viewer.press(".");
        pictures.isSeen(502);
        viewer.press(",");
        pictures.isSeen(501);
    }

    @ParameterizedTest
    @CsvSource({"k", "SPACE"})
    void aKeyPlaysAndPauses(String key) {
        CharSequence pressed = key.length() > 1 ? Keys.valueOf(key) : key;
        viewer.press(pressed);
        awaitVideo("!video.paused && video.currentTime > 0.2");
        viewer.press(pressed);
        awaitVideo("video.paused");
    }

    @Test
    void speedGoesUpAndDownInStepsAndStaysForTheNextFilm() {
        viewer.press(">");
        awaitVideo("video.playbackRate === 1.25");
        viewer.press(">");
        awaitVideo("video.playbackRate === 1.5");
        assertEquals("1.5", viewer.the("#rate").getDomProperty("value"));
        viewer.press("<");
        awaitVideo("video.playbackRate === 1.25");
        viewer.goTo(SECOND);
        awaitVideo("video.playbackRate === 1.25");
    }

    @Test
    void soundGoesOffAndOnAndUpAndDown() {
        viewer.press("m");
        awaitVideo("video.muted");
        assertEquals("Muted", viewer.the(".toast").getText());
        viewer.press("m");
        awaitVideo("!video.muted");
        viewer.press(Keys.ARROW_DOWN);
        awaitVideo("Math.abs(video.volume - 0.95) < 0.001");
        viewer.press(Keys.ARROW_UP);
        awaitVideo("video.volume === 1");
    }

    @Test
    void subtitlesGoOnAndOff() {
        viewer.film().seek(5);
        viewer.press("c");
        awaitVideo("video.textTracks[0].mode === 'showing'");
        assertEquals("Subtitles: English", viewer.the(".toast").getText());
        assertEquals("From here to there", viewer.film().cue("en"));
        viewer.press("c");
        awaitVideo("video.textTracks[0].mode === 'disabled'");
    }

    @Test
    void fullScreenComesAndGoes() {
        viewer.press("f");
        viewer.await("document.fullscreenElement === " + VIDEO + " && 'full'");
        viewer.press("f");
        viewer.await("!document.fullscreenElement && 'back'");
    }

    @Test
    void theWideStageComesAndGoesAndIsThereOnTheNextPage() {
        viewer.press("t");
        viewer.await("document.documentElement.classList.contains('theatre') && 'wide'");
        assertEquals("true", viewer.the("[data-do=theatre]").getDomAttribute("aria-pressed"));
        viewer.goTo(SECOND);
        assertEquals(1, viewer.all("html.theatre").size());
        viewer.press("t");
        viewer.await("!document.documentElement.classList.contains('theatre') && 'usual'");
    }

    @Test
    void thePicturePopsOutAndComesBack() {
        viewer.press("i");
        viewer.await("document.pictureInPictureElement === " + VIDEO + " && 'out'");
        viewer.press("i");
        viewer.await("!document.pictureInPictureElement && 'back'");
    }

    @Test
    void theNextFilmBeginsByItself() {
        viewer.press("N");
        viewer.arriveAt(SECOND);
        awaitVideo("!video.paused && video.currentTime > 0.2");
    }

    @Test
    void helpOpensAndClosesAndTurnsTheKeysOff() {
        viewer.press("?");
        assertTrue(viewer.the("dialog#keys").isDisplayed());
        viewer.press("m"); // Inside the dialog no key is a shortcut.
        viewer.the("#keys-on").click();
        viewer.press(Keys.ESCAPE);
        assertFalse(viewer.the("dialog#keys").isDisplayed());
        viewer.press("m", "k", "5");
        viewer.reload();
        assertEquals(LENGTH, viewer.film().length(), 0.1);
        viewer.press("m", "k", "5");
        viewer.the("[data-do=help]").click();
        assertFalse(viewer.the("#keys-on").isSelected());
        viewer.the("#keys-on").click();
        awaitVideo("!video.muted && video.paused && video.currentTime < 1");
        viewer.press(Keys.ESCAPE);
        viewer.press("5");
        awaitVideo("Math.abs(video.currentTime - 30) < 0.1");
    }

    @ParameterizedTest
    @CsvSource({"n, 5, 20", "n, 20, 40", "n, 50, 50", "p, 50, 40", "p, 41, 20", "p, 10, 0", "p, 1, 0"})
    void chaptersFollowOneAnother(String key, double from, double to) {
        viewer.film().seek(from);
        viewer.press(key);
        awaitVideo("!video.seeking && Math.abs(video.currentTime - " + to + ") < 0.1");
    }

    @Test
    void keysInAFieldAreText() {
        viewer.the("#q").click();
        viewer.press("mk5");
        assertEquals("mk5", viewer.the("#q").getDomProperty("value"));
        awaitVideo("!video.muted && video.paused && video.currentTime === 0");
    }

    @Test
    void everythingIsReachedByTheKeyboardAlone() {
        viewer.press(Keys.TAB);
        assertEquals("skip", focused("className"));
        viewer.press(Keys.ENTER);
        viewer.await("location.hash === '#main' && 'skipped'");
        viewer.press(Keys.TAB);
        assertEquals("VIDEO", focused("tagName"));
        for (int presses = 0; presses < 60 && !"help".equals(focused("dataset.do")); presses++) {
            viewer.press(Keys.TAB);
        }
        viewer.press(Keys.ENTER);
        assertTrue(viewer.the("dialog#keys").isDisplayed());
        viewer.press(Keys.ESCAPE);
        assertEquals("help", focused("dataset.do"));
        assertEquals(List.of(), viewer.complaints());
    }

    /** A property of the element that has the focus. */
    private String focused(String property) {
        return viewer.promise("document.activeElement." + property);
    }
}
