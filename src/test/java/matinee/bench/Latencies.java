package matinee.bench;

import java.util.Arrays;

/** How long each answer took; of very many, the last ones. */
final class Latencies {
    private static final int MOST = 4_000_000;

    private long[] nanos = new long[1024];
    private int count;

    void add(long latencyNanos) {
        if (count == nanos.length && count < MOST) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count % nanos.length] = latencyNanos;
        count++;
    }

    /** How many answers there were. */
    int count() {
        return count;
    }

    /** As {@link Statistics#percentile} has it. */
    long percentileNanos(double share) {
        return Statistics.percentile(Arrays.copyOf(nanos, Math.min(count, nanos.length)), share);
    }
}
