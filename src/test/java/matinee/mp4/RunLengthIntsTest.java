package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLengthIntsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 1000})
    void eachSampleHasItsValueHoweverLongTheRuns(int longestRun) {
        Random random = new Random(longestRun);
        RunLengthInts.Builder builder = new RunLengthInts.Builder();
        int[] values = new int[5000];
        int filled = 0;
        while (filled < values.length) {
            int run = Math.min(1 + random.nextInt(longestRun), values.length - filled);
            int value = random.nextInt(5) - 2;
            Arrays.fill(values, filled, filled + run, value);
            builder.add(run, value);
            filled += run;
        }
        RunLengthInts ints = builder.build();
        assertEquals(values.length, ints.count());
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], ints.get(i));
        }
        assertTrue(ints.heapBytes() <= 4L * values.length, ints.heapBytes() + " bytes");
    }

    @Test
    void aConstantCostsNothing() {
        RunLengthInts.Builder builder = new RunLengthInts.Builder();
        builder.add(300_000_000, 7);
        builder.add(0, 9);
        RunLengthInts ints = builder.build();
        assertTrue(ints.isConstant());
        assertEquals(7, ints.get(299_999_999));
        assertTrue(ints.heapBytes() <= 8);
    }

    @Test
    void theLastValueCanBeReplaced() {
        RunLengthInts.Builder builder = new RunLengthInts.Builder();
        builder.add(3, 5);
        builder.replaceLast(6);
        builder.replaceLast(8);
        builder.add(1, 8);
        builder.replaceLast(5);
        RunLengthInts ints = builder.build();
        assertEquals(4, ints.count());
        assertEquals(5, ints.get(1));
        assertEquals(8, ints.get(2));
        assertEquals(5, ints.get(3));
        assertFalse(ints.isConstant());
    }

    @Test
    void moreSamplesThanCanBeCountedAreRefused() {
        RunLengthInts.Builder builder = new RunLengthInts.Builder();
        builder.add(Integer.MAX_VALUE, 1);
        assertThrows(ArithmeticException.class, () -> builder.add(1, 1));
        assertThrows(ArithmeticException.class, () -> builder.add(0xFFFF_FFFFL, 1));
    }

    @Test
    void manyAlikeBehindManyUnlikeOnesTakeNoRoom() {
        RunLengthInts.Builder builder = unlike(20_000);
        builder.add(300_000_000, 7);
        builder.replaceLast(8);
        builder.add(1, 8);
        RunLengthInts ints = builder.build();
        assertEquals(300_020_001, ints.count());
        assertEquals(19_999, ints.get(19_999));
        assertEquals(7, ints.get(20_000));
        assertEquals(7, ints.get(300_019_998));
        assertEquals(8, ints.get(300_019_999));
        assertEquals(8, ints.get(300_020_000));
        assertTrue(ints.heapBytes() <= 8 * 20_002, ints.heapBytes() + " bytes");
    }

    @Test
    void fewAlikeBehindManyUnlikeOnesAreHeldAsRuns() {
        RunLengthInts.Builder builder = unlike(5000);
        for (int run = 0; run < 30; run++) {
            builder.add(1000, run);
        }
        RunLengthInts ints = builder.build();
        assertEquals(29, ints.get(34_999));
        assertEquals(4999, ints.get(4999));
        assertTrue(ints.heapBytes() <= 8 * 5030, ints.heapBytes() + " bytes");
    }

    /** A few entries that say each twice as many as all before: nobody pays for two thousand million samples. */
    @Test
    @Timeout(60)
    void fewRunsOfManyAreNeverHeldOneByOne() {
        RunLengthInts.Builder builder = new RunLengthInts.Builder();
        for (int i = 0; i < 4097; i++) {
            builder.add(1, i);
        }
        int value = 0;
        while (builder.count() < 1 << 30) {
            builder.add(builder.count(), ++value);
        }
        RunLengthInts ints = builder.build();
        assertEquals(value, ints.get(ints.count() - 1));
        assertEquals(4096, ints.get(4096));
        assertTrue(ints.heapBytes() <= 8 * 5000, ints.heapBytes() + " bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20_000})
    void whatWasBuiltStaysWhenMoreIsAdded(int count) {
        RunLengthInts.Builder builder = unlike(count);
        RunLengthInts before = builder.build();
        builder.replaceLast(-1);
        builder.add(1, -2);
        RunLengthInts after = builder.build();
        assertEquals(count, before.count());
        assertEquals(count - 1, before.get(count - 1));
        assertEquals(-1, after.get(count - 1));
        assertEquals(-2, after.get(count));
        assertEquals(count + 1, after.count());
    }

    private static RunLengthInts.Builder unlike(int count) {
        RunLengthInts.Builder builder = new RunLengthInts.Builder();
        for (int i = 0; i < count; i++) {
            builder.add(1, i);
        }
        return builder;
    }
}
