package matinee.mp4;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The samples of one track in decoding order: where each lies in the file, how long it is, when it is decoded and when it is
 * shown. The first sample is 0 here, 1 in the standard. Times are in ticks of the track's timescale, before edit lists.
 *
 * <p>Held in primitive arrays, at most 20 bytes a sample and far less where neighbours are alike. Each question costs the same
 * wherever in the film the sample lies.
 */
public final class SampleTable {
    private final RunLengthInts sizes;
    private final SampleOffsets offsets;
    private final DecodeTimes times;
    private final RunLengthInts compositionOffsets;
    private final SyncSamples syncSamples;
    private final Set<Long> descriptions;
    private final int completeCount;

    private SampleTable(Builder builder) {
        sizes = builder.sizes.build();
        offsets = builder.offsets.build(sizes);
        times = new DecodeTimes(builder.durations.build(), builder.beginTicks);
        compositionOffsets = builder.compositionOffsets.build();
        syncSamples = builder.syncSamples.build(sizes.count());
        descriptions = Set.copyOf(builder.descriptions);
        completeCount = builder.offsets.completeCount();
    }

    /** How many samples there are. */
    public int count() {
        return sizes.count();
    }

    /** Where a sample begins in the file. */
    public long offsetBytes(int sample) {
        return offsets.get(checked(sample));
    }

    /** The sample behind the run of a sample: up to there all lie one behind the other in the file. */
    public int runEnd(int sample) {
        return offsets.runEnd(checked(sample));
    }

    /** Takes runs of the file. */
    @FunctionalInterface
    public interface Runs {
        /** A run, longer than nothing. */
        void add(long offsetBytes, long lengthBytes);
    }

    /**
     * Tells where some samples lie, in their order: those that lie one behind the other are one run.
     *
     * @param to behind the last
     */
    public void tellRuns(int from, int to, Runs runs) {
        if (from < 0 || to > count()) {
            throw new IndexOutOfBoundsException("samples " + from + " to " + to + " of " + count());
        }
        offsets.tellRuns(from, to, runs);
    }

    /** Length of a sample, 0 to 2^32 - 1; zero is allowed. */
    public long sizeBytes(int sample) {
        return Integer.toUnsignedLong(sizes.get(checked(sample)));
    }

    /** Whether all samples have one size and one duration and are shown as soon as decoded, as those of uncompressed sound. */
    public boolean isUniform() {
        return sizes.isConstant() && times.isConstant() && compositionOffsets.isConstant();
    }

    /** How long a sample lasts, 0 to 2^32 - 1. */
    public long durationTicks(int sample) {
        return times.durationTicks(checked(sample));
    }

    /** What is added to a sample's decode time to have the time at which it is shown; may be negative. */
    public int compositionOffsetTicks(int sample) {
        return compositionOffsets.get(checked(sample));
    }

    /** Whether decoding can begin with a sample. */
    public boolean isSync(int sample) {
        return syncSamples.contains(checked(sample));
    }

    /** The first sample, at this one or behind it, with which decoding can begin; {@link #count} when there is none. */
    public int syncFrom(int sample) {
        return sample >= count() ? count() : syncSamples.from(sample);
    }

    /** The last sample, at this one or before it, with which decoding can begin. */
    public OptionalInt syncUpTo(int sample) {
        return syncSamples.upTo(Math.min(sample, count() - 1));
    }

    /** How many samples, from the first on, lie wholly within the file. */
    public int completeCount() {
        return completeCount;
    }

    /**
     * When a sample is decoded.
     *
     * @param sample 0 to {@link #count}; there, the end of the last
     */
    public long decodeTicks(int sample) {
        return times.ticks(sample == count() ? sample : checked(sample));
    }

    /** When a sample is shown. */
    public long compositionTicks(int sample) {
        return decodeTicks(sample) + compositionOffsetTicks(sample);
    }

    /** The first sample that is decoded at a time or behind it; {@link #count} when there is none. */
    public int decodedFrom(long ticks) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (decodeTicks(middle) < ticks) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Which entries of the sample description box (stsd) the samples are coded by, the first being 1. */
    public Set<Long> descriptions() {
        return descriptions;
    }

    /** Memory that this takes, about. */
    public long heapBytes() {
        return sizes.heapBytes()
                + offsets.heapBytes()
                + times.heapBytes()
                + compositionOffsets.heapBytes()
                + syncSamples.heapBytes();
    }

    private int checked(int sample) {
        if (sample < 0 || sample >= count()) {
            throw new IndexOutOfBoundsException("sample " + sample + " of " + count());
        }
        return sample;
    }

    /**
     * Takes samples in decoding order, field by field: each field for all of them in the end. For one thread.
     *
     * <p>Its methods throw {@link ArithmeticException} for more than 2^31 - 1 samples.
     */
    static final class Builder {
        /** More than one are refused whatever they are. */
        private static final int MOST_DESCRIPTIONS = 16;

        private static final long LONGEST_TICKS = 0xFFFF_FFFFL;

        private final RunLengthInts.Builder durations = new RunLengthInts.Builder();
        final RunLengthInts.Builder sizes = new RunLengthInts.Builder();
        final RunLengthInts.Builder compositionOffsets = new RunLengthInts.Builder();
        final SampleOffsets.Builder offsets;
        final SyncSamples.Builder syncSamples = new SyncSamples.Builder();
        private final Set<Long> descriptions = new HashSet<>();
        private long beginTicks;
        private long endTicks;

        /** @param fileBytes length of the file that holds the samples */
        Builder(long fileBytes) {
            offsets = new SampleOffsets.Builder(fileBytes);
        }

        /**
         * Tells when the next sample is decoded; not told, when the one before ends. That one lasts the longer or shorter, as
         * far as it has time to give.
         */
        void continueAt(long ticks) {
            if (durations.count() == 0) {
                beginTicks = ticks;
                endTicks = ticks;
                return;
            }
            long last = Integer.toUnsignedLong(durations.last()) + ticks - endTicks;
            if (ticks != endTicks && last >= 0 && last <= LONGEST_TICKS) {
                durations.replaceLast((int) last);
                endTicks = ticks;
            }
        }

        /** Adds samples of one duration each, 0 to 2^32 - 1. */
        void addDurations(long samples, long ticks) {
            durations.add(samples, (int) ticks);
            endTicks = Math.addExact(endTicks, Math.multiplyExact(samples, ticks));
        }

        int durationCount() {
            return durations.count();
        }

        /** Notes that samples are coded by an entry of the sample description box, the first being 1. */
        void describedBy(long description) {
            if (descriptions.size() < MOST_DESCRIPTIONS) {
                descriptions.add(description);
            }
        }

        int count() {
            return sizes.count();
        }

        /** Whether all samples so far are alike but for where they lie: then none of them needs to be looked at. */
        boolean isUniform() {
            return sizes.isConstant() && durations.isConstant() && compositionOffsets.isConstant();
        }

        /** The table; empty when a field is told for fewer samples than another. */
        Optional<SampleTable> build() {
            boolean complete = durations.count() == count() && compositionOffsets.count() == count();
            return complete ? Optional.of(new SampleTable(this)) : Optional.empty();
        }
    }
}
