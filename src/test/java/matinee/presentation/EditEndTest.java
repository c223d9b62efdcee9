package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An edit list that ends before the pictures do")
class EditEndTest {
    private static final long PICTURE = 1200;

    private static final int PICTURE_MILLIS = 40;

    /** In decoding order I P b I P b …, shown as I b P. */
    @ParameterizedTest(name = "after {0} pictures, {1} are sent")
    @CsvSource({
        // Ends with an I: what is decoded behind it is not sent.
        "13, 13",
        // Ends with a b, which is predicted from the P that is shown behind it: both are sent.
        "14, 15",
        "15, 15"
    })
    void sendsNoMoreThanWhatIsShownIsPredictedFrom(int shown, int sent) throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1).groups(2, 8, PICTURE).edited((long) shown * PICTURE_MILLIS, PICTURE, 1));
        try (StoredObject film = MemoryStore.object(file)) {
            Rendition pictures = new PresentationCache(1 << 20, Duration.ofSeconds(6))
                    .of("film.mp4", List.of(film))
                    .pictures()
                    .get(0);
            assertEquals(sent, pictures.track().end());
            assertEquals(
                    sent,
                    Streamed.track(Streamed.whole(pictures, film)).samples().count());
            // Playlists end where the edit list does.
            assertEquals(
                    shown * PICTURE,
                    pictures.segments().begin(pictures.segments().count()).ticks());
        }
    }
}
