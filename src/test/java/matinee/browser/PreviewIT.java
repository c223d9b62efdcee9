package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the pointer is on the timeline, the picture of that time is shown. */
@Timeout(300)
final class PreviewIT {
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);
    private static final String COLOURS =
            "-f lavfi -i color=red:s=320x180:r=25:d=4 -f lavfi -i color=lime:s=320x180:r=25:d=4"
                    + " -f lavfi -i color=blue:s=320x180:r=25:d=4 -filter_complex [0][1][2]concat=n=3"
                    + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50";
    private static final String READY = "!document.querySelector('#timeline').disabled && 'ready'";

    /** The colour of a place in the preview, as the letters of the channels that are bright. */
    private static final String COLOUR_OF = "(() => {"
            + "const shown = document.querySelector('.bubble canvas, .bubble video');"
            + "if (!shown || (shown.videoWidth === 0)) { return ''; }"
            + "const canvas = new OffscreenCanvas(100, 100);"
            + "const context = canvas.getContext('2d');"
            + "context.drawImage(shown, 0, 0, 100, 100);"
            + "const pixel = context.getImageData(%d, %d, 1, 1).data;"
            + "return ['r', 'g', 'b'].filter((name, i) => pixel[i] > 120).join('');"
            + "})()";

    private enum Way {
        WEB_CODECS,
        PLAYER
    }

    @TempDir
    private Path folder;

    @AutoClose
    private Viewer viewer;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Path library = Files.createDirectory(folder.resolve("library"));
        Ffmpeg ffmpeg = Ffmpeg.installed();
        ffmpeg.make(library.resolve("colours.mp4"), COLOURS);
        Path lying = folder.resolve("lying.mp4");
        ffmpeg.make(
                lying,
                "-f lavfi -i color=red:s=160x180:r=25:d=4 -f lavfi -i color=blue:s=160x180:r=25:d=4"
                        + " -filter_complex [0][1]hstack -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50");
        Files.write(library.resolve("turned.mp4"), turned(Files.readAllBytes(lying)));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        viewer = Viewer.of(temporary, library.toString());
    }

    /** The film turned clockwise by a quarter, as telephones do it: ISO/IEC 14496-12 §8.3.2 (tkhd), matrix. */
    private static byte[] turned(byte[] film) {
        int header = new String(film, StandardCharsets.ISO_8859_1).indexOf("tkhd");
        ByteBuffer matrix = ByteBuffer.wrap(film).position(header + 44);
        for (int value : new int[] {0, 1 << 16, 0, -1 << 16, 0, 0, 180 << 16, 0, 1 << 30}) {
            matrix.putInt(value);
        }
        return film;
    }

    private void assertColour(String colour, int left, int top) {
        String expression = String.format("%s === '%s' && '%s'", COLOUR_OF, colour, colour);
        assertEquals(colour, viewer.await(String.format(expression, left, top)));
    }

    @ParameterizedTest
    @EnumSource
    void eachTimeHasItsPicture(Way way) throws IOException {
        if (way == Way.PLAYER) {
            viewer.refuseWebCodecs();
        }
        viewer.open(DESK, "watch/colours.mp4");
        viewer.await(READY);
        viewer.pointAt("#timeline", 0.5);
        assertColour("g", 50, 50);
        viewer.pointAt("#timeline", 0.9);
        assertColour("b", 50, 50);
        viewer.pointAt("#timeline", 0.1);
        assertColour("r", 50, 50);
        assertEquals("0:01", viewer.the(".bubble span").getText());
        viewer.photograph("preview-" + way);
        assertEquals(List.of(), viewer.complaints());
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void aFilmShotUprightStandsUpright(int width, Look.Scheme scheme) throws IOException {
        Look look = new Look(width, scheme);
        viewer.open(look, "watch/turned.mp4");
        viewer.await(READY);
        viewer.pointAt("#timeline", 0.5);
        assertColour("r", 50, 10);
        assertColour("b", 50, 90);
        viewer.photograph("preview-upright-" + look);
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void theTimelineSeeks() {
        viewer.open(DESK, "watch/colours.mp4");
        viewer.await(READY);
        assertEquals(12, viewer.film().length(), 0.1);
        viewer.the("#timeline").click();
        assertEquals("6", viewer.await("Math.round(document.querySelector('video').currentTime)"));
        assertEquals(List.of(), viewer.complaints());
    }
}
