package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shaka Player plays both kinds of streams, and shows at each time the picture of that time. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class ShakaIT {
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);
    private static final int LENGTH = 24;
    private static final String FILM = "stream/Counted.1080p.mp4/";

    /** Little is read ahead, so that most of the film is not there yet when it is sought. */
    private static final String SETTINGS =
            "{ streaming: { bufferingGoal: 4, rebufferingGoal: 0.5, bufferBehind: 2 }, abr: { enabled: false } }";

    private static final String CUE = "[...document.querySelector('video').textTracks]"
            + ".flatMap((track) => [...(track.activeCues ?? [])]).map((cue) => cue.text)[0]";

    private NodePackages packages = new NodePackages(Path.of(""));

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        packages = NodePackages.installed();
        Ffmpeg ffmpeg = Ffmpeg.installed();
        Path library = Files.createDirectory(folder.resolve("library"));
        CountedFilm.make(ffmpeg, library.resolve("Counted.1080p.mp4"), "1920x1080", LENGTH);
        CountedFilm.make(ffmpeg, library.resolve("Counted.480p.mp4"), "854x480", LENGTH);
        Files.writeString(library.resolve("Counted.en.vtt"), "WEBVTT\n\n00:15.000 --> 00:24.000\nIn the middle\n");
        viewer = Viewer.of(Files.createDirectory(folder.resolve("temporary")), library.toString());
        // The player keeps its subtitles in an element whose source is data.
        viewer.liftPolicy();
    }

    private Shaka play(String stream) throws Exception {
        viewer.open(DESK, "browse/");
        return Shaka.play(viewer, packages, FILM + stream, SETTINGS);
    }

    /** Waits until a segment of a rendition has been loaded. */
    private void isLoaded(String rendition) {
        viewer.await("performance.getEntriesByType('resource')" + ".some((entry) => entry.name.includes('/" + rendition
                + "/') && entry.name.endsWith('.m4s')) && 'loaded'");
    }

    private void assertNoTrouble(Shaka shaka) {
        assertEquals(List.of(), shaka.troubles());
        assertEquals(List.of(), viewer.complaints());
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.mpd", "master.m3u8"})
    void everyPictureIsShownAtItsTime(String stream) throws Exception {
        Shaka shaka = play(stream);
        Film film = viewer.film();
        assertEquals(LENGTH, film.length(), 0.1);
        film.playPast(0.5);
        film.pause();
        assertTrue(Integer.parseInt(
                        shaka.promise("document.querySelector('video').getVideoPlaybackQuality().totalVideoFrames"))
                > 0);
        CountedFilm pictures = new CountedFilm(viewer);
        // Forwards and backwards, on and beside sync samples, the first and the last one; and where nothing was read
        // yet.
        for (int picture : new int[] {25, 450, 449, 50, 49, 599, 0, 300, 598, 10}) {
            pictures.seekTo(picture);
        }
        film.playPast(1);
        assertNoTrouble(shaka);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.mpd", "master.m3u8"})
    void resolutionsAreChangedByHand(String stream) throws Exception {
        Shaka shaka = play(stream);
        assertEquals(
                List.of("480", "1080"),
                shaka.each(
                        "[...new Set(player.getVariantTracks().map((track) => track.height))].sort((a, b) => a - b)"));
        CountedFilm pictures = new CountedFilm(viewer);
        int picture = 60;
        for (int height : new int[] {480, 1080, 480}) {
            shaka.promise("player.selectVariantTrack(player.getVariantTracks()" + ".find((track) => track.height === "
                    + height + "), true)");
            viewer.await("document.querySelector('video').videoHeight === " + height + " && 'changed'");
            pictures.seekTo(picture);
            picture += 200;
        }
        assertNoTrouble(shaka);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.mpd", "master.m3u8"})
    void soundsAndTextsAreChosen(String stream) throws Exception {
        Shaka shaka = play(stream);
        assertEquals(
                List.of("de Deutsch", "en English"),
                shaka.each("player.getAudioTracks().map((track) => `${track.language} ${track.label}`).sort()"));
        Film film = viewer.film();
        film.playPast(0.5);
        isLoaded("audio-2");
        shaka.promise("player.selectAudioTrack(player.getAudioTracks().find((track) => track.language === 'de'))");
        isLoaded("audio-3");
        film.seek(15);
        film.isPlayedPast(15.5);
        assertEquals(
                List.of("en English subtitle"),
                shaka.each("player.getTextTracks().map((track) => `${track.language} ${track.label} ${track.kind}`)"));
        shaka.promise("player.selectTextTrack(player.getTextTracks()[0])");
        film.seek(20);
        assertEquals("In the middle", viewer.await(CUE));
        assertNoTrouble(shaka);
    }
}
