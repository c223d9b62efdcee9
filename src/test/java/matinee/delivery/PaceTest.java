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
                .filter(second -> second % RATE.ticksASample() == 0)
                .filter(second -> pace.tooSlow(bytesAtSecond.applyAsLong(second), second * SECOND, RATE))
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 500_000_000, 999_999_999})
    void whoTakesNothingIsCutWithinTheTime(long beginNanos) {
        int second = cutAt(beginNanos, at -> 0).orElseThrow();
        assertTrue(second <= 60 && second > 45, () -> "cut at second " + second);
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
        assertTrue(second > 545 && second <= 560, () -> "cut at second " + second);
    }

    @Test
    void whoTakesJustEnoughIsServedOn() {
        assertEquals(OptionalInt.empty(), cutAt(0, at -> at * 1024L));
    }

    @Test
    void whoTakesEnoughInGulpsIsServedOn() {
        assertEquals(OptionalInt.empty(), cutAt(0, at -> at / 40 * 1_000_000L));
    }

    @Test
    void whoStillTakesWhatTheSocketHoldsOfTheAnswerBeforeIsServedOn() {
        assertEquals(OptionalInt.empty(), cutAt(0, at -> at * 50_000L - 4_000_000));
    }

    @Test
    void whoStoppedInTheAnswerBeforeIsCutWithinTheTime() {
        int second = cutAt(0, at -> -4_000_000).orElseThrow();
        assertTrue(second <= 60 && second > 45, () -> "cut at second " + second);
    }

    /** The kernel's table is not read at one moment. */
    @Test
    void looksThatMissWhatTheSocketHoldsHelpNobodyForEver() {
        int second = cutAt(0, at -> at % 10 == 0 ? 4_000_000 : 1_000_000).orElseThrow();
        assertTrue(second <= 120, () -> "cut at second " + second);
    }

    @Test
    void whoTakesHalfOfItIsCut() {
        int second = cutAt(0, at -> at * 512L).orElseThrow();
        assertTrue(second <= 60, () -> "cut at second " + second);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 11, 13, 24, 30, 59, 60, 61, 90, 599, 600})
    void whatWasPromisedIsKeptForEveryTime(int seconds) {
        LeastRate rate = new LeastRate(1000, Duration.ofSeconds(seconds));
        int sample = rate.ticksASample();
        for (long begin = 0; begin < sample * SECOND; begin += SECOND / 4) {
            Pace pace = new Pace(begin);
            long swallowed = begin + SECOND / 10;
            long at = 0;
            boolean cut = false;
            while (!cut) {
                at += sample * SECOND;
                long late = SECOND / 100;
                cut = at > begin && pace.tooSlow(at > swallowed ? 1 << 30 : 0, at + late, rate);
            }
            long served = at - begin;
            assertTrue(served <= seconds * SECOND && served >= seconds * SECOND / 3, () -> "cut after " + served);
        }
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
        assertThrows(IllegalArgumentException.class, () -> new LeastRate(1, Duration.ofSeconds(3)));
    }
}
