package matinee.mp4;

/** When each sample is decoded, ISO/IEC 14496-12 §8.6.1.2 (stts): sums of the durations before it. */
final class DecodeTimes {
    /** A sum is held for one sample in so many; those between are added up. */
    private static final int STRIDE = 64;

    private final RunLengthInts durations;
    private final long beginTicks;
    private final long endTicks;

    /** Empty where all durations are alike: then a sum is a product. */
    private final long[] sums;

    DecodeTimes(RunLengthInts durations, long beginTicks) {
        this.durations = durations;
        this.beginTicks = beginTicks;
        if (durations.isConstant()) {
            sums = new long[0];
            endTicks = beginTicks + (durations.count() == 0 ? 0 : durations.count() * durationTicks(0));
        } else {
            sums = new long[durations.count() / STRIDE + 1];
            endTicks = addUp();
        }
    }

    private long addUp() {
        long ticks = beginTicks;
        for (int sample = 0; sample < durations.count(); sample++) {
            if (sample % STRIDE == 0) {
                sums[sample / STRIDE] = ticks;
            }
            ticks = Math.addExact(ticks, durationTicks(sample));
        }
        if (durations.count() % STRIDE == 0) {
            sums[durations.count() / STRIDE] = ticks;
        }
        return ticks;
    }

    long durationTicks(int sample) {
        return Integer.toUnsignedLong(durations.get(sample));
    }

    /** @param sample 0 to the count; there, the end of the last */
    long ticks(int sample) {
        if (sample == durations.count()) {
            return endTicks;
        }
        if (sums.length == 0) {
            return beginTicks + sample * durationTicks(0);
        }
        int known = sample / STRIDE;
        long ticks = sums[known];
        for (int before = known * STRIDE; before < sample; before++) {
            ticks += durationTicks(before);
        }
        return ticks;
    }

    boolean isConstant() {
        return durations.isConstant();
    }

    long heapBytes() {
        return durations.heapBytes() + Long.BYTES * (long) sums.length;
    }
}
