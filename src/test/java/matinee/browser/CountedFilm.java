package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openqa.selenium.ScriptTimeoutException;

/**
 * A film that plays in the page and tells on each picture which one it is: upright bars, black or white, are the digits of
 * its number, counted from nought, the lowest on the left.
 */
final class CountedFilm {
    private static final int DIGITS = 12;
    private static final int RATE = 25;

    /** The number in words of the page: {@code picture 7}; empty while none is shown. */
    private static final String SHOWN = "(() => {"
            + "const video = document.querySelector('video');"
            + "if (video.seeking || video.readyState < 2) { return ''; }"
            + "const canvas = new OffscreenCanvas(" + 10 * DIGITS + ", 10);"
            + "const context = canvas.getContext('2d');"
            + "context.drawImage(video, 0, 0, canvas.width, canvas.height);"
            + "const row = context.getImageData(0, 5, canvas.width, 1).data;"
            + "let number = 0;"
            + "for (let i = 0; i < " + DIGITS + "; i++) { number += row[4 * (10 * i + 5)] > 128 ? 2 ** i : 0; }"
            + "return 'picture ' + number;"
            + "})()";

    private final Viewer viewer;

    CountedFilm(Viewer viewer) {
        this.viewer = viewer;
    }

    /**
     * Makes one with sound in English and in German; a picture out of fifty is a sync sample, and some need later ones.
     *
     * @param size such as {@code 640x360}
     */
    static void make(Ffmpeg ffmpeg, Path file, String size, int seconds) throws IOException, InterruptedException {
        String bars = IntStream.range(0, DIGITS)
                .mapToObj(digit -> "drawbox=x=iw*" + digit + "/" + DIGITS + ":y=0:w=iw/" + DIGITS
                        + ":h=ih:color=white:t=fill:enable='mod(floor(n/" + (1 << digit) + "),2)'")
                .collect(Collectors.joining(","));
        ffmpeg.make(
                file,
                "-f lavfi -i color=black:s=192x108:r=" + RATE + ":d=" + seconds
                        + " -f lavfi -i sine=440:d=" + seconds + " -f lavfi -i sine=880:d=" + seconds
                        + " -map 0 -map 1 -map 2 -vf " + bars + ",scale=" + size + ":flags=neighbor"
                        + " -c:v libx264 -preset ultrafast -bf 2 -pix_fmt yuv420p -g 50 -sc_threshold 0"
                        + " -c:a aac -metadata:s:a:0 language=eng -metadata:s:a:1 language=deu");
    }

    /** Seeks to the middle of a picture's time and waits until that picture is seen. */
    void seekTo(int picture) {
        double seconds = (picture + 0.5) / RATE;
        assertEquals(seconds, viewer.film().seek(seconds), 0.001);
        isSeen(picture);
    }

    /** Waits until a picture is seen. */
    void isSeen(int picture) {
        String wanted = "picture " + picture;
        try {
            viewer.await("(" + SHOWN + " === '" + wanted + "') && 'seen'");
        } catch (ScriptTimeoutException e) {
            throw new AssertionError("not " + wanted + " but " + viewer.await(SHOWN), e);
        }
    }
}
