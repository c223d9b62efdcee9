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

    /** Whether all samples have the same value; so have none at all. */
    boolean isConstant() {
        return ends.length == 1 || count == 0;
    }

    long heapBytes() {
        return Integer.BYTES * ((long) values.length + ends.length);
    }

    private int run(int sample) {
        int found = Arrays.binarySearch(ends, sample);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** Takes the values in the order of the samples. For one thread. */
    static final class Builder {
        private static final int FIRST_CAPACITY = 256;

        private int[] values = new int[FIRST_CAPACITY];
        private int[] ends = new int[FIRST_CAPACITY];
        private int runs;
        private int count;

        int count() {
            return count;
        }

        boolean isConstant() {
            return runs <= 1;
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
            count = Math.toIntExact(Math.addExact(count, samples));
            if (runs > 0 && values[runs - 1] == value) {
                ends[runs - 1] = count;
                return;
            }
            if (runs == values.length) {
                values = Arrays.copyOf(values, runs + runs / 2);
                ends = Arrays.copyOf(ends, runs + runs / 2);
            }
            values[runs] = value;
            ends[runs] = count;
            runs++;
        }

        /** The value of the last sample; there is one. */
        int last() {
            return values[runs - 1];
        }

        /** Gives the last sample another value; there is one. */
        void replaceLast(int value) {
            int from = runs == 1 ? 0 : ends[runs - 2];
            count--;
            ends[runs - 1] = count;
            if (from == count) {
                runs--;
            }
            add(1, value);
        }

        RunLengthInts build() {
            // A lone run is kept as such, and two numbers a run are paid for where that is less than one a sample.
            if (runs > 1 && runs > count / 4) {
                return new RunLengthInts(expanded(), new int[0], count);
            }
            return new RunLengthInts(Arrays.copyOf(values, runs), Arrays.copyOf(ends, runs), count);
        }

        private int[] expanded() {
            int[] each = new int[count];
            int from = 0;
            for (int run = 0; run < runs; run++) {
                Arrays.fill(each, from, ends[run], values[run]);
                from = ends[run];
            }
            return each;
        }
    }
}
