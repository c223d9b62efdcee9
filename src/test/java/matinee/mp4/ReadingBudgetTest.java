package matinee.mp4;

import static matinee.mp4.MovieBytes.audioTrak;
import static matinee.mp4.MovieBytes.ftyp;
import static matinee.mp4.MovieBytes.identity;
import static matinee.mp4.MovieBytes.mdat;
import static matinee.mp4.MovieBytes.mvhd;
import static matinee.mp4.MovieBytes.stts;
import static matinee.mp4.MovieBytes.videoTrak;
import static matinee.mp4.SampleBytes.constantStsz;
import static matinee.mp4.SampleBytes.stco;
import static matinee.mp4.SampleBytes.stsc;
import static matinee.mp4.SampleBytes.stss;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Small files that claim much")
class ReadingBudgetTest {
    private static final int MANY = ReadingBudget.SAMPLES + 1;

    private static MovieMedia media(Bytes... boxes) throws Mp4Exception, IOException {
        Bytes file = ftyp();
        for (Bytes box : boxes) {
            file.add(box);
        }
        try (StoredObject object = MemoryStore.object(file.array())) {
            return MovieReader.readMedia(object);
        }
    }

    private static void assertRefused(String fault, Bytes... boxes) {
        Mp4Exception refused = assertThrows(Mp4Exception.class, () -> media(boxes));
        assertTrue(String.valueOf(refused.getMessage()).startsWith(fault), refused.getMessage());
    }

    /** All samples of a size, in one chunk. */
    private static Bytes trak(String handler, Bytes entry, int count, Bytes... more) {
        Bytes tables =
                Bytes.none().add(constantStsz(4, count)).add(stsc(1, count, 1)).add(stco(0));
        for (Bytes table : more) {
            tables.add(table);
        }
        return Bytes.box(
                "trak",
                MovieBytes.tkhd(1, 640, 360, identity()),
                MovieBytes.mdia(handler, "und", Bytes.none(), entry, tables));
    }

    static Stream<Arguments> moreSamplesThanAnybodyLooksAtAreRefused() {
        Bytes pictures = MovieBytes.avcEntry(640, 360);
        Bytes sound = MovieBytes.aacEntry();
        return Stream.of(
                Arguments.of("pictures all alike", trak("vide", pictures, MANY, stts(MANY, 1))),
                Arguments.of("pictures, one to begin with", trak("vide", pictures, MANY, stts(MANY, 1), stss(1))),
                Arguments.of("sound, the last unlike the others", trak("soun", sound, MANY, stts(MANY - 1, 1, 1, 2))),
                Arguments.of("sound, one to begin with", trak("soun", sound, MANY, stts(MANY, 1), stss(MANY))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void moreSamplesThanAnybodyLooksAtAreRefused(String name, Bytes trak) {
        assertRefused("more than 10000000 samples", Bytes.box("moov", mvhd(10_000), trak));
    }

    @Test
    @Timeout(10)
    void theNumbersOfUncompressedSoundAreAsManyAsTheyLike() throws Exception {
        Bytes entry = MovieBytes.audioEntry("sowt", 2, 48_000, Bytes.none());
        Bytes trak = trak("soun", entry, Integer.MAX_VALUE, stts(Integer.MAX_VALUE, 1));
        TrackMedia track = media(Bytes.box("moov", mvhd(10_000), trak)).tracks().get(0);
        assertEquals(Integer.MAX_VALUE, track.samples().count());
    }

    @Test
    void runsOfSamplesThatTakeNoRoomAreCountedTogether() {
        Bytes traf = Bytes.none()
                .add(Bytes.box("tfhd", Bytes.none().u32(0x20008).u32(1).u32(1)))
                .add(Bytes.box("tfdt", Bytes.none().u32(0x01000000).u64(0)));
        for (int i = 0; i < 11; i++) {
            traf.add(Bytes.box("trun", Bytes.none().u32(0).u32(1 << 20)));
        }
        Bytes moof = Bytes.box("moof", Bytes.box("traf", traf));
        Bytes trex = Bytes.box(
                "trex", Bytes.none().u32(0).u32(1).u32(1).u32(0).u32(0).u32(0));
        Bytes trak = trak("vide", MovieBytes.avcEntry(640, 360), 0, stts());
        assertRefused(
                "more than 10000000 samples", Bytes.box("moov", mvhd(0), trak, Bytes.box("mvex", trex)), moof, mdat(4));
    }

    @Test
    void moreTracksThanAnyFilmHasAreRefused() {
        Bytes moov = Bytes.none().add(mvhd(10_000));
        for (int i = 1; i <= ReadingBudget.TRACKS + 1; i++) {
            moov.add(audioTrak(i, "eng"));
        }
        assertRefused("more than 500 tracks", Bytes.box("moov", moov));
    }

    @Test
    void twoTracksOfOneNumberAreRefusedRatherThanMixedUp() {
        assertRefused(
                "a second track of track_ID 1", Bytes.box("moov", mvhd(10_000), videoTrak(1), audioTrak(1, "eng")));
    }
}
