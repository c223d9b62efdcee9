package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** What the page says of films that Chromium plays in part and without an error. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class VerdictIT {
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);
    private static final String VERDICT = "document.querySelector('.verdict').textContent";
    private static final String PICTURE = "-f lavfi -i testsrc2=s=320x180:r=25:d=6";
    private static final String SOUND = " -f lavfi -i sine=440:d=6";
    private static final String H264 = " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50";

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        Path library = Files.createDirectory(folder.resolve("library"));
        Ffmpeg ffmpeg = Ffmpeg.installed();
        ffmpeg.make(library.resolve("ac3.mp4"), PICTURE + SOUND + H264 + " -c:a ac3");
        ffmpeg.make(
                library.resolve("both.mp4"),
                PICTURE + SOUND + SOUND + " -map 0 -map 1 -map 2" + H264 + " -c:a:0 eac3 -c:a:1 aac"
                        + " -metadata:s:a:0 language=eng -metadata:s:a:1 language=deu");
        ffmpeg.make(
                library.resolve("hevc.mp4"),
                PICTURE + SOUND + " -c:v libx265 -preset ultrafast -x265-params log-level=error -tag:v hvc1 -c:a aac");
        ffmpeg.make(library.resolve("plain.mp4"), PICTURE + SOUND + H264 + " -c:a aac");
        Files.write(library.resolve("noise.mp4"), new byte[1000]);
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        viewer = Viewer.of(temporary, library.toString());
    }

    private String verdict(String page) {
        viewer.open(DESK, page);
        return viewer.await(VERDICT);
    }

    private static void assertSays(String part, String verdict) {
        assertTrue(verdict.contains(part), verdict);
    }

    @Test
    void aFilmWithSoundThatTheBrowserLacksIsSilent() throws IOException {
        String verdict = verdict("watch/ac3.mp4");
        viewer.photograph("verdict-silent");
        assertSays("stays silent: its sound is Dolby Digital,", verdict);
        assertSays("Another browser", verdict);
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void anotherSoundOfTheStreamIsHeardInstead() {
        String verdict = verdict("watch/both.mp4");
        assertSays("English, is Dolby Digital Plus", verdict);
        assertSays("You hear Deutsch (AAC)", verdict);
        viewer.film().playPast(1);
        viewer.await("document.querySelector('video').webkitAudioDecodedByteCount > 0 && 'heard'");
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void aPictureThatTheBrowserLacksIsBlack() throws IOException {
        String verdict = verdict("watch/hevc.mp4");
        viewer.photograph("verdict-black");
        assertSays("stays black: it is H.265,", verdict);
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void nothingIsSaidOfAFilmThatPlays() {
        viewer.open(DESK, "watch/plain.mp4");
        viewer.await("!document.querySelector('#timeline').disabled && 'ready'");
        viewer.film().playPast(1);
        assertTrue(viewer.all(".verdict, .problem").stream().noneMatch(element -> element.isDisplayed()));
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void aFileThatCannotBeStreamedOffersNoStream() {
        viewer.open(DESK, "watch/noise.mp4");
        viewer.await("!document.querySelector('#timeline').disabled && 'ready'");
        viewer.await("!document.querySelector('.problem').hidden && 'told'");
        assertEquals(List.of("Original"), viewer.texts("#quality option"));
        assertSays("The file is not an MP4 or QuickTime file inside.", viewer.await(VERDICT));
    }
}
