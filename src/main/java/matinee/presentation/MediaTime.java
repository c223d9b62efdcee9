package matinee.presentation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A point or a length of time, exact: so many ticks of so many a second.
 *
 * @param ticks may be negative
 * @param timescale ticks per second, 1 to 2^32 - 1
 */
public record MediaTime(long ticks, long timescale) implements Comparable<MediaTime> {
    public static final MediaTime ZERO = new MediaTime(0, 1);

    private static final long LARGEST_TIMESCALE = 0xFFFF_FFFFL;

    public MediaTime {
        if (timescale < 1 || timescale > LARGEST_TIMESCALE) {
            throw new IllegalArgumentException("timescale " + timescale);
        }
    }

    public static MediaTime ofSeconds(long seconds) {
        return new MediaTime(seconds, 1);
    }

    public static MediaTime ofMillis(long millis) {
        return new MediaTime(millis, 1000);
    }

    /** The same time in another timescale, rounded to the nearest tick, halves up. */
    public long ticksIn(long otherTimescale) {
        if (otherTimescale == timescale) {
            return ticks;
        }
        long whole = Math.floorDiv(ticks, timescale);
        long rest = Math.floorMod(ticks, timescale);
        long product = rest * otherTimescale + timescale / 2; // Below 2^64, since each factor is below 2^32.
        return Math.addExact(Math.multiplyExact(whole, otherTimescale), Long.divideUnsigned(product, timescale));
    }

    /** The same time in another timescale, rounded to the nearest tick. */
    public MediaTime in(long otherTimescale) {
        return new MediaTime(ticksIn(otherTimescale), otherTimescale);
    }

    /** In the timescale of this one; another's is rounded to the nearest tick. */
    public MediaTime plus(MediaTime other) {
        return new MediaTime(Math.addExact(ticks, other.ticksIn(timescale)), timescale);
    }

    /** In the timescale of this one; another's is rounded to the nearest tick. */
    public MediaTime minus(MediaTime other) {
        return new MediaTime(Math.subtractExact(ticks, other.ticksIn(timescale)), timescale);
    }

    public boolean isBefore(MediaTime other) {
        return compareTo(other) < 0;
    }

    public boolean isAfter(MediaTime other) {
        return compareTo(other) > 0;
    }

    public static MediaTime max(MediaTime a, MediaTime b) {
        return a.isBefore(b) ? b : a;
    }

    /** Whole seconds, rounded to the nearest, halves up. */
    public long roundedSeconds() {
        return ticksIn(1);
    }

    /** In seconds, as a decimal number with so many digits after the point, rounded half up. */
    public String seconds(int decimals) {
        return BigDecimal.valueOf(ticks)
                .divide(BigDecimal.valueOf(timescale), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Nearest to it; for reckoning with rates, not with times. */
    public double inSeconds() {
        return (double) ticks / timescale;
    }

    /** By time alone, exactly; {@link #equals} asks for the same timescale too. */
    @Override
    public int compareTo(MediaTime other) {
        if (timescale == other.timescale) {
            return Long.compare(ticks, other.ticks);
        }
        return BigInteger.valueOf(ticks)
                .multiply(BigInteger.valueOf(other.timescale))
                .compareTo(BigInteger.valueOf(other.ticks).multiply(BigInteger.valueOf(timescale)));
    }
}
