package matinee.delivery;

import java.time.Duration;

/**
 * What a viewer must take to be served on.
 *
 * @param bytesPerSecond on the average of the time
 * @param over the longest that a viewer who takes nothing any more is kept: at least 4 seconds
 */
public record LeastRate(long bytesPerSecond, Duration over) {
    /** How often the transfers are looked at. */
    static final Duration TICK = Duration.ofSeconds(1);

    private static final Duration SHORTEST = TICK.multipliedBy(4);
    private static final int SAMPLES = 12;

    public LeastRate {
        if (bytesPerSecond < 1 || over.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(bytesPerSecond + " bytes/s over " + over);
        }
    }

    /** How many ticks lie between two looks at how fast the viewers are: each costs a walk through the kernel's table. */
    int ticksASample() {
        return Math.max(1, Math.toIntExact(over.toSeconds()) / SAMPLES);
    }

    /**
     * The time after which one who took too little is cut. It counts from the look that saw the last bytes go, which may be one
     * sample late, and ends at a look, a little early or late: hence it is shorter than the time that was promised.
     */
    Duration patience() {
        Duration sample = TICK.multipliedBy(ticksASample());
        long samples = over.minus(TICK).dividedBy(sample) - 1;
        return sample.multipliedBy(2 * samples - 1).dividedBy(2);
    }

    /** What must be taken within that time, in bytes. */
    long leastBytes() {
        return Math.max(1, bytesPerSecond * patience().toMillis() / 1000);
    }
}
