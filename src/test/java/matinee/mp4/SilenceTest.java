package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What silence is in a codec")
class SilenceTest {
    /** The fields of a block of AAC, read by the tables of ISO/IEC 14496-3 §4.4.2. */
    private static final class Fields {
        private final String bits;
        private int position;

        Fields(byte[] block) {
            String digits = new BigInteger(1, block).toString(2);
            bits = "0".repeat(block.length * Byte.SIZE - digits.length()) + digits;
        }

        int next(int count) {
            position += count;
            return Integer.parseInt(bits.substring(position - count, position), 2);
        }

        void icsInfo() {
            assertEquals(0, next(1), "ics_reserved_bit");
            assertEquals(0, next(2), "window_sequence");
            next(1);
            assertEquals(0, next(6), "max_sfb");
            assertEquals(0, next(1), "predictor_data_present");
        }

        /** Without bands: global_gain, then whether pulses, noise shaping and gain control follow. */
        void individualChannelStream(int commonWindow) {
            next(8);
            if (commonWindow == 0) {
                icsInfo();
            }
            assertEquals(0, next(3), "a tool is present");
        }

        /** One letter for each element. */
        String rawDataBlock() {
            StringBuilder elements = new StringBuilder();
            int[] instances = new int[4];
            for (int element = next(3); element != 7; element = next(3)) {
                elements.append("SC L".charAt(element));
                assertEquals(instances[element], next(4), "element_instance_tag");
                instances[element]++;
                if (element == 1) {
                    assertEquals(1, next(1), "common_window");
                    icsInfo();
                    assertEquals(0, next(2), "ms_mask_present");
                    individualChannelStream(1);
                    individualChannelStream(1);
                } else {
                    individualChannelStream(0);
                }
            }
            assertTrue(bits.length() - position < Byte.SIZE, "bytes behind the end");
            assertTrue(!bits.substring(position).contains("1"), "bits behind the end");
            return elements.toString();
        }
    }

    private static Silence of(Bytes entry) throws Exception {
        try (StoredObject file =
                MemoryStore.object(SampledFilm.of(SampledTrack.sound(1, entry).samples(10, 1024, 4)))) {
            return MovieReader.readMedia(file).tracks().get(0).description().silence();
        }
    }

    private static byte[] bytes(Silence.Sample silence) {
        byte[] bytes = new byte[silence.sizeBytes()];
        silence.bytes().get(bytes);
        return bytes;
    }

    @DisplayName("ISO/IEC 14496-3 table 1.19: elements by channelConfiguration")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1188, S", "1190, C", "1198, SC", "11a0, SCS", "11a8, SCC", "11b0, SCCL", "11b8, SCCCL"})
    void ofAacIsABlockOfItsElements(String setup, String elements) throws Exception {
        Silence.Sample silence =
                (Silence.Sample) of(MovieBytes.audioEntry("mp4a", 2, 48_000, MovieBytes.esds(0x40, setup)));
        assertEquals(elements, new Fields(bytes(silence)).rawDataBlock());
        assertTrue(silence.sizeBytes() <= 24, silence.sizeBytes() + " bytes");
    }

    @DisplayName("ISO/IEC 14496-3 §1.6.2.1: the core of the setup tells how long a block lasts")
    @ParameterizedTest(name = "{0}: {1} frames of {2} a second")
    @CsvSource({
        "1190,     1024, 48000",
        "1210,     1024, 44100",
        "1194,     960,  48000",
        "2b118800, 1024, 24000",
        "eb098800, 1024, 24000",
        "17805dc010, 1024, 48000"
    })
    void ofAacLastsAsLongAsABlock(String setup, int frames, int rate) throws Exception {
        Silence.Sample silence =
                (Silence.Sample) of(MovieBytes.audioEntry("mp4a", 2, 48_000, MovieBytes.esds(0x40, setup)));
        assertEquals(frames, silence.frames());
        assertEquals(rate, silence.rate());
    }

    @DisplayName("Other codecs, channels that the stream itself tells of, reserved rates")
    @ParameterizedTest(name = "mp4a {0} {1}")
    @CsvSource({"40, 1180", "40, 1690", "40, 0990", "40, f94c40", "6b, ''", "67, 1190"})
    void isUnknown(String objectType, String setup) throws Exception {
        Bytes esds = MovieBytes.esds(Integer.parseInt(objectType, 16), setup);
        assertEquals(new Silence.Unknown(), of(MovieBytes.audioEntry("mp4a", 2, 48_000, esds)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"sowt, 00000000", "twos, 00000000", "ulaw, ffff", "alaw, d5d5"})
    void ofUncompressedSoundIsTheMiddle(String code, String frame) throws Exception {
        Silence.Sample silence = (Silence.Sample) of(MovieBytes.audioEntry(code, 2, 48_000, Bytes.none()));
        assertArrayEquals(Bytes.hex(frame).array(), bytes(silence));
        assertEquals(1, silence.frames());
        assertEquals(48_000, silence.rate());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'raw '", "lpcm", "Opus", "alac"})
    void ofOthersIsUnknownToo(String code) throws Exception {
        assertEquals(new Silence.Unknown(), of(MovieBytes.audioEntry(code, 2, 48_000, Bytes.none())));
    }
}
