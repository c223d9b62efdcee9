package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTimeTest {
    @ParameterizedTest
    @CsvSource({
        "1001, 30000, 3, 0.033",
        "-1001, 30000, 3, -0.033",
        "1, 2, 0, 1",
        "324324000, 30000, 6, 10810.800000",
        "0, 1, 6, 0.000000"
    })
    void isToldInSecondsRoundedOnce(long ticks, long timescale, int decimals, String seconds) {
        assertEquals(seconds, new MediaTime(ticks, timescale).seconds(decimals));
    }

    @Test
    void isTheSameTimeInAnyTimescaleToTheNearestTick() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long from = 1 + (random.nextLong() >>> (32 + random.nextInt(31)));
            long to = 1 + (random.nextLong() >>> (32 + random.nextInt(31)));
            long ticks = random.nextLong() >> (34 + random.nextInt(29));
            MediaTime time = new MediaTime(ticks, Math.min(from, 0xFFFF_FFFFL));
            long scale = Math.min(to, 0xFFFF_FFFFL);
            BigDecimal exact = new BigDecimal(BigInteger.valueOf(ticks).multiply(BigInteger.valueOf(scale)))
                    .divide(BigDecimal.valueOf(time.timescale()), 20, RoundingMode.HALF_UP);
            long nearest = exact.add(new BigDecimal("0.5"))
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
            assertEquals(nearest, time.ticksIn(scale), () -> time + " in " + scale);
        }
    }

    @Test
    void isComparedExactlyWhereNumbersOf64BitsWouldOverflow() {
        MediaTime less = new MediaTime(Long.MAX_VALUE - 1, 0xFFFF_FFFEL);
        MediaTime more = new MediaTime(Long.MAX_VALUE, 0xFFFF_FFFEL);
        assertTrue(less.isBefore(more));
        assertTrue(new MediaTime(Long.MAX_VALUE, 0xFFFF_FFFFL).isBefore(less));
        assertEquals(0, new MediaTime(1, 2).compareTo(new MediaTime(2, 4)));
    }

    @Test
    void hasATimescaleOf32Bits() {
        assertThrows(IllegalArgumentException.class, () -> new MediaTime(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new MediaTime(1, 0x1_0000_0000L));
    }
}
