package matinee.mp4;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Which samples decoding can begin with, ISO/IEC 14496-12 §8.6.2 (stss): all, or those named.
 */
final class SyncSamples {
    private enum Which {
        ALL,
        NAMED
    }

    private final Which which;

    /** Ascending; empty when all are sync samples. */
    private final int[] samples;

    private final int count;

    private SyncSamples(Which which, int[] samples, int count) {
        this.which = which;
        this.samples = samples;
        this.count = count;
    }

    boolean contains(int sample) {
        return containsAll() || Arrays.binarySearch(samples, sample) >= 0;
    }

    boolean containsAll() {
        return which == Which.ALL;
    }

    /** The first at a sample or behind it; {@code count} when there is none. */
    int from(int sample) {
        if (containsAll()) {
            return Math.min(sample, count);
        }
        int found = Arrays.binarySearch(samples, sample);
        int index = found < 0 ? -found - 1 : found;
        return index < samples.length ? samples[index] : count;
    }

    /** The last at a sample or before it. */
    OptionalInt upTo(int sample) {
        if (containsAll()) {
            return sample < 0 ? OptionalInt.empty() : OptionalInt.of(sample);
        }
        int found = Arrays.binarySearch(samples, sample);
        int index = found < 0 ? -found - 2 : found;
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(samples[index]);
    }

    long heapBytes() {
        return Integer.BYTES * (long) samples.length;
    }

    /** Takes sync samples in ascending order. For one thread. */
    static final class Builder {
        private static final int FIRST_CAPACITY = 64;

        private int[] samples = new int[FIRST_CAPACITY];
        private int named;
        private int allUpTo;

        /** Adds one sync sample. One that does not come behind the last is known already. */
        void add(int sample) {
            if (named == 0 && sample == allUpTo) {
                allUpTo++;
                return;
            }
            nameAll();
            if (named > 0 && samples[named - 1] >= sample) {
                return;
            }
            append(sample);
        }

        /** While every sample is one, none is named: a film of intra frames, or sound, costs nothing. */
        private void nameAll() {
            for (int sample = 0; sample < allUpTo; sample++) {
                append(sample);
            }
            allUpTo = 0;
        }

        private void append(int sample) {
            if (named == samples.length) {
                samples = Arrays.copyOf(samples, named + named / 2);
            }
            samples[named] = sample;
            named++;
        }

        /** Adds a run of sync samples, which follows on all that were added. */
        void addAll(int from, int to) {
            if (named == 0 && from == allUpTo) {
                allUpTo = to;
                return;
            }
            for (int sample = from; sample < to; sample++) {
                add(sample);
            }
        }

        SyncSamples build(int count) {
            if (named == 0 && allUpTo >= count) {
                return new SyncSamples(Which.ALL, new int[0], count);
            }
            nameAll();
            int within = 0;
            while (within < named && samples[within] < count) {
                within++;
            }
            return new SyncSamples(Which.NAMED, Arrays.copyOf(samples, within), count);
        }
    }
}
