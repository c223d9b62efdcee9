package matinee.mp4;

import java.util.Arrays;

/**
 * One number a sample, 0 the first. Neighbours that are alike are held once where that saves room, so that a constant costs
 * nothing; otherwise four bytes a sample.
 */
final class RunLengthInts {
    private final int[] values;

    /** Where each run ends, exclusive; empty when each sample has its own value. */
    private final int[] ends;

    private final int count;

    private RunLengthInts(int[] values, int[] ends, int count) {
        this.values = values;
        this.ends = ends;
        this.count = count;
    }

    int count() {
        return count;
    }

    int get(int sample) {
        return ends.length == 0 ? values[sample] : values[run(sample)];
    }

    /** All values of some samples together, each without a sign. */
    long unsignedSum(int from, int to) {
        if (isConstant() && to > from) {
            return (to - from) * Integer.toUnsignedLong(values[0]);
        }
        long sum = 0;
        for (int sample = from; sample < to; sample++) {
            sum += Integer.toUnsignedLong(get(sample));
        }
        return sum;
    }

    /** Whether all samples have the same value; so have none at all. */
    boolean isConstant() {
        return ends.length == 1 || count == 0;
    }

    long heapBytes() {
        return Integer.BYTES * ((long) values.length + ends.length);
    }

    /** Whether neighbours that are alike are held as one; otherwise each sample has its own value. */
    boolean hasRuns() {
        return ends.length > 0 || count == 0;
    }

    /** How many runs there are, where there are any. */
    int runs() {
        return ends.length;
    }

    /** The run that a sample is in, the first being 0. */
    int run(int sample) {
        if (sample < ends[0]) {
            return 0; // Most often there is but one, or one more at the end.
        }
        int found = Arrays.binarySearch(ends, sample);
        return found < 0 ? -found - 1 : found + 1;
    }

    int firstOfRun(int run) {
        return run == 0 ? 0 : ends[run - 1];
    }

    int ofRun(int run) {
        return values[run];
    }

    /**
     * Takes the values in the order of the samples. For one thread.
     *
     * <p>What it takes of memory meanwhile is bounded like the result, by the number of runs: four bytes a sample where most
     * samples are unlike the one before, eight a run elsewhere.
     */
    static final class Builder {
        private static final int FIRST_CAPACITY = 256;

        /** Fewer runs are kept as such until all samples are known. */
        private static final int FEW_RUNS = 4096;

        /** Of each run, or of each sample. */
        private int[] values = new int[FIRST_CAPACITY];

        /** Where each run ends; empty while each sample has its own value. */
        private int[] ends = new int[FIRST_CAPACITY];

        private int runs;
        private int count;
        private boolean expanded;

        /** Whether a result holds the arrays too. */
        private boolean shared;

        int count() {
            return count;
        }

        boolean isConstant() {
            return !expanded && runs <= 1;
        }

        /**
         * Adds a value for so many samples.
         *
         * @throws ArithmeticException when there are more than 2^31 - 1 samples
         */
        void add(long samples, int value) {
            if (samples == 0) {
                return;
            }
            int until = Math.toIntExact(Math.addExact(count, samples));
            own();
            if (expanded && samples > count) {
                contract(); // So many alike, each by itself, would take room that nothing in the file pays for.
            }
            if (expanded) {
                addEach(until, value);
                return;
            }
            addRun(until, value);
            if (runs >= FEW_RUNS && isUnlike(runs)) {
                expand();
            }
        }

        private void own() {
            if (shared) {
                values = values.clone();
                ends = ends.clone();
                shared = false;
            }
        }

        private void addEach(int until, int value) {
            if (until > values.length) {
                values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8, until + until / 2L));
            }
            Arrays.fill(values, count, until, value);
            count = until;
        }

        private void addRun(int until, int value) {
            if (runs == 0 || values[runs - 1] != value) {
                if (runs == ends.length) {
                    int capacity = Math.max(FIRST_CAPACITY, runs + runs / 2);
                    values = Arrays.copyOf(values, capacity);
                    ends = Arrays.copyOf(ends, capacity);
                }
                values[runs] = value;
                runs++;
            }
            ends[runs - 1] = until;
            count = until;
        }

        /** Two numbers a run are paid for where that is less than one a sample, and a lone run is kept as such. */
        private boolean isUnlike(int ofRuns) {
            return ofRuns > 1 && ofRuns > count / 4;
        }

        private void expand() {
            int[] each = new int[count];
            int from = 0;
            for (int run = 0; run < runs; run++) {
                Arrays.fill(each, from, ends[run], values[run]);
                from = ends[run];
            }
            values = each;
            ends = new int[0];
            expanded = true;
        }

        private void contract() {
            int[] each = values;
            int samples = count;
            values = new int[FIRST_CAPACITY];
            ends = new int[FIRST_CAPACITY];
            runs = 0;
            expanded = false;
            for (int sample = 0; sample < samples; sample++) {
                addRun(sample + 1, each[sample]);
            }
        }

        /** The value of the last sample; there is one. */
        int last() {
            return values[(expanded ? count : runs) - 1];
        }

        /** Gives the last sample another value; there is one. */
        void replaceLast(int value) {
            own();
            count--;
            if (!expanded) {
                int from = runs == 1 ? 0 : ends[runs - 2];
                ends[runs - 1] = count;
                if (from == count) {
                    runs--;
                }
            }
            add(1, value);
        }

        RunLengthInts build() {
            if (expanded && !isUnlike(runsOfEach())) {
                contract();
            } else if (!expanded && isUnlike(runs)) {
                expand();
            }
            values = exactly(values, expanded ? count : runs);
            ends = exactly(ends, expanded ? 0 : runs);
            shared = true;
            return new RunLengthInts(values, ends, count);
        }

        private static int[] exactly(int[] array, int length) {
            return array.length == length ? array : Arrays.copyOf(array, length);
        }

        private int runsOfEach() {
            int found = 1;
            for (int sample = 1; sample < count; sample++) {
                found += values[sample] == values[sample - 1] ? 0 : 1;
            }
            return found;
        }
    }
}
