package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import matinee.mp4.Bytes;
import matinee.mp4.MovieBytes;
import matinee.mp4.MovieReader;
import matinee.mp4.SampleTable;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.mp4.TrackMedia;
import matinee.storage.Content;
import matinee.storage.MemoryStore;
import matinee.storage.Slice;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sound that ends before the film")
class ContinuedSoundTest {
    /** Ticks of a film's tracks in a second. */
    private static final int TIMESCALE = 30_000;

    private static final long PICTURE = 1200;

    /** A block of AAC at 48 kHz. */
    private static final int BLOCK = 640;

    private static final byte[] SILENCE = Bytes.hex("21000000001c").array();

    /** 19.2 s, and a picture that is shown a picture's time later than decoded. */
    private static SampledTrack pictures() {
        return SampledTrack.pictures(1).groups(20, 8, PICTURE);
    }

    private static Presentation present(StoredObject film) throws Exception {
        return new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", List.of(film));
    }

    private static double end(Rendition rendition) {
        return rendition.segments().begin(rendition.segments().count()).inSeconds();
    }

    @Test
    void goesOnInSilenceUntilTheFilmIsOver() throws Exception {
        byte[] file = SampledFilm.of(pictures(), SampledTrack.sound(2).samples(200, BLOCK, 50));
        try (StoredObject film = MemoryStore.object(file)) {
            Presentation presentation = present(film);
            Rendition sound = presentation.sounds().get(0);
            double end = presentation.duration().inSeconds();
            assertEquals(end, end(presentation.pictures().get(0)), 1e-9);
            assertTrue(end(sound) <= end && end(sound) > end - (double) BLOCK / TIMESCALE, end(sound) + " s of " + end);
            byte[] stream = Streamed.whole(sound, film);
            TrackMedia out = Streamed.track(stream);
            SampleTable samples = out.samples();
            assertEquals(Math.round(end(sound) * TIMESCALE / BLOCK), samples.count());
            for (int i = 0; i < samples.count(); i++) {
                assertEquals((long) i * BLOCK, samples.decodeTicks(i), "sample " + i);
                assertEquals(i < 200 ? 50 : SILENCE.length, samples.sizeBytes(i), "sample " + i);
            }
            int offset = (int) samples.offsetBytes(200);
            assertArrayEquals(SILENCE, Arrays.copyOfRange(stream, offset, offset + SILENCE.length));
        }
    }

    @Test
    void keepsWhatItsEditListSays() throws Exception {
        byte[] file = SampledFilm.of(
                pictures(), SampledTrack.sound(2).samples(200, BLOCK, 50).edited(700, -1, 1, 3000, 1024, 1));
        try (StoredObject film = MemoryStore.object(file)) {
            Rendition sound = present(film).sounds().get(0);
            TrackMedia out = Streamed.track(Streamed.whole(sound, film));
            // The film begins when the first picture is shown.
            assertEquals(0, sound.track().leadTicks());
            assertEquals(700 * 30 - 1024 - PICTURE, out.samples().decodeTicks(0));
            // 3 s and what is cut off before, in whole blocks.
            int heard = (3 * TIMESCALE + 1024 + BLOCK - 1) / BLOCK;
            assertEquals(50, out.samples().sizeBytes(heard - 1));
            assertEquals(SILENCE.length, out.samples().sizeBytes(heard));
        }
    }

    @Test
    void sendsASegmentOfSilenceFromMemoryInOnePiece() throws Exception {
        byte[] file = SampledFilm.of(pictures(), SampledTrack.sound(2).samples(200, BLOCK, 400));
        try (StoredObject film = MemoryStore.object(file)) {
            Rendition sound = present(film).sounds().get(0);
            TrackSegments segments = sound.segments();
            Content last = new SegmentWriter(sound).segment(segments, segments.count() - 1, film);
            assertEquals(2, last.slices().size());
            assertTrue(last.slices().stream().allMatch(slice -> slice instanceof Slice.Memory));
            int samples = segments.firstSample(segments.count()) - segments.firstSample(segments.count() - 1);
            assertEquals((long) samples * SILENCE.length, last.slices().get(1).length());
            long bits = 0;
            for (int i = 0; i < segments.count(); i++) {
                bits += new SegmentWriter(sound).segment(segments, i, film).length() * Byte.SIZE;
            }
            double average = (double) bits / end(sound);
            assertEquals(average, (double) sound.bitRates().average(), average / 10);
        }
    }

    @Test
    void goesOnInNumbersWhereItIsUncompressed() throws Exception {
        Bytes entry = MovieBytes.audioEntry("sowt", 2, TIMESCALE, Bytes.none());
        byte[] file = SampledFilm.of(pictures(), SampledTrack.sound(2, entry).samples(100_000, 1, 4));
        try (StoredObject film = MemoryStore.object(file)) {
            Presentation presentation = present(film);
            Rendition sound = presentation.sounds().get(0);
            assertEquals(presentation.duration().inSeconds(), end(sound), 1e-4);
            byte[] stream = Streamed.whole(sound, film);
            SampleTable samples = Streamed.track(stream).samples();
            assertEquals(presentation.duration().ticksIn(TIMESCALE), samples.decodeTicks(samples.count()));
            assertTrue(samples.count() < 600, samples.count() + " samples");
            int last = samples.count() - 1;
            byte[] silent = Arrays.copyOfRange(stream, (int) samples.offsetBytes(last), stream.length);
            assertArrayEquals(new byte[silent.length], silent);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Opus", "alac", "ac-3"})
    void justEndsWhereSilenceTakesAnEncoder(String code) throws Exception {
        Bytes entry = MovieBytes.audioEntry(code, 2, 48_000, Bytes.none());
        byte[] file = SampledFilm.of(pictures(), SampledTrack.sound(2, entry).samples(200, BLOCK, 50));
        try (StoredObject film = MemoryStore.object(file)) {
            Rendition sound = present(film).sounds().get(0);
            assertEquals(200 * BLOCK / (double) TIMESCALE, end(sound), 1e-9);
        }
    }

    @Test
    void isNotContinuedWhereItWasCutOff() throws Exception {
        byte[] file =
                SampledFilm.notInterleaved(pictures(), SampledTrack.sound(2).samples(200, BLOCK, 50));
        int samples = 120;
        int table = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("stco");
        ByteBuffer.wrap(file).putInt(table + 12, file.length - samples * 50);
        try (StoredObject film = MemoryStore.object(file)) {
            Rendition sound = present(film).sounds().get(0);
            assertEquals(samples * BLOCK / (double) TIMESCALE, end(sound), 1e-9);
        }
    }

    @Test
    void isNotContinuedInAFilmThatGrows() throws Exception {
        byte[] file = SampledFilm.of(pictures(), SampledTrack.sound(2).samples(300, BLOCK, 50));
        try (StoredObject film = MemoryStore.object(file)) {
            Presentation growing = new Packager(
                            MovieReader.readMedia(film), List.of(), MediaTime.ofSeconds(2), Packager.Extent.SETTLED)
                    .present("film");
            Rendition sound = growing.sounds().get(0);
            assertTrue(end(sound) <= 300 * BLOCK / (double) TIMESCALE, end(sound) + " s");
            assertEquals(300, sound.track().end());
        }
    }

    @Test
    void ofSeveralTracksAllLastAsLongAsTheLongest() throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.sound(1).samples(900, BLOCK, 50),
                SampledTrack.sound(2).samples(200, BLOCK, 50));
        try (StoredObject film = MemoryStore.object(file)) {
            Presentation presentation = present(film);
            assertEquals(
                    end(presentation.sounds().get(0)), end(presentation.sounds().get(1)), 1e-9);
        }
    }
}
