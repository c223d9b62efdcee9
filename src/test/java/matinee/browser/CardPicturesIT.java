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

/** A video that has no picture gets one of its own frames, drawn and kept by the browser. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class CardPicturesIT {
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);
    private static final int FILMS = 30;
    private static final String DRAWN = "[...document.querySelectorAll('.card img')]"
            + ".filter((image) => image.src.startsWith('blob:') && image.naturalWidth === 320)";

    @TempDir
    private static Path folder;

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Path library = Files.createDirectory(library());
        Path film = library.resolve("Film 01.mp4");
        Ffmpeg.installed()
                .make(
                        film,
                        "-f lavfi -i color=black:s=320x180:r=25:d=2 -f lavfi -i color=lime:s=320x180:r=25:d=22"
                                + " -filter_complex [0][1]concat=n=2"
                                + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 25");
        for (int i = 2; i <= FILMS; i++) {
            Files.copy(film, library.resolve(String.format("Film %02d.mp4", i)));
        }
        Files.writeString(library.resolve("Film 02.jpg"), "a picture of its own");
        viewer = Viewer.of(Files.createDirectory(folder.resolve("temporary")), library.toString());
    }

    private List<String> askedFor(String part) {
        return viewer.network().asked().stream()
                .filter(address -> address.contains(part))
                .toList();
    }

    /** A busy server has not looked into all of them when it is asked for the first time. */
    private void openWhenAllAreKnown() {
        viewer.open(DESK, "browse/");
        while (viewer.all(".card img[data-film]").size() < FILMS - 1) {
            viewer.open(DESK, "browse/");
        }
    }

    @Test
    void cardsInViewShowAFrameOfTheirFilmAndTheNextVisitLoadsNone() throws IOException {
        openWhenAllAreKnown();
        viewer.await(DRAWN + ".length >= 7 && 'drawn'");
        assertTrue(
                Integer.parseInt(viewer.await(DRAWN + ".length")) < FILMS - 1, "those out of view are left for later");
        viewer.photograph("browse-frames");
        assertEquals("", viewer.promise("document.querySelectorAll('.card img')[1].dataset.film ?? ''"));
        viewer.complaints();

        viewer.goTo("?q=film");
        viewer.await(DRAWN + ".length >= 7 && 'kept'");
        assertEquals(List.of(), askedFor("/stream/"));
    }

    @Test
    void theFrameIsNotOneOfTheFirst() {
        viewer.open(DESK, "browse/");
        viewer.await(DRAWN + ".length > 0 && 'drawn'");
        assertEquals(
                "true",
                viewer.promise("{ const canvas = new OffscreenCanvas(1, 1); const context = canvas.getContext('2d');"
                        + "context.drawImage(" + DRAWN + "[0], 0, 0, 1, 1);"
                        + "return context.getImageData(0, 0, 1, 1).data[1] > 200; }"));
    }

    @Test
    void withoutWhatItTakesTheDrawnPicturesStay() throws IOException {
        try (Viewer plain = Viewer.of(
                Files.createDirectory(folder.resolve("other")), library().toString())) {
            plain.refuseWebCodecs();
            plain.open(DESK, "browse/");
            assertEquals(FILMS, plain.all(".card img").size());
            assertEquals(List.of(), plain.complaints());
            assertEquals("0", plain.await("String(" + DRAWN + ".length)"));
        }
    }

    private Path library() {
        return folder.resolve("library");
    }
}
