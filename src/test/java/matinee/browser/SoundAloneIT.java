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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The watch page of sound without pictures: menus of what there is to choose, and the stream of it. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
final class SoundAloneIT {
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);
    private static final String READY = "!document.querySelector('#quality').disabled && 'ready'";
    private static final String STREAMED = "document.querySelector('video').src.startsWith('blob:') && 'streamed'";

    /** Longer than players read ahead. */
    private static final int LENGTH = 300;

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        Path library = Files.createDirectory(folder.resolve("library"));
        String tones = "-f lavfi -i sine=440:d=" + LENGTH + " -f lavfi -i sine=880:d=" + LENGTH;
        Ffmpeg ffmpeg = Ffmpeg.installed();
        ffmpeg.make(library.resolve("One.m4a"), tones + " -map 0 -c:a aac -b:a 48k");
        ffmpeg.make(
                library.resolve("Two.m4a"),
                tones + " -map 0 -map 1 -c:a aac -b:a 48k"
                        + " -metadata:s:a:0 language=eng -metadata:s:a:1 language=deu");
        viewer = Viewer.of(Files.createDirectory(folder.resolve("temporary")), library.toString());
    }

    private void choose(String menu, String value) {
        viewer.the(menu + " option[value='" + value + "']").click();
    }

    private boolean isAsked(String part) {
        return viewer.network().asked().stream().anyMatch(address -> address.contains(part));
    }

    private void assertPlaysAndSeeks(Film film) {
        assertTrue(film.isPlayedPast(1) < 20, "it goes on where it was");
        assertEquals(LENGTH, film.length(), 0.2);
        assertEquals(250, film.seek(250), 0.1);
        assertTrue(film.isPlayedPast(250.5) < 260);
        assertEquals(30, film.seek(30), 0.1);
        assertTrue(film.isPlayedPast(30.5) < 40);
        assertEquals(0, film.width());
    }

    @Test
    void thereIsNoSizeToChooseAndTheStreamPlaysAndSeeks() {
        viewer.open(DESK, "watch/One.m4a");
        viewer.await(READY);
        assertEquals(List.of("Original", "Auto"), viewer.texts("#quality option"));
        assertFalse(viewer.the("#sound").isDisplayed(), "one sound is no choice");
        assertFalse(viewer.the(".verdict").isDisplayed(), "nothing is missing");
        Film film = viewer.film();
        film.playPast(0.5);
        choose("#quality", "auto");
        viewer.await(STREAMED);
        assertPlaysAndSeeks(film);
        assertEquals("auto", viewer.the("#quality").getDomProperty("value"));
        choose("#quality", "file");
        assertTrue(film.isPlayedPast(31) < 45);
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void anotherSoundIsChosenAndHeardFromTheStream() {
        viewer.open(DESK, "watch/Two.m4a");
        viewer.await(READY);
        assertEquals(List.of("Original", "Auto"), viewer.texts("#quality option"));
        assertEquals(List.of("English (AAC)", "Deutsch (AAC)"), viewer.texts("#sound option"));
        Film film = viewer.film();
        film.playPast(0.5);
        choose("#sound", "audio-2");
        viewer.await(STREAMED);
        assertEquals("auto", viewer.the("#quality").getDomProperty("value"));
        assertPlaysAndSeeks(film);
        assertTrue(isAsked("/audio-2/"), "the second sound");
        choose("#sound", "audio-1");
        film.seek(200);
        assertTrue(film.isPlayedPast(200.5) < 210);
        assertTrue(isAsked("/audio-1/"), "the first again");
        assertEquals(List.of(), viewer.complaints());
    }
}
