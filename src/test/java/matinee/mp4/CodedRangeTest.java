package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ISO/IEC 14496-10 §E.2.1, ISO/IEC 23008-2 §E.3.1 (video_full_range_flag)")
class CodedRangeTest {
    private static final int MUTANTS = 4000;

    private static final List<byte[]> AVC = List.of(
            bytes(ParameterSetBytes.X264_FULL),
            bytes(ParameterSetBytes.X264_INTERLACED_FULL),
            bytes(ParameterSetBytes.X264_444_FULL),
            avc(CodedRange.FULL));

    private static final List<byte[]> HEVC = List.of(
            bytes(ParameterSetBytes.X265_FULL), bytes(ParameterSetBytes.X265_LAYERS_FULL), hevc(CodedRange.FULL));

    private static byte[] bytes(String digits) {
        return Bytes.hex(digits).array();
    }

    private static CodedRange avc(byte[] unit) throws Exception {
        return ParameterSetFuzz.range(ParameterSetBytes.avcC(unit));
    }

    private static CodedRange hevc(byte[] unit) throws Exception {
        return ParameterSetFuzz.range(ParameterSetBytes.hvcC(unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ParameterSetBytes.X264_FULL,
                ParameterSetBytes.X264_INTERLACED_FULL,
                ParameterSetBytes.X264_BASELINE_FULL,
                ParameterSetBytes.X264_444_FULL
            })
    void theFullRangeThatX264WroteIsRead(String unit) throws Exception {
        assertEquals(CodedRange.FULL, avc(bytes(unit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {ParameterSetBytes.X265_FULL, ParameterSetBytes.X265_LAYERS_FULL})
    void theFullRangeThatX265WroteIsRead(String unit) throws Exception {
        assertEquals(CodedRange.FULL, hevc(bytes(unit)));
    }

    @Test
    void theNarrowRangeThatEncodersWroteIsRead() throws Exception {
        assertEquals(CodedRange.NARROW, avc(bytes(ParameterSetBytes.X264_NARROW)));
        assertEquals(CodedRange.NARROW, hevc(bytes(ParameterSetBytes.X265_NARROW)));
    }

    @ParameterizedTest
    @EnumSource
    void whatRarelyStandsBeforeTheFlagIsSteppedOver(CodedRange range) throws Exception {
        assertEquals(range, avc(avc(range)));
        assertEquals(range, hevc(hevc(range)));
    }

    @Test
    void aUnitOfAnotherTypeSaysNothing() throws Exception {
        byte[] picture = bytes(ParameterSetBytes.X264_FULL);
        picture[0] = 0x68;
        assertEquals(CodedRange.NARROW, avc(picture));
    }

    @Test
    void oneThatIsCutOffBeforeTheFlagSaysNothing() throws Exception {
        for (int length = 0; length < 11; length++) {
            assertEquals(CodedRange.NARROW, avc(Arrays.copyOf(AVC.get(0), length)));
        }
        for (int length = 0; length < 27; length++) {
            assertEquals(CodedRange.NARROW, hevc(Arrays.copyOf(HEVC.get(0), length)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void scrambledOnesSayOneOrTheOther(long seed) throws Exception {
        Random random = new Random(seed);
        Set<CodedRange> ranges = EnumSet.noneOf(CodedRange.class);
        for (int i = 0; i < MUTANTS; i++) {
            ranges.add(avc(mutate(AVC.get(random.nextInt(AVC.size())), random)));
            ranges.add(hevc(mutate(HEVC.get(random.nextInt(HEVC.size())), random)));
        }
        assertTrue(ranges.size() == CodedRange.values().length, "all alike: " + ranges);
    }

    private static byte[] mutate(byte[] unit, Random random) {
        byte[] mutant = random.nextInt(4) == 0 ? Arrays.copyOf(unit, random.nextInt(unit.length)) : unit.clone();
        for (int changes = random.nextInt(4); changes > 0 && mutant.length > 0; changes--) {
            mutant[random.nextInt(mutant.length)] = (byte) (random.nextBoolean() ? random.nextInt() : 0);
        }
        return mutant;
    }

    /** Scaling lists, one of them cut short and one the default; a cycle of order; cropped pairs of fields. */
    private static byte[] avc(CodedRange range) {
        Bits bits = new Bits().u(8, 0x67).u(8, 100).u(8, 0).u(8, 31).ue(0);
        bits.ue(1, 0, 0).u(1, 0).u(1, 1);
        bits.u(1, 1).se(1, 2, -3, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        bits.u(1, 1).se(-8);
        bits.u(1, 1).se(1, -9).u(3, 0);
        bits.u(1, 1);
        for (int i = 0; i < 64; i++) {
            bits.se(i % 3);
        }
        bits.u(1, 0).ue(0);
        bits.ue(1).u(1, 0).se(-1, 2).ue(2).se(1, 1);
        bits.ue(4).u(1, 0).ue(39, 16).u(1, 0).u(1, 1).u(1, 1);
        bits.u(1, 1).ue(0, 1, 0, 2);
        bits.u(1, 1);
        return information(bits, range).bytes();
    }

    /** Three layers, one without a profile; scaling lists of all sizes; raw blocks; sets of pictures by the one before. */
    private static byte[] hevc(CodedRange range) {
        Bits bits = new Bits().u(16, 0x4201).u(4, 0).u(3, 2).u(1, 1);
        bits.u(8, 1).zeros(80).u(8, 93);
        bits.u(2, 3).u(2, 1).zeros(12).u(8, 1).zeros(80).u(8, 60).u(8, 63);
        bits.ue(0, 3).u(1, 0).ue(640, 360).u(1, 1).ue(0, 1, 0, 2).ue(2, 2);
        bits.ue(4).u(1, 1).ue(4, 2, 0, 4, 2, 0, 4, 2, 0);
        bits.ue(0, 3, 0, 3, 1, 1);
        bits.u(1, 1).u(1, 1);
        for (int size = 0; size < 4; size++) {
            for (int matrix = 0; matrix < (size == 3 ? 2 : 6); matrix++) {
                scalingList(bits, size, matrix);
            }
        }
        bits.u(2, 3).u(1, 1).u(4, 7).u(4, 7).ue(0, 1).u(1, 1);
        bits.ue(3);
        bits.ue(2, 1).ue(0).u(1, 1).ue(1).u(1, 0).ue(0).u(1, 1);
        bits.u(1, 1).u(1, 1).ue(1).u(1, 1).u(2, 1).u(2, 0).u(1, 1);
        bits.u(1, 1).u(1, 1).ue(4).u(1, 1).u(1, 1).u(2, 0).u(2, 1);
        bits.u(1, 1).ue(2).u(8, 200).u(1, 1).u(8, 3).u(1, 0);
        bits.u(2, 3);
        bits.u(1, 1);
        return information(bits, range).bytes();
    }

    /** Every other list is coded by itself. */
    private static void scalingList(Bits bits, int size, int matrix) {
        if (matrix % 2 == 1) {
            bits.u(1, 0).ue(1);
            return;
        }
        bits.u(1, 1);
        if (size > 1) {
            bits.se(5);
        }
        for (int i = 0; i < (size == 0 ? 16 : 64); i++) {
            bits.se(i % 5 - 2);
        }
    }

    private static Bits information(Bits bits, CodedRange range) {
        bits.u(1, 1).u(8, 255).u(16, 7).u(16, 5).u(1, 1).u(1, 0);
        return bits.u(1, 1)
                .u(3, 5)
                .u(1, range == CodedRange.FULL ? 1 : 0)
                .u(1, 0)
                .zeros(8);
    }

    /** Writes a unit, with what prevents the emulation of start codes. */
    private static final class Bits {
        private final StringBuilder bits = new StringBuilder();

        Bits u(int count, int value) {
            for (int i = count - 1; i >= 0; i--) {
                bits.append((value >> i) & 1);
            }
            return this;
        }

        Bits zeros(int count) {
            bits.append("0".repeat(count));
            return this;
        }

        Bits ue(int... values) {
            for (int value : values) {
                String code = Integer.toBinaryString(value + 1);
                zeros(code.length() - 1).bits.append(code);
            }
            return this;
        }

        Bits se(int... values) {
            for (int value : values) {
                ue(value > 0 ? 2 * value - 1 : -2 * value);
            }
            return this;
        }

        byte[] bytes() {
            ByteArrayOutputStream unit = new ByteArrayOutputStream();
            int zeros = 0;
            String all = bits + "10000000";
            for (int i = 0; i + 8 <= all.length(); i += 8) {
                int next = Integer.parseInt(all.substring(i, i + 8), 2);
                if (zeros >= 2 && next <= 3) {
                    unit.write(3);
                    zeros = 0;
                }
                unit.write(next);
                zeros = next == 0 ? zeros + 1 : 0;
            }
            return unit.toByteArray();
        }
    }
}
