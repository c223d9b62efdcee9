package matinee.presentation;

import java.util.Arrays;

/** How one track is cut into segments. The first segment is 0. */
public final class TrackSegments {
    private final long timescale;
    private final int[] firstSamples;
    private final long[] ticks;

    /**
     * @param firstSamples of each segment, ascending, and behind them the end of the last
     * @param ticks when each segment begins, ascending, and behind them when the last ends; as many
     */
    TrackSegments(long timescale, int[] firstSamples, long[] ticks) {
        if (firstSamples.length < 2 || firstSamples.length != ticks.length) {
            throw new IllegalArgumentException(firstSamples.length + " samples, " + ticks.length + " times");
        }
        this.timescale = timescale;
        this.firstSamples = firstSamples.clone();
        this.ticks = ticks.clone();
    }

    public int count() {
        return ticks.length - 1;
    }

    /**
     * The first sample of a segment.
     *
     * @param segment 0 to {@link #count}; there, behind the last sample of all
     */
    public int firstSample(int segment) {
        return firstSamples[segment];
    }

    /**
     * When a segment begins.
     *
     * @param segment 0 to {@link #count}; there, when the last one ends
     */
    public MediaTime begin(int segment) {
        return new MediaTime(ticks[segment], timescale);
    }

    public MediaTime duration(int segment) {
        return new MediaTime(ticks[segment + 1] - ticks[segment], timescale);
    }

    /** The longest of all durations. */
    public MediaTime longest() {
        MediaTime longest = duration(0);
        for (int segment = 1; segment < count(); segment++) {
            longest = MediaTime.max(longest, duration(segment));
        }
        return longest;
    }

    /** The same, ending before the last. */
    TrackSegments withoutLast() {
        return new TrackSegments(timescale, Arrays.copyOf(firstSamples, count()), Arrays.copyOf(ticks, count()));
    }

    long heapBytes() {
        return Long.BYTES * (long) ticks.length + Integer.BYTES * (long) firstSamples.length;
    }

    @Override
    public String toString() {
        return count() + " segments at " + Arrays.toString(ticks) + "/" + timescale;
    }
}
