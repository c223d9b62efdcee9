package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The watch page plays the adaptive stream when the viewer wants it. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class AdaptiveIT {
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);
    private static final String FILM = "watch/Two%20sounds.mp4";
    private static final String STREAMED = "document.querySelector('video').src.startsWith('blob:') && 'streamed'";
    private static final String FROM_THE_FILE = "!document.querySelector('video').src.startsWith('blob:') && 'file'";
    private static final String READY = "!document.querySelector('#quality').disabled && 'ready'";

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        Path library = Files.createDirectory(folder.resolve("library"));
        Ffmpeg.installed()
                .make(
                        library.resolve("Two sounds.mp4"),
                        "-f lavfi -i testsrc2=s=640x360:r=25:d=16 -f lavfi -i sine=440:d=16 -f lavfi -i sine=880:d=16"
                                + " -map 0 -map 1 -map 2 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -c:a aac"
                                + " -metadata:s:a:0 language=eng -metadata:s:a:1 language=deu -movflags +faststart");
        Ffmpeg.installed()
                .make(
                        library.resolve("Short sound.mp4"),
                        "-f lavfi -i testsrc2=s=320x180:r=25:d=120 -f lavfi -i sine=440:d=20"
                                + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -c:a aac");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        viewer = Viewer.of(temporary, library.toString());
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    private void choose(String menu, String label) {
        viewer.all(menu + " option").stream()
                .filter(option -> option.getText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " of " + viewer.texts(menu + " option")))
                .click();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theFilePlaysUntilTheStreamIsChosen(Look look) throws IOException {
        viewer.open(look, FILM);
        viewer.await(READY);
        assertEquals(List.of("Original", "Auto", "360p"), viewer.texts("#quality option"));
        assertEquals(List.of("English (AAC)", "Deutsch (AAC)"), viewer.texts("#sound option"));
        viewer.film().playPast(0.5);
        viewer.photograph("adaptive-" + look);
        assertTrue(viewer.width() <= look.width(), () -> "the page is " + viewer.width() + " pixels wide");
        assertFalse(viewer.network().asked().stream().anyMatch(address -> address.contains("hls.mjs")));
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void theStreamPlaysAndSeeks() {
        viewer.open(DESK, FILM);
        viewer.await(READY);
        choose("#quality", "Auto");
        viewer.await(STREAMED);
        Film film = viewer.film();
        assertEquals(640, film.width());
        assertEquals(16, film.length(), 0.1);
        film.playPast(0.5);
        assertEquals(13, film.seek(13), 0.1);
        assertTrue(film.isPlayedPast(13.5) < 16);
        assertEquals(3, film.seek(3), 0.1);
        assertTrue(film.isPlayedPast(3.5) < 5);
        choose("#quality", "360p");
        assertTrue(film.isPlayedPast(4.5) < 8);
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void placeAndPauseOutliveAChangeOfQuality() {
        viewer.open(DESK, FILM);
        viewer.await(READY);
        Film film = viewer.film();
        film.seek(6);
        choose("#quality", "Auto");
        viewer.await(STREAMED);
        viewer.await("document.querySelector('video').readyState > 1 && 'seen'");
        assertEquals("6", viewer.await("Math.round(document.querySelector('video').currentTime)"));
        assertEquals("paused", viewer.await("document.querySelector('video').paused && 'paused'"));

        film.playPast(6.5);
        choose("#quality", "Original");
        viewer.await(FROM_THE_FILE);
        double time = film.isPlayedPast(6.6);
        assertTrue(time < 9, () -> "it plays at " + time);
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void anotherSoundComesFromTheStream() {
        viewer.open(DESK, FILM);
        viewer.await(READY);
        viewer.film().playPast(0.5);
        choose("#sound", "Deutsch (AAC)");
        viewer.await(STREAMED);
        viewer.film().isPlayedPast(2);
        List<String> first = viewer.network().asked();
        assertTrue(first.stream().anyMatch(address -> address.contains("/audio-3/")), first::toString);

        choose("#sound", "English (AAC)");
        viewer.film().isPlayedPast(4);
        List<String> then = viewer.network().asked();
        assertTrue(then.stream().anyMatch(address -> address.contains("/audio-2/")), then::toString);
        assertEquals(List.of(), viewer.complaints());
    }

    /** The pictures go on for longer than hls.js reads ahead, so that it does not come to their end while it waits for sound. */
    @Test
    void playsOnWhereTheSoundEndsLongBeforeThePictures() {
        viewer.open(DESK, "watch/Short%20sound.mp4");
        viewer.await(READY);
        choose("#quality", "Auto");
        viewer.await(STREAMED);
        Film film = viewer.film();
        assertEquals(120, film.length(), 0.1);
        assertEquals(18.5, film.seek(18.5), 0.1);
        assertTrue(film.playPast(22) < 24);
        assertEquals(60, film.seek(60), 0.1);
        assertTrue(film.isPlayedPast(60.5) < 62);
        assertEquals(118, film.seek(118), 0.1);
        assertEquals(120, film.playToTheEnd(1), 0.1);
        assertEquals(List.of(), viewer.complaints());
    }
}
