package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recording that is watched while it is written: nobody knows how much is left of it. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class GrowingFilmIT {
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);
    private static final String PAGE = "watch/Recording.mp4";

    @TempDir
    private static Path folder;

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Path library = Files.createDirectory(folder.resolve("library"));
        Path whole = folder.resolve("whole.mp4");
        Ffmpeg.installed()
                .make(
                        whole,
                        "-f lavfi -i color=lime:s=320x180:r=25:d=60 -c:v libx264 -preset ultrafast -pix_fmt yuv420p"
                                + " -g 25 -movflags frag_keyframe+empty_moov+default_base_moof");
        Files.write(library.resolve("Recording.mp4"), withoutIndex(Files.readAllBytes(whole)));
        viewer = Viewer.of(Files.createDirectory(folder.resolve("temporary")), library.toString());
    }

    /** As long as it is written a file has no such box (mfra). */
    private static byte[] withoutIndex(byte[] film) {
        int end = new String(film, StandardCharsets.ISO_8859_1).lastIndexOf("mfra") - 4;
        return Arrays.copyOf(film, end);
    }

    private static void write(Instant when) throws IOException {
        Files.setLastModifiedTime(folder.resolve("library/Recording.mp4"), FileTime.from(when));
    }

    @BeforeEach
    void writeIt() throws IOException {
        write(Instant.now().plusSeconds(25));
        viewer.open(DESK, PAGE);
        assertEquals(60, viewer.film().length(), 0.1);
        viewer.await("!document.querySelector('#timeline').disabled && 'told of'");
    }

    private String watchedPercent() {
        viewer.goTo("browse/");
        return String.valueOf(viewer.the("progress").getDomAttribute("value"));
    }

    @Test
    void whoWatchesTheNewestOfItHasNotSeenIt() {
        viewer.film().seek(59);
        assertEquals("98", watchedPercent());
        viewer.goTo(PAGE);
        viewer.await("Math.abs(document.querySelector('video').currentTime - 59) < 0.1 && 'goes on'");
    }

    @Test
    void whoWatchesItToTheEndHasSeenItOnceItIsOver() throws IOException {
        viewer.film().seek(58);
        write(Instant.now().minusSeconds(600));
        viewer.film().playToTheEnd(1);
        viewer.await("document.cookie.includes('.100') && 'seen'");
        assertEquals("100", watchedPercent());
    }
}
