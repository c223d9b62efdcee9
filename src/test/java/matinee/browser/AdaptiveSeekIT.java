package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Wherever the adaptive stream is sought, the picture of that time is seen, also after the film has changed. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class AdaptiveSeekIT {
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);
    private static final String STREAMED = "document.querySelector('video').src.startsWith('blob:') && 'streamed'";
    private static final String FROM_THE_FILE = "!document.querySelector('video').src.startsWith('blob:') && 'file'";
    private static final String READY = "!document.querySelector('#quality').disabled && 'ready'";

    /** More than what hls.js reads ahead at most. */
    private static final int LENGTH = 100;

    private Path library = Path.of("");
    private Path other = Path.of("");

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        Ffmpeg ffmpeg = Ffmpeg.installed();
        library = Files.createDirectory(folder.resolve("library"));
        other = folder.resolve("other.mp4");
        CountedFilm.make(ffmpeg, library.resolve("Counted.360p.mp4"), "640x360", LENGTH);
        CountedFilm.make(ffmpeg, library.resolve("Counted.180p.mp4"), "320x180", LENGTH);
        CountedFilm.make(ffmpeg, other, "480x270", LENGTH);
        Files.copy(library.resolve("Counted.360p.mp4"), library.resolve("Changing.mp4"));
        viewer = Viewer.of(Files.createDirectory(folder.resolve("temporary")), library.toString());
    }

    private void choose(String label) {
        viewer.all("#quality option").stream()
                .filter(option -> option.getText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " of " + viewer.texts("#quality option")))
                .click();
    }

    private CountedFilm stream(String page) {
        viewer.open(DESK, page);
        viewer.await(READY);
        choose("Auto");
        viewer.await(STREAMED);
        assertEquals(LENGTH, viewer.film().length(), 0.1);
        return new CountedFilm(viewer);
    }

    private void isHigh(int pixels) {
        viewer.await("document.querySelector('video').videoHeight === " + pixels + " && 'so high'");
    }

    @Test
    void everyPictureIsShownAtItsTime() {
        CountedFilm pictures = stream("watch/Counted.360p.mp4");
        // Forwards and backwards, on and beside sync samples, the first and the last one; where nothing was read yet,
        // and the first of a segment when the one before was thrown away.
        for (int picture : new int[] {25, 2000, 1999, 50, 260, 2499, 75, 50, 1250, 50, 10}) {
            pictures.seekTo(picture);
        }
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void theBrowsersOwnPlayerShowsTheSame() {
        viewer.open(DESK, "browse/");
        viewer.run("document.body.replaceChildren(document.createElement('video'));"
                + "document.querySelector('video').src = '"
                + viewer.address("stream/Counted.360p.mp4/master.m3u8") + "'");
        Film film = viewer.film();
        assertEquals(LENGTH, film.length(), 0.1);
        film.playPast(0.5);
        film.pause();
        CountedFilm pictures = new CountedFilm(viewer);
        for (int picture : new int[] {2000, 50, 2499, 0}) {
            pictures.seekTo(picture);
        }
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void eachResolutionShowsThePicturesOfItsTimes() {
        CountedFilm pictures = stream("watch/Counted.360p.mp4");
        choose("180p");
        pictures.seekTo(1000);
        isHigh(180);
        choose("360p");
        pictures.seekTo(1900);
        isHigh(360);
        choose("180p");
        pictures.seekTo(70);
        isHigh(180);
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void thePictureStaysWhenTheSourceChanges() {
        CountedFilm pictures = stream("watch/Counted.360p.mp4");
        pictures.seekTo(1234);
        choose("Original");
        viewer.await(FROM_THE_FILE);
        pictures.isSeen(1234);
        pictures.seekTo(321);
        choose("180p");
        viewer.await(STREAMED);
        pictures.isSeen(321);
        isHigh(180);
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void aFilmThatIsReplacedMeanwhileGoesOnAsTheNewOne() throws IOException {
        CountedFilm pictures = stream("watch/Changing.mp4");
        pictures.seekTo(20);
        Files.move(
                other,
                library.resolve("Changing.mp4"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        pictures.seekTo(2300);
        pictures.seekTo(100);
        isHigh(270);
        viewer.film().playPast(4.5);
        assertTrue(viewer.all(".problem").stream().noneMatch(problem -> problem.isDisplayed()));
    }
}
