package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Shaka Player follows a recording while it is written, by its dynamic description, until it is over. */
@Timeout(300)
final class GrowingShakaIT {
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);
    private static final int LENGTH = 40;
    private static final String RECORDING = "recording.mp4";
    /** Players come in near the end of what grows. */
    private static final String AT_THE_EDGE = "(() => { const video = document.querySelector('video');"
            + "return video.readyState > 1 && !video.seeking && video.currentTime > 5 && 'there'; })()";

    private static final String SETTINGS = "{ streaming: { rebufferingGoal: 0.5 }, abr: { enabled: false } }";

    private static byte[] recorded(Ffmpeg ffmpeg, Path folder) throws Exception {
        Path film = folder.resolve("film.mp4");
        CountedFilm.make(ffmpeg, film, "640x360", LENGTH);
        Path fragments = folder.resolve("fragments.mp4");
        ffmpeg.make(
                fragments,
                "-i " + film + " -map 0:v -map 0:a -c copy -movflags frag_keyframe+delay_moov+default_base_moof");
        byte[] bytes = Files.readAllBytes(fragments);
        // As long as it is written a file has no such box (mfra).
        return Arrays.copyOf(bytes, new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("mfra") - 4);
    }

    @Test
    void aRecordingIsWatchedWhileItIsWrittenAndWhenItIsOver(@TempDir Path folder) throws Exception {
        NodePackages packages = NodePackages.installed();
        byte[] bytes = recorded(Ffmpeg.installed(), folder);
        Path library = Files.createDirectory(folder.resolve("library"));
        Path file = library.resolve(RECORDING);
        int written = bytes.length * 3 / 4;
        try (Viewer viewer = Viewer.of(Files.createDirectory(folder.resolve("temporary")), library.toString())) {
            viewer.liftPolicy();
            viewer.open(DESK, "browse/");
            Files.write(file, Arrays.copyOf(bytes, written));
            Shaka shaka = Shaka.play(viewer, packages, "stream/" + RECORDING + "/manifest.mpd", SETTINGS);
            assertEquals("true", shaka.promise("player.isLive()"));
            viewer.await(AT_THE_EDGE);
            CountedFilm pictures = new CountedFilm(viewer);
            pictures.seekTo(30);
            Files.write(file, Arrays.copyOfRange(bytes, written, bytes.length), StandardOpenOption.APPEND);
            // So near to its end as it is written the player stays away from it.
            viewer.await("player.seekRange().end > 16 && 'longer'");
            pictures.seekTo(375);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
            viewer.await("!player.isLive() && 'over'");
            assertEquals(LENGTH, Double.parseDouble(shaka.promise("player.seekRange().end")), 0.1);
            assertEquals(LENGTH, viewer.film().playToTheEnd(2), 0.1);
            pictures.isSeen(LENGTH * 25 - 1);
            pictures.seekTo(10);
            assertEquals(List.of(), shaka.troubles());
            assertEquals(List.of(), viewer.complaints());
        }
    }
}
