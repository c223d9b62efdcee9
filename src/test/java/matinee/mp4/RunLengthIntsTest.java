package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
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
}
