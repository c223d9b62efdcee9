package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final LeastRate RATE = new LeastRate(1024, Duration.ofSeconds(60));
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** The first second, up to an hour, at which a viewer is found too slow who has taken so much by then. */
    private static OptionalInt cutAt(long beginNanos, IntToLongFunction bytesAtSecond) {
        Pace pace = new Pace(beginNanos);
        return IntStream.rangeClosed(1, 3600)
                .filter(second -> pace.tooSlow(bytesAtSecond.applyAsLong(second), second * SECOND, RATE))
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 500_000_000, 999_999_999})
    void whoTakesNothingIsCutWithinTheTime(long beginNanos) {
        int second = cutAt(beginNanos, at -> 0).orElseThrow();
        assertTrue(second <= 60 && second > 55, () -> "cut at second " + second);
    }

    @ParameterizedTest
    @ValueSource(longs = {100_000, 4_000_000, 1L << 40})
    void whatTheSocketSwallowsAtTheBeginningProtectsNobody(long swallowed) {
        int second = cutAt(0, at -> swallowed).orElseThrow();
        assertTrue(second <= 60, () -> "cut at second " + second);
    }

    @Test
    void whoStopsLaterIsCutWithinTheTime() {
        int second = cutAt(0, at -> Math.min(at, 500) * 100_000L).orElseThrow();
        assertTrue(second > 555 && second <= 560, () -> "cut at second " + second);
    }

    @Test
    void whoTakesJustEnoughIsServedOn() {
        assertEquals(OptionalInt.empty(), cutAt(0, at -> at * 1024L));
    }

    @Test
    void whoTakesEnoughInGulpsIsServedOn() {
        assertEquals(OptionalInt.empty(), cutAt(0, at -> at / 50 * 1_000_000L));
    }

    @Test
    void whoTakesHalfOfItIsCut() {
        int second = cutAt(0, at -> at * 512L).orElseThrow();
        assertTrue(second <= 60, () -> "cut at second " + second);
    }

    @Test
    void theClockMayWrapAround() {
        Pace pace = new Pace(Long.MAX_VALUE);
        assertEquals(false, pace.tooSlow(0, Long.MAX_VALUE + SECOND, RATE));
        assertEquals(true, pace.tooSlow(0, Long.MAX_VALUE + 60 * SECOND, RATE));
    }

    @Test
    void aRateIsSomethingOverMoreThanALook() {
        assertThrows(IllegalArgumentException.class, () -> new LeastRate(0, Duration.ofSeconds(60)));
        assertThrows(IllegalArgumentException.class, () -> new LeastRate(1, Duration.ofSeconds(1)));
    }
}
