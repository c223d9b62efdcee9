package matinee.delivery;

import java.time.Duration;

/**
 * What a viewer must take to be served on.
 *
 * @param bytesPerSecond on the average of the time
 * @param over the longest that a viewer who takes nothing any more is kept
 */
public record LeastRate(long bytesPerSecond, Duration over) {
    /** How often it is looked at. */
    static final Duration TICK = Duration.ofSeconds(1);

    public LeastRate {
        if (bytesPerSecond < 1 || over.compareTo(TICK.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(bytesPerSecond + " bytes/s over " + over);
        }
    }

    /**
     * The time after which one who took too little is cut. It is counted from the look that saw the last bytes go, which may
     * be a tick late, and looked at once a tick, a little early or late: hence shorter than the time that was promised.
     */
    Duration patience() {
        return over.minus(TICK.multipliedBy(3).dividedBy(2));
    }

    /** What must be taken within that time, in bytes. */
    long leastBytes() {
        return Math.max(1, bytesPerSecond * patience().toMillis() / 1000);
    }
}
