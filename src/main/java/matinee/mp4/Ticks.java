package matinee.mp4;

import java.time.Duration;

/** Times of a file as durations. */
final class Ticks {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private Ticks() {}

    /**
     * Exact but for the fraction of a nanosecond that is cut off.
     *
     * @param ticks never negative
     * @param timescale ticks per second, 1 to 2^32 - 1
     */
    static Duration duration(long ticks, long timescale) {
        return Duration.ofSeconds(ticks / timescale, ticks % timescale * NANOS_PER_SECOND / timescale);
    }
}
