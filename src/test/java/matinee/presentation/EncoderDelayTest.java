package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import matinee.mp4.Bytes;
import matinee.mp4.MovieBytes;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Sound whose encoder's delay iTunes tells")
class EncoderDelayTest {
    /** Ticks of the track in a second, and what its decoder makes of it in the same time. */
    private static final int TIMESCALE = 30_000;

    private static final int RATE = 48_000;

    /** A block of 1024 at that rate. */
    private static final int BLOCK = 640;

    private static final int BLOCKS = 400;

    private static SampledTrack sound() {
        return SampledTrack.sound(1).samples(BLOCKS, BLOCK, 50);
    }

    private static Bytes told(String numbers) {
        return Bytes.box(
                "----",
                Bytes.box("mean", Bytes.none().u32(0).add(Bytes.text("com.apple.iTunes"))),
                Bytes.box("name", Bytes.none().u32(0).add(Bytes.text("iTunSMPB"))),
                Bytes.box("data", Bytes.none().u32(1).u32(0).add(Bytes.text(numbers))));
    }

    private static String numbers(long before, long behind, long recorded) {
        return String.format(" 00000000 %08X %08X %016X 00000000 00000000", before, behind, recorded);
    }

    private static PresentedTrack presented(byte[] file) throws Exception {
        try (StoredObject film = MemoryStore.object(file)) {
            return new PresentationCache(1 << 20, Duration.ofSeconds(6))
                    .of("film.m4a", List.of(film))
                    .sounds()
                    .get(0)
                    .track();
        }
    }

    @Test
    void beginsBehindTheDelayAndEndsBeforeWhatWasAdded() throws Exception {
        long behind = 3 * 1024 - 2112 + 1024;
        String numbers = numbers(2112, behind, BLOCKS * 1024L - 2112 - behind);
        PresentedTrack track = presented(SampledFilm.tagged(told(numbers), sound()));
        assertEquals(2112 * TIMESCALE / RATE, track.leadTicks());
        assertEquals(0, track.first());
        assertEquals(BLOCKS - 1, track.end());
    }

    @ParameterizedTest(name = "{0} before, {1} behind {2}")
    @CsvSource({
        "0, 0, 409600",
        "48000, 0, 361600",
        "2112, 48000, 359488",
        "2112, 0, 500000",
        "2112, 0, 100000",
        "2112, 0, 0"
    })
    void isHeardWholeWhereTheNumbersCannotBeOfIt(long before, long behind, long recorded) throws Exception {
        PresentedTrack track = presented(SampledFilm.tagged(told(numbers(before, behind, recorded)), sound()));
        assertEquals(0, track.leadTicks());
        assertEquals(BLOCKS, track.end());
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({"' '", "' 00000000 00000840'", "' 00000000 00000840 00000000 FFFFFFFFFFFFFFFF'", "none of it"})
    void isHeardWholeWhereTheWordsAreOthers(String words) throws Exception {
        assertEquals(0, presented(SampledFilm.tagged(told(words), sound())).leadTicks());
        Bytes other = MovieBytes.tag("\u00a9nam", numbers(2112, 0, 407_488));
        assertEquals(0, presented(SampledFilm.tagged(other, sound())).leadTicks());
    }

    @Test
    void believesItsEditListFirst() throws Exception {
        Bytes told = told(numbers(2112, 0, 407_488));
        byte[] film = SampledFilm.tagged(told, sound().edited(8000, BLOCK, 1));
        assertEquals(BLOCK, presented(film).leadTicks());
    }
}
