package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import matinee.mp4.Bytes;
import matinee.mp4.EditList;
import matinee.mp4.MovieBytes;
import matinee.mp4.MovieReader;
import matinee.mp4.SampleTable;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.mp4.TrackMedia;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is streamed, read back by the reader of files: the same samples, shown when the file says. */
@DisplayName("A stream read back")
class RoundTripTest {
    /** 25 pictures a second. */
    private static final long PICTURE = 1200;

    private static final double SAMPLE_SECONDS = 1024 / 30000.0;

    private static Presentation present(StoredObject film) throws Exception {
        return new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", List.of(film));
    }

    /** When a sample is presented, by the edit list and fragments of the stream, in seconds. */
    private static double seconds(TrackMedia track, int sample) {
        long lead = track.edits().edits().isEmpty()
                ? 0
                : ((EditList.Media) track.edits().edits().get(0)).mediaTicks();
        return (track.samples().compositionTicks(sample) - lead) / (double) track.timescale();
    }

    private static byte[] sample(TrackMedia track, byte[] file, int sample) {
        SampleTable samples = track.samples();
        int offset = (int) samples.offsetBytes(sample);
        return Arrays.copyOfRange(file, offset, offset + (int) samples.sizeBytes(sample));
    }

    private static TrackMedia source(byte[] file, int track) throws Exception {
        try (StoredObject object = MemoryStore.object(file)) {
            return MovieReader.readMedia(object).tracks().get(track);
        }
    }

    private static void assertSameSamples(byte[] file, int track, int from, byte[] stream) throws Exception {
        TrackMedia in = source(file, track);
        TrackMedia out = Streamed.track(stream);
        for (int i = 0; i < out.samples().count(); i++) {
            assertArrayEquals(sample(in, file, from + i), sample(out, stream, i), "sample " + i);
        }
    }

    @Test
    void holdsEverySampleAtItsTimeWithoutAnEditList() throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1).groups(20, 8, PICTURE),
                SampledTrack.sound(2).samples(564, 1024, 50));
        try (StoredObject film = MemoryStore.object(file)) {
            Presentation presentation = present(film);
            Rendition pictures = presentation.pictures().get(0);
            byte[] stream = Streamed.whole(pictures, film);
            assertSameSamples(file, 0, 0, stream);
            TrackMedia in = source(file, 0);
            TrackMedia out = Streamed.track(stream);
            assertEquals(in.samples().count(), out.samples().count());
            for (int i = 0; i < out.samples().count(); i++) {
                assertEquals(in.samples().compositionTicks(i) / 30000.0, seconds(out, i), 1e-9);
                assertEquals(in.samples().isSync(i), out.samples().isSync(i));
            }
            byte[] sound = Streamed.whole(presentation.sounds().get(0), film);
            assertSameSamples(file, 1, 0, sound);
            assertEquals(564, Streamed.track(sound).samples().count());
        }
    }

    @Test
    void beginsAtZeroWhereTheEditListTakesOutTheDelayOfDecodingAndOfTheEncoder() throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1).groups(20, 8, PICTURE).edited(19_200, PICTURE, 1),
                SampledTrack.sound(2).samples(560, 1024, 50).edited(19_000, 1024, 1));
        try (StoredObject film = MemoryStore.object(file)) {
            Presentation presentation = present(film);
            TrackMedia pictures =
                    Streamed.track(Streamed.whole(presentation.pictures().get(0), film));
            assertEquals(0, seconds(pictures, 0), 1e-9);
            assertTrue(pictures.samples().decodeTicks(0) >= 0);
            TrackMedia sound =
                    Streamed.track(Streamed.whole(presentation.sounds().get(0), film));
            assertEquals(-SAMPLE_SECONDS, seconds(sound, 0), 1e-9);
            assertEquals(0, seconds(sound, 1), 1e-9);
        }
    }

    @Test
    void beginsLaterWhereTheEditListSaysSo() throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1).groups(20, 8, PICTURE).edited(19_200, PICTURE, 1),
                SampledTrack.sound(2).samples(560, 1024, 50).edited(700, -1, 1, 19_000, 0, 1));
        try (StoredObject film = MemoryStore.object(file)) {
            TrackMedia sound =
                    Streamed.track(Streamed.whole(present(film).sounds().get(0), film));
            assertEquals(0.7, seconds(sound, 0), 1e-9);
        }
    }

    @Test
    void showsPicturesBeforeACutForLessThanAMillisecond() throws Exception {
        // The cut lies in the middle of the first group.
        byte[] file =
                SampledFilm.of(SampledTrack.pictures(1).groups(20, 8, PICTURE).edited(18_000, 13 * PICTURE, 1));
        try (StoredObject film = MemoryStore.object(file)) {
            TrackMedia out =
                    Streamed.track(Streamed.whole(present(film).pictures().get(0), film));
            TrackMedia in = source(file, 0);
            int before = 0;
            for (int i = 0; i < out.samples().count(); i++) {
                double truth = (in.samples().compositionTicks(i) - 13 * PICTURE) / 30000.0;
                if (truth < 0) {
                    before++;
                    assertTrue(seconds(out, i) >= 0 && seconds(out, i) < 0.001, "sample " + i);
                } else {
                    assertEquals(truth, seconds(out, i), 0.001, "sample " + i);
                }
            }
            assertEquals(12, before);
        }
    }

    @Test
    void sendsTheGroupBeforeACutToWhichLeadingPicturesBelong() throws Exception {
        int group = 3 * 8;
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1).openGroups(20, 8, PICTURE).edited(18_000, (group + 1) * PICTURE, 1));
        try (StoredObject film = MemoryStore.object(file)) {
            byte[] stream = Streamed.whole(present(film).pictures().get(0), film);
            assertSameSamples(file, 0, 0, stream);
            TrackMedia out = Streamed.track(stream);
            // The leading picture comes first of what is shown, behind its sync sample in the stream.
            assertEquals(0, seconds(out, group + 1), 0.03);
            assertEquals(1 / 25.0, seconds(out, group), 1e-9);
        }
    }

    @Test
    void endsWhereTheEditListEnds() throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1).groups(20, 8, PICTURE).edited(10_000, PICTURE, 1),
                SampledTrack.sound(2).samples(560, 1024, 50).edited(10_000, 0, 1));
        try (StoredObject film = MemoryStore.object(file)) {
            Presentation presentation = present(film);
            assertEquals(10, presentation.duration().inSeconds(), 0.04);
            TrackMedia pictures =
                    Streamed.track(Streamed.whole(presentation.pictures().get(0), film));
            for (int i = 0; i < pictures.samples().count(); i++) {
                assertTrue(seconds(pictures, i) < 10.08, "sample " + i);
            }
        }
    }

    @Test
    void everySegmentBeginsWithASyncSampleAndGoesOnWhereTheOneBeforeEnds() throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1).groups(20, 8, PICTURE).edited(19_200, PICTURE, 1),
                SampledTrack.sound(2).samples(560, 1024, 50));
        try (StoredObject film = MemoryStore.object(file)) {
            Rendition rendition = present(film).pictures().get(0);
            List<Double> begins = new ArrayList<>();
            long end = 0;
            for (int i = 0; i < rendition.segments().count(); i++) {
                TrackMedia segment = Streamed.track(Streamed.segments(rendition, film, i, i + 1));
                assertTrue(segment.samples().isSync(0));
                assertEquals(end, segment.samples().decodeTicks(0));
                end = segment.samples().decodeTicks(segment.samples().count());
                begins.add(seconds(segment, 0));
            }
            // Groups are 0.96 s long: the first segment has about 2 s, the others 6 s at most.
            assertEquals(List.of(0.0, 1.92, 7.68, 13.44), begins);
        }
    }

    @Test
    void sendsManyNumbersOfUncompressedSoundAsOneSample() throws Exception {
        Bytes entry = MovieBytes.audioEntry("sowt", 2, 48_000, Bytes.none());
        byte[] file = SampledFilm.of(SampledTrack.sound(1, entry).samples(100_000, 1, 4));
        try (StoredObject film = MemoryStore.object(file)) {
            Presentation presentation = present(film);
            TrackMedia sound =
                    Streamed.track(Streamed.whole(presentation.sounds().get(0), film));
            assertEquals(100_000, sound.samples().decodeTicks(sound.samples().count()));
            assertTrue(sound.samples().count() < 110, sound.samples().count() + " samples");
            assertEquals(4096, sound.samples().sizeBytes(0));
        }
    }
}
