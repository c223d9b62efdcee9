package matinee.mp4;

import java.util.BitSet;
import java.util.OptionalInt;

/** Which samples decoding can begin with, ISO/IEC 14496-12 §8.6.2 (stss): all, or those named. */
final class SyncSamples {
    private enum Which {
        ALL,
        NAMED
    }

    private final Which which;

    /** Empty when all are sync samples. */
    private final BitSet samples;

    private final int count;

    private SyncSamples(Which which, BitSet samples, int count) {
        this.which = which;
        this.samples = samples;
        this.count = count;
    }

    boolean contains(int sample) {
        return containsAll() || samples.get(sample);
    }

    boolean containsAll() {
        return which == Which.ALL;
    }

    /** The first at a sample or behind it; the count of all samples when there is none. */
    int from(int sample) {
        if (containsAll()) {
            return Math.min(sample, count);
        }
        int next = samples.nextSetBit(sample);
        return next < 0 ? count : next;
    }

    /** The last at a sample or before it. */
    OptionalInt upTo(int sample) {
        int found = containsAll() ? sample : samples.previousSetBit(sample);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    long heapBytes() {
        return samples.size() / Byte.SIZE;
    }

    /** Takes sync samples in any order. For one thread. */
    static final class Builder {
        private final BitSet samples = new BitSet();

        /** While every sample is one, none is named: a film of intra pictures, or sound, costs nothing. */
        private int allUpTo;

        void add(int sample) {
            if (samples.isEmpty() && sample == allUpTo) {
                allUpTo++;
            } else {
                nameAll();
                samples.set(sample);
            }
        }

        /** Adds samples from one on to another, exclusive. */
        void addAll(int from, int to) {
            if (samples.isEmpty() && from == allUpTo) {
                allUpTo = to;
            } else {
                nameAll();
                samples.set(from, to);
            }
        }

        private void nameAll() {
            samples.set(0, allUpTo);
            allUpTo = 0;
        }

        SyncSamples build(int count) {
            if (samples.isEmpty() && allUpTo >= count) {
                return new SyncSamples(Which.ALL, new BitSet(), count);
            }
            nameAll();
            BitSet named = samples.get(0, count);
            return new SyncSamples(Which.NAMED, named, count);
        }
    }
}
