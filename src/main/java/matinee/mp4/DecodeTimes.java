package matinee.mp4;

/** When each sample is decoded, ISO/IEC 14496-12 §8.6.1.2 (stts): sums of the durations before it. */
final class DecodeTimes {
    /** Of durations that are held one by one, a sum is held for one in so many; those between are added up. */
    private static final int STRIDE = 64;

    private final RunLengthInts durations;
    private final long endTicks;

    /** When the first sample of each run of alike durations is decoded, or of each stride. */
    private final long[] sums;

    DecodeTimes(RunLengthInts durations, long beginTicks) {
        this.durations = durations;
        this.sums = new long[durations.hasRuns() ? durations.runs() : (durations.count() + STRIDE - 1) / STRIDE];
        long ticks = beginTicks;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = ticks;
            ticks = durations.hasRuns() ? behindRun(i, ticks) : added(ticks, i * STRIDE, behindStride(i));
        }
        this.endTicks = ticks;
    }

    private long behindRun(int run, long ticks) {
        int first = durations.firstOfRun(run);
        int next = run + 1 < durations.runs() ? durations.firstOfRun(run + 1) : durations.count();
        return Math.addExact(ticks, Math.multiplyExact(next - first, durationTicks(first)));
    }

    private int behindStride(int stride) {
        return Math.min((stride + 1) * STRIDE, durations.count());
    }

    private long added(long ticks, int from, int to) {
        long sum = ticks;
        for (int sample = from; sample < to; sample++) {
            sum = Math.addExact(sum, durationTicks(sample));
        }
        return sum;
    }

    long durationTicks(int sample) {
        return Integer.toUnsignedLong(durations.get(sample));
    }

    /** @param sample 0 to the count; there, the end of the last */
    long ticks(int sample) {
        if (sample == durations.count()) {
            return endTicks;
        }
        if (durations.hasRuns()) {
            int run = durations.run(sample);
            return sums[run] + (sample - durations.firstOfRun(run)) * Integer.toUnsignedLong(durations.ofRun(run));
        }
        int stride = sample / STRIDE;
        return added(sums[stride], stride * STRIDE, sample);
    }

    boolean isConstant() {
        return durations.isConstant();
    }

    long heapBytes() {
        return durations.heapBytes() + Long.BYTES * (long) sums.length;
    }
}
