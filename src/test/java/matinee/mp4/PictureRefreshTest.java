package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ISO/IEC 14496-10 §D.2.8, ISO/IEC 23008-2 §D.3.8: recovery points")
class PictureRefreshTest {
    private static final Bytes AVC = MovieBytes.avcEntry(640, 360);
    private static final Bytes HEVC = MovieBytes.videoEntry(
            "hvc1",
            640,
            360,
            Bytes.box("hvcC", Bytes.none().u8(1).zeros(20).u8(3).u8(0)));

    private static PictureRefresh refresh(Bytes entry, Bytes sync) throws Exception {
        byte[] file = SampledFilm.of(SampledTrack.pictures(1, entry)
                .sync(Bytes.none().zeros(500), 1000)
                .predicted(9, 1000, 100)
                .sync(sync, 1000)
                .predicted(9, 1000, 100));
        try (StoredObject film = MemoryStore.object(file)) {
            return MovieReader.readMedia(film).tracks().get(0).refresh();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            AVC, instantaneous refresh            ; avc  ; 00000002 0910 00000003 658880            ; AT_ONCE
            AVC, a slice and no message           ; avc  ; 00000002 0910 00000003 618880            ; GRADUAL
            AVC, recovery within 12 pictures      ; avc  ; 00000005 0606010d80 00000003 618880      ; GRADUAL
            AVC, recovery at once                 ; avc  ; 00000005 0606018080 00000003 618880      ; AT_ONCE
            AVC, another message before           ; avc  ; 00000008 0605010006018080 00000003 618880; AT_ONCE
            AVC, a length beyond the sample       ; avc  ; 000000ff 618880                          ; AT_ONCE
            HEVC, a clean random access point     ; hevc ; 00000004 2a010000                        ; AT_ONCE
            HEVC, a trailing picture              ; hevc ; 00000004 02010000                        ; GRADUAL
            HEVC, recovery at once                ; hevc ; 00000006 4e0106018080 00000004 02010000  ; AT_ONCE
            """)
    void smallSyncSamplesAreLookedInto(String what, String codec, String bytes, PictureRefresh refresh)
            throws Exception {
        assertEquals(refresh, refresh(codec.equals("avc") ? AVC : HEVC, Bytes.hex(bytes)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            all coded by themselves; 00000002 0910 00000003 658880; AT_ONCE
            none named             ; 00000002 0910 00000003 418880; GRADUAL
            """)
    void whereAllSamplesAreSyncSamplesTheSmallestIsLookedInto(String what, String bytes, PictureRefresh refresh)
            throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1, AVC).samples(9, 1000, 500).sync(Bytes.hex(bytes), 1000));
        try (StoredObject film = MemoryStore.object(file)) {
            assertEquals(refresh, MovieReader.readMedia(film).tracks().get(0).refresh());
        }
    }

    @Test
    void thoseAsLargeAsPicturesCodedByThemselvesAreNot() throws Exception {
        Bytes slice = Bytes.hex("0000012c 61").add(Bytes.none().zeros(299));
        assertEquals(PictureRefresh.AT_ONCE, refresh(AVC, slice));
    }
}
