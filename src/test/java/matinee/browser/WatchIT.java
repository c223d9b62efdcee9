package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of a video: what it remembers, what it offers, and where it leads. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class WatchIT {
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);
    private static final String FIRST = "watch/Caf%C3%A9%20%26%20co/Counted%201.mp4";
    private static final String SECOND = "watch/Caf%C3%A9%20%26%20co/Counted%202.mp4";
    private static final String FOLDER = "browse/Caf%C3%A9%20%26%20co/";

    /** Seconds. */
    private static final int LENGTH = 60;

    /** When the first request of each kind began; the poster counts among those of the video. */
    private static final String STARTS = "Object.fromEntries(performance.getEntriesByType('resource')"
            + ".filter(({ name, initiatorType }) => initiatorType !== 'video' || name.includes('/video/'))"
            + ".reverse().map(({ initiatorType, startTime }) => [initiatorType, startTime]))";

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        Path library = Files.createDirectories(folder.resolve("library/Caf\u00e9 & co"));
        CountedFilm.make(Ffmpeg.installed(), library.resolve("Counted 1.mp4"), "320x180", LENGTH);
        Files.copy(library.resolve("Counted 1.mp4"), library.resolve("Counted 2.mp4"));
        Files.copy(library.resolve("Counted 1.mp4"), library.resolve("Counted 3.mp4"));
        for (String old : List.of("Counted 1.mp4", "Counted 3.mp4")) {
            Files.setLastModifiedTime(library.resolve(old), FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
        }
        viewer = Viewer.of(
                Files.createDirectory(folder.resolve("temporary")),
                "--set",
                "frame-ancestors=https://blog.example",
                folder.resolve("library").toString());
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    private void open(String page) {
        viewer.open(DESK, page);
        assertEquals(LENGTH, viewer.film().length(), 0.1);
    }

    private void awaitVideo(String expression) {
        viewer.await("((video) => " + expression + ")(document.querySelector('video')) && 'so'");
    }

    private void leaveAt(double seconds) {
        viewer.film().seek(seconds);
        viewer.goTo(FOLDER);
    }

    /** The parser asks for it, and no script is waited for; what is to be seen of other films comes when it is known. */
    @Test
    void theFilmComesFirst() {
        open(FIRST);
        viewer.await("document.querySelector('.next img').naturalWidth > 0 && 'drawn'");
        assertEquals(
                "true",
                viewer.promise(STARTS + ".video < performance.getEntriesByType('navigation')[0].domInteractive"));
        assertEquals("true", viewer.promise(STARTS + ".img >= knownAt"));
    }

    @Test
    void aFilmGoesOnWhereItWasLeft() {
        open(FIRST);
        leaveAt(30);
        viewer.goTo(FIRST);
        awaitVideo("Math.abs(video.currentTime - 30) < 0.1");
    }

    @Test
    void whatALinkSaysGoesBeforeWhatIsRemembered() {
        open(FIRST);
        leaveAt(30);
        viewer.goTo(FIRST + "?t=12");
        awaitVideo("Math.abs(video.currentTime - 12) < 0.1");
        viewer.goTo(FIRST + "?t=12#t=40");
        awaitVideo("Math.abs(video.currentTime - 40) < 0.1");
    }

    /** At 95 percent. */
    @Test
    void aFilmSeenToItsCreditsBeginsAnew() {
        open(FIRST);
        leaveAt(30);
        viewer.goTo(FIRST);
        leaveAt(57.5);
        assertEquals("100", viewer.the("progress").getDomAttribute("value"));
        viewer.goTo(FIRST);
        assertEquals(LENGTH, viewer.film().length(), 0.1);
        awaitVideo("video.currentTime === 0");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void cardsTellHowFarAFilmWasSeen(Look look) throws IOException {
        viewer.open(look, FIRST);
        assertEquals(LENGTH, viewer.film().length(), 0.1);
        leaveAt(30);
        assertEquals("50", viewer.the("progress").getDomAttribute("value"));
        assertEquals("Watched 50 percent", viewer.the("progress").getAccessibleName());
        assertEquals(List.of("Counted 1"), viewer.texts(".card:has(progress) h3"));
        viewer.photograph("browse-watched-" + look);
        assertEquals(List.of(), viewer.complaints());
    }

    /** What came lately, until it is begun. */
    @Test
    void newFilmsAreMarked() {
        viewer.open(DESK, FOLDER);
        assertEquals(List.of("New"), viewer.texts(".card .tag"));
        assertEquals(List.of("Counted 2"), viewer.texts(".card:has(.tag) h3"));
        open(SECOND);
        leaveAt(30);
        assertEquals(List.of(), viewer.all(".card .tag"));
        viewer.goTo(SECOND);
        leaveAt(58);
        assertEquals(List.of(), viewer.all(".card .tag"));
        viewer.goTo(SECOND);
        leaveAt(3);
        assertEquals(List.of(), viewer.all(".card .tag"), "who looks at it once more has seen it all the same");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theNextFilmComesUnlessTheViewerStays(Look look) throws IOException {
        viewer.open(look, FIRST);
        assertEquals(LENGTH, viewer.film().length(), 0.1);
        viewer.film().seek(59);
        viewer.film().playToTheEnd(1);
        assertTrue(viewer.the("#upcoming").isDisplayed());
        assertEquals("Counted 2", viewer.the("#upcoming p").getText());
        viewer.photograph("watch-upcoming-" + look);
        viewer.the("[data-stay]").click();
        assertFalse(viewer.the("#upcoming").isDisplayed());
        viewer.film().playPast(0.2);
        viewer.film().seek(59.5);
        viewer.film().playToTheEnd(1);
        viewer.the("[data-go]").click();
        viewer.arriveAt(SECOND);
        awaitVideo("!video.paused && video.currentTime > 0.2");
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void theNextFilmComesByItself() {
        open(FIRST);
        viewer.film().seek(59.5);
        viewer.film().playToTheEnd(1);
        viewer.arriveAt(SECOND);
        awaitVideo("!video.paused && video.currentTime > 0.2");
    }

    @Test
    void theLastFilmEndsQuietly() {
        open(FIRST.replace("1.mp4", "3.mp4"));
        viewer.film().seek(59.5);
        viewer.film().playToTheEnd(1);
        assertEquals(List.of(), viewer.all("#upcoming, aside"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void thePageGivesLinksToItselfAndItsFrame(Look look) throws IOException {
        viewer.open(look, FIRST);
        assertEquals(LENGTH, viewer.film().length(), 0.1);
        viewer.film().seek(42);
        viewer.the("#share summary").click();
        String page = viewer.address(FIRST).toString();
        viewer.await("document.querySelector('#share-link').value && 'filled'");
        assertEquals(page, viewer.the("#share-link").getDomProperty("value"));
        viewer.the("#share-at").click();
        assertEquals(page + "?t=42", viewer.the("#share-link").getDomProperty("value"));
        String frame = viewer.the("#share-frame").getDomProperty("value");
        assertTrue(frame.startsWith("<iframe src=\"" + page.replace("/watch/", "/embed/") + "\""), frame);
        assertTrue(frame.contains("width=\"320\" height=\"180\""), frame);
        viewer.photograph("watch-share-" + look);
        viewer.all("#share [data-copy]").get(0).click();
        viewer.await("document.querySelector('.toast.on')?.textContent");
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void aSpeedIsChosenAndTheFilmRepeats() {
        open(FIRST);
        viewer.the("#rate option[value='2']").click();
        awaitVideo("video.playbackRate === 2");
        viewer.the("[data-do=loop]").click();
        assertEquals("true", viewer.the("[data-do=loop]").getDomAttribute("aria-pressed"));
        viewer.film().seek(59.5);
        viewer.run("document.querySelector('video').play()");
        awaitVideo("video.currentTime < 30 && video.currentTime > 0.1");
        assertFalse(viewer.the("#upcoming").isDisplayed());
    }

    @Test
    void buttonsSkipTenSeconds() {
        open(FIRST);
        viewer.film().seek(30);
        viewer.the("[data-do=forward]").click();
        awaitVideo("video.currentTime === 40");
        viewer.the("[data-do=back]").click();
        awaitVideo("video.currentTime === 30");
    }

    /** Lock screens and headsets. */
    @Test
    void theSystemIsToldWhatPlays() {
        open(FIRST);
        assertEquals("Counted 1", viewer.await("navigator.mediaSession.metadata?.title"));
        assertEquals(
                viewer.address(FIRST.replace("watch/", "poster/")).toString(),
                viewer.await("navigator.mediaSession.metadata.artwork[0].src"));
    }

    @Test
    void theScreenStaysOnWhileAFilmPlaysAndNoLonger() {
        open(FIRST);
        viewer.run("window.locks = 0; navigator.wakeLock.request = async () => { locks++;"
                + " const lock = new EventTarget(); lock.release = async () => {"
                + " locks--; lock.dispatchEvent(new Event('release')); }; return lock; };");
        viewer.film().playPast(0.2);
        viewer.await("locks === 1 && 'held'");
        viewer.film().pause();
        viewer.await("locks === 0 && 'let go'");
        viewer.film().playPast(0.6);
        viewer.await("locks === 1 && 'held again'");
    }
}
