package matinee.mp4;

import java.util.Arrays;

/**
 * One number a sample, 0 the first. Neighbours that are alike are held once where that saves room, so that a constant costs
 * nothing; otherwise at most four bytes a sample, and as few as the numbers take.
 */
final class RunLengthInts {
    /** Of each sample; empty when there are runs. */
    private final PackedNumbers each;

    /** Of each run. */
    private final int[] values;

    /** Where each run ends, exclusive; empty when each sample has its own value. */
    private final int[] ends;

    private final int count;

    private RunLengthInts(PackedNumbers each, int[] values, int[] ends, int count) {
        this.each = each;
        this.values = values;
        this.ends = ends;
        this.count = count;
    }

    int count() {
        return count;
    }

    int get(int sample) {
        return ends.length == 0 ? (int) each.get(sample) : values[run(sample)];
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
        return each.heapBytes() + Integer.BYTES * ((long) values.length + ends.length);
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
     * <p>What it takes of memory meanwhile is bounded like the result, by the number of runs: at most four bytes a sample where
     * most samples are unlike the one before, eight a run elsewhere.
     */
    static final class Builder {
        private static final int FIRST_CAPACITY = 256;

        /** Fewer runs are kept as such until all samples are known. */
        private static final int FEW_RUNS = 4096;

        /** With so many samples a run, runs are few again: twice as many as where each sample gets a value of its own. */
        private static final int FEW_A_RUN = 8;

        /** Of each sample; empty while there are runs. */
        private PackedNumbers.Builder each = new PackedNumbers.Builder();

        /** Of each run. */
        private int[] values = new int[FIRST_CAPACITY];

        /** Where each run ends. */
        private int[] ends = new int[FIRST_CAPACITY];

        /** How many there are, or would be. */
        private int runs;

        private int last;
        private int count;
        private boolean expanded;

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
            if (expanded && runs < until / FEW_A_RUN) {
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

        private void addEach(int until, int value) {
            runs += runs > 0 && last == value ? 0 : 1;
            for (int sample = count; sample < until; sample++) {
                each.add(value);
            }
            last = value;
            count = until;
        }

        private void addRun(int until, int value) {
            if (runs == 0 || last != value) {
                if (runs == ends.length) {
                    int capacity = runs + runs / 2;
                    values = Arrays.copyOf(values, capacity);
                    ends = Arrays.copyOf(ends, capacity);
                }
                values[runs] = value;
                runs++;
            }
            ends[runs - 1] = until;
            last = value;
            count = until;
        }

        /** Two numbers a run are paid for where that is less than one a sample, and a lone run is kept as such. */
        private boolean isUnlike(int ofRuns) {
            return ofRuns > 1 && ofRuns > count / 4;
        }

        private void expand() {
            int known = runs;
            runs = 0;
            count = 0;
            for (int run = 0; run < known; run++) {
                addEach(ends[run], values[run]);
            }
            values = new int[FIRST_CAPACITY];
            ends = new int[FIRST_CAPACITY];
            expanded = true;
        }

        private void contract() {
            PackedNumbers.Builder known = each;
            each = new PackedNumbers.Builder();
            expanded = false;
            runs = 0;
            for (int sample = 0; sample < known.count(); sample++) {
                addRun(sample + 1, (int) known.get(sample));
            }
        }

        /** The value of the last sample; there is one. */
        int last() {
            return last;
        }

        /** Gives the last sample another value; there is one. */
        void replaceLast(int value) {
            count--;
            if (expanded) {
                each.removeLast();
                runs -= count == 0 || (int) each.last() != last ? 1 : 0;
            } else {
                ends[runs - 1] = count;
                runs -= count == (runs == 1 ? 0 : ends[runs - 2]) ? 1 : 0;
            }
            if (count > 0) {
                last = expanded ? (int) each.last() : values[runs - 1];
            }
            add(1, value);
        }

        RunLengthInts build() {
            if (expanded && !isUnlike(runs)) {
                contract();
            } else if (!expanded && isUnlike(runs)) {
                expand();
            }
            int held = expanded ? 0 : runs;
            return new RunLengthInts(each.build(), Arrays.copyOf(values, held), Arrays.copyOf(ends, held), count);
        }
    }
}
