package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PictureSetTest {
    /** 25 pictures a second. */
    private static final long PICTURE = 1200;

    /** 38.4 s in groups of 24 pictures, with sound. */
    private static final byte[] HIGHEST = SampledFilm.of(
            SampledTrack.pictures(1).groups(40, 8, PICTURE),
            SampledTrack.sound(2).samples(1125, 1024, 10));

    @Test
    void resolutionsAreCutAtTheSameTimesAndTheSoundIsOfTheHighest() throws Exception {
        byte[] lower = SampledFilm.of(
                SampledTrack.sound(1).samples(1125, 1024, 10),
                SampledTrack.pictures(5).groups(40, 8, PICTURE));
        Presentation presentation = present(HIGHEST, lower);

        assertEquals(
                List.of("video-1", "video-5-1"),
                presentation.pictures().stream().map(Rendition::name).toList());
        assertEquals(
                List.of("audio-2"),
                presentation.sounds().stream().map(Rendition::name).toList());
        assertEquals(List.of(), presentation.omissions());
        Rendition second = presentation.pictures().get(1);
        assertEquals(1, second.source());
        assertEquals(begins(presentation.pictures().get(0)), begins(second));
        try (StoredObject file = MemoryStore.object(lower)) {
            assertEquals(
                    960, Streamed.track(Streamed.whole(second, file)).samples().count());
        }
    }

    @Test
    void fewerSyncSamplesOfOneAreWhereAllAreCut() throws Exception {
        // Groups of 72 pictures: every third sync sample of the highest has its like. The highest begins a picture
        // late.
        Presentation presentation = present(
                HIGHEST,
                SampledFilm.of(SampledTrack.pictures(1).groups(14, 24, PICTURE).edited(38_400, PICTURE, 1)));

        List<Long> begins = begins(presentation.pictures().get(0));
        assertEquals(begins, begins(presentation.pictures().get(1)));
        assertEquals(List.of(0L, 73 * PICTURE, 217 * PICTURE), begins.subList(0, 3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatDoesNotFitIsLeftOutAndTheReasonTold(Omission.Reason reason, byte[] lower) throws Exception {
        Presentation alone = present(HIGHEST);
        Presentation presentation = present(HIGHEST, lower);

        assertEquals(List.of(new Omission(1, reason)), presentation.omissions());
        assertEquals(1, presentation.pictures().size());
        assertEquals(
                begins(alone.pictures().get(0)), begins(presentation.pictures().get(0)));
    }

    static Stream<Arguments> whatDoesNotFitIsLeftOutAndTheReasonTold() {
        return Stream.of(
                Arguments.of(Omission.Reason.UNREADABLE, "no film".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        Omission.Reason.UNREADABLE,
                        SampledFilm.of(SampledTrack.sound(1).samples(1125, 1024, 10))),
                Arguments.of(
                        Omission.Reason.UNLIKE_CODING,
                        SampledFilm.of(SampledTrack.av1Pictures(1).groups(40, 8, PICTURE))),
                Arguments.of(
                        Omission.Reason.UNLIKE_DURATION,
                        SampledFilm.of(SampledTrack.pictures(1).groups(38, 8, PICTURE))),
                Arguments.of(
                        Omission.Reason.UNLIKE_DURATION,
                        SampledFilm.of(SampledTrack.pictures(1).groups(42, 8, PICTURE))),
                // Groups of 75 pictures meet those of 24 every 24 s.
                Arguments.of(
                        Omission.Reason.FEW_COMMON_SYNC_SAMPLES,
                        SampledFilm.of(SampledTrack.pictures(1).groups(13, 25, PICTURE))));
    }

    @Test
    void oneThatDoesNotFitKeepsNoOtherOut() throws Exception {
        byte[] unlike = SampledFilm.of(SampledTrack.pictures(1).groups(38, 8, PICTURE));
        byte[] alike = SampledFilm.of(SampledTrack.pictures(1).groups(40, 8, PICTURE));
        Presentation presentation = present(HIGHEST, unlike, alike);

        assertEquals(List.of(new Omission(1, Omission.Reason.UNLIKE_DURATION)), presentation.omissions());
        assertEquals(2, presentation.pictures().get(1).source());
    }

    @Test
    void theFingerprintIsOfAllFiles() throws Exception {
        byte[] lower = SampledFilm.of(SampledTrack.pictures(1).groups(40, 8, PICTURE));

        assertNotEquals(present(HIGHEST).fingerprint(), present(HIGHEST, lower).fingerprint());
    }

    /** In ticks, of every segment and of the end. */
    private static List<Long> begins(Rendition rendition) {
        return Stream.iterate(0, i -> i <= rendition.segments().count(), i -> i + 1)
                .map(i -> rendition.segments().begin(i).ticks())
                .toList();
    }

    private static Presentation present(byte[]... files) throws Exception {
        List<StoredObject> objects = Stream.of(files).map(MemoryStore::object).toList();
        return new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", objects);
    }
}
