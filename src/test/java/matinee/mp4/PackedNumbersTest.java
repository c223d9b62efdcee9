package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedNumbersTest {
    private static final int COUNT = 1000;

    private static PackedNumbers.Builder builder(int count, IntToLongFunction number) {
        PackedNumbers.Builder builder = new PackedNumbers.Builder();
        for (int i = 0; i < count; i++) {
            builder.add(number.applyAsLong(i));
            assertEquals(number.applyAsLong(i / 2), builder.get(i / 2));
        }
        return builder;
    }

    private static void assertHeld(int count, IntToLongFunction number) {
        PackedNumbers packed = builder(count, number).build();
        assertEquals(count, packed.count());
        for (int i = 0; i < count; i++) {
            assertEquals(number.applyAsLong(i), packed.get(i), "number " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, COUNT})
    void asManyAsThereAreAreHeld(int count) {
        assertHeld(count, i -> i * 7L - 100);
        assertHeld(count, i -> -5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 16, 17, 24, 31, 32, 40, 47, 48, 56, 62})
    void numbersOfAllLengthsAreHeld(int bits) {
        long[] numbers = new Random(bits).longs(COUNT, 0, 1L << bits).toArray();
        numbers[3] = 0;
        numbers[5] = (1L << bits) - 1;
        assertHeld(COUNT, i -> numbers[i]);
        assertHeld(COUNT, i -> -numbers[i]);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "255, 1", "256, 2", "65535, 2", "65536, 3", "16777216, 4"})
    void ofEachOnlyIsHeldByHowMuchItIsMoreThanItsNeighbours(long spread, int bytes) {
        PackedNumbers packed = builder(64 * COUNT, i -> i / 64 * 1_000_000_000L + i % 2 * spread)
                .build();
        assertTrue(packed.heapBytes() <= (64L * bytes + 8 + 28) * COUNT, packed.heapBytes() + " bytes");
    }

    @Test
    void amongAscendingOnesANumberIsFound() {
        PackedNumbers packed = builder(COUNT, i -> i * 3L).build();
        assertEquals(500, packed.search(1500));
        assertEquals(-501 - 1, packed.search(1501));
        assertEquals(-1, packed.search(-4));
        assertEquals(-COUNT - 1, packed.search(3000));
        assertEquals(-1, builder(0, i -> i).build().search(0));
    }

    @Test
    void whatWasAddedLastCanBeTakenBackAndWhatWasBuiltStays() {
        PackedNumbers.Builder builder = builder(COUNT, i -> i);
        PackedNumbers before = builder.build();
        for (int i = COUNT - 1; i >= 0; i--) {
            assertEquals(i, builder.last());
            builder.removeLast();
            assertEquals(i, builder.count());
        }
        builder.add(-7);
        assertEquals(-7, builder.build().get(0));
        for (int i = 0; i < COUNT; i++) {
            assertEquals(i, before.get(i));
        }
    }
}
