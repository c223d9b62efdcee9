package matinee.hls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import matinee.mp4.Bytes;
import matinee.mp4.MovieBytes;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.presentation.PresentationCache;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RFC 8216bis §4.4.6.2: VIDEO-RANGE, SUPPLEMENTAL-CODECS")
class ColourTest {
    private static String variant(Bytes entry) throws Exception {
        byte[] bytes = SampledFilm.of(SampledTrack.pictures(1, entry).groups(5, 8, 1200));
        try (StoredObject film = MemoryStore.object(bytes)) {
            return MultivariantPlaylist.text(
                            new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", List.of(film)))
                    .lines()
                    .filter(line -> line.startsWith("#EXT-X-STREAM-INF:"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Bytes hevc(String code, Bytes... more) {
        Bytes hvcC = Bytes.box(
                "hvcC",
                Bytes.hex("01 02 20000000 900000000000 99").add(Bytes.none().zeros(10)));
        return MovieBytes.videoEntry(code, 640, 360, hvcC, more);
    }

    @ParameterizedTest(name = "transfer characteristics {0}: {1}")
    @CsvSource({"1, SDR", "2, SDR", "6, SDR", "13, SDR", "14, SDR", "15, SDR", "16, PQ", "18, HLG"})
    void theRangeIsThatOfTheTransferCharacteristics(int transfer, String range) throws Exception {
        Bytes colr = Bytes.box(
                "colr", Bytes.none().code("nclx").u16(9).u16(transfer).u16(9).u8(0));
        String variant = variant(hevc("hvc1", colr));
        assertTrue(variant.contains(",VIDEO-RANGE=" + range + ","), variant);
    }

    @ParameterizedTest(name = "{0} in {1}: {3}, {4}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            profile 8.1 ; hvc1 ; dvvC 01 00 1035 10 ; hvc1.2.4.L153.90 ; dvh1.08.06/db1p
            profile 8.4 ; hvc1 ; dvvC 01 00 1035 40 ; hvc1.2.4.L153.90 ; dvh1.08.06/db4h
            profile 8.2 ; hvc1 ; dvvC 01 00 1035 20 ; hvc1.2.4.L153.90 ; dvh1.08.06/db2g
            profile 5   ; hvc1 ; dvcC 01 00 0a35 00 ; dvh1.05.06       ; ''
            profile 5   ; dvh1 ; dvcC 01 00 0a35 00 ; dvh1.05.06       ; ''
            """)
    void dolbyVisionIsToldBesideWhatItIsCompatibleWith(
            String profile, String entry, String box, String codec, String supplemental) throws Exception {
        Bytes configuration = Bytes.box(
                box.substring(0, 4),
                Bytes.hex(box.substring(5)).add(Bytes.none().zeros(19)));
        String variant = variant(hevc(entry, configuration));
        assertTrue(variant.contains("CODECS=\"" + codec + "\""), variant);
        assertEquals(
                !supplemental.isEmpty(), variant.contains("SUPPLEMENTAL-CODECS=\"" + supplemental + "\""), variant);
        assertEquals(supplemental.isEmpty(), variant.contains("VIDEO-RANGE=PQ"), variant);
    }
}
