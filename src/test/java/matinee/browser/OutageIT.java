package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import matinee.launcher.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is away: the viewer is told long before players would tell, and the film goes on when it is back. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class OutageIT {
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);
    private static final int LENGTH = 120;

    /** Browsers and hls.js wait for more than half a minute before they give up. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    private static Path folder;

    @BeforeAll
    void make() throws IOException, InterruptedException {
        Files.createDirectory(library());
        // More than a browser reads ahead.
        Ffmpeg.installed()
                .make(
                        library().resolve("Long.mp4"),
                        "-f lavfi -i testsrc2=s=320x180:r=25:d=" + LENGTH
                                + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50"
                                + " -b:v 4M -minrate 4M -maxrate 4M -bufsize 4M -x264-params nal-hrd=cbr"
                                + " -movflags +faststart");
    }

    private static Path library() {
        return folder.resolve("library");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "auto"})
    void theFilmGoesOnWhereItWas(String quality) throws IOException {
        Path first = Files.createDirectory(folder.resolve("first-" + quality));
        Path second = Files.createDirectory(folder.resolve("second-" + quality));
        try (Viewer viewer = Viewer.of(first, library().toString())) {
            viewer.open(DESK, "watch/Long.mp4");
            viewer.await("document.querySelector('#quality option[value=auto]') && 'offered'");
            viewer.the("#quality option[value=" + quality + "]").click();
            viewer.film().playPast(0.5);
            viewer.stopServer();
            viewer.run("document.querySelector('video').currentTime = 100");
            long sought = System.nanoTime();
            viewer.await("!document.querySelector('.verdict').hidden && 'told'");
            Duration standing = Duration.ofNanos(System.nanoTime() - sought);
            assertTrue(standing.compareTo(PATIENCE) < 0, "told after " + standing);
            assertEquals(
                    "The server does not answer. The film goes on as soon as it is back.",
                    viewer.the(".verdict").getText());
            viewer.photograph("watch-away-" + quality);
            String port = "--port=" + viewer.address("").getPort();
            try (Program again = Program.start(second, port, library().toString())) {
                again.address();
                assertEquals(101, viewer.film().isPlayedPast(100.5), 1);
                viewer.await("document.querySelector('.verdict').hidden"
                        + " && document.querySelector('.problem').hidden && 'quiet'");
                assertEquals(quality, viewer.the("#quality").getDomProperty("value"));
            }
        }
    }
}
