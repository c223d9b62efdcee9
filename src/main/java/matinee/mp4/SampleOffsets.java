package matinee.mp4;

import java.util.Arrays;

/**
 * Where each sample begins in the file: samples that lie one behind the other are one run, whose first offset is held. Six
 * bytes an offset, since no file reaches 2^48 bytes.
 */
final class SampleOffsets {
    /** The end of every file. */
    static final long LIMIT_BYTES = 1L << 48;

    /** No run of unlike samples is longer, so that few sizes are added up to find one of its samples. */
    private static final int LONGEST_RUN = 64;

    private final RunLengthInts sizes;

    /** First sample of each run; empty when each sample is a run of its own. */
    private final int[] firsts;

    private final int[] low;
    private final short[] high;

    private SampleOffsets(Builder builder, RunLengthInts sizes) {
        this.sizes = sizes;
        builder.trim();
        firsts = builder.firsts;
        low = builder.low;
        high = builder.high;
    }

    long get(int sample) {
        if (firsts.length == 0) {
            return offset(sample);
        }
        int run = run(sample);
        return offset(run) + sizes.unsignedSum(firsts[run], sample);
    }

    private int run(int sample) {
        if (firsts.length == 0) {
            return sample;
        }
        int found = Arrays.binarySearch(firsts, sample);
        return found < 0 ? -found - 2 : found;
    }

    /** The sample behind the run of a sample: up to there all lie one behind the other. */
    int runEnd(int sample) {
        return endOfRun(run(sample));
    }

    private int endOfRun(int run) {
        if (firsts.length == 0) {
            return run + 1;
        }
        return run + 1 < firsts.length ? firsts[run + 1] : sizes.count();
    }

    /** Tells where some samples lie, those that lie one behind the other as one. */
    void tellRuns(int from, int to, SampleTable.Runs told) {
        int run = from < to ? run(from) : 0;
        long begin = 0;
        long length = 0;
        for (int sample = from; sample < to; sample = endOfRun(run - 1)) {
            long offset = sample == from ? get(from) : offset(run);
            if (offset != begin + length) {
                tell(begin, length, told);
                begin = offset;
                length = 0;
            }
            length += sizes.unsignedSum(sample, Math.min(to, endOfRun(run)));
            run++;
        }
        tell(begin, length, told);
    }

    private static void tell(long offsetBytes, long lengthBytes, SampleTable.Runs told) {
        if (lengthBytes > 0) {
            told.add(offsetBytes, lengthBytes);
        }
    }

    long heapBytes() {
        return Integer.BYTES * ((long) firsts.length + low.length) + Short.BYTES * (long) high.length;
    }

    private long offset(int run) {
        return (long) Short.toUnsignedInt(high[run]) << Integer.SIZE | Integer.toUnsignedLong(low[run]);
    }

    /** Takes runs of samples in decoding order. For one thread. */
    static final class Builder {
        private static final int FIRST_CAPACITY = 256;

        /** Empty as long as each sample is a run of its own. */
        private int[] firsts = new int[0];

        private int[] low = new int[FIRST_CAPACITY];
        private short[] high = new short[FIRST_CAPACITY];
        private int runs;

        /** First sample of the last run. */
        private int lastFirst;

        private int count;
        private long endBytes = -1;
        private final long fileBytes;
        private int complete;

        Builder(long fileBytes) {
            this.fileBytes = fileBytes;
        }

        /** How many samples, from the first on, end within the file. */
        int completeCount() {
            return complete;
        }

        int count() {
            return count;
        }

        /**
         * Adds samples that lie one behind the other, as many as sizes are known for at most.
         *
         * @param samples unsigned, of any size
         */
        void addRun(long offsetBytes, long samples, RunLengthInts sizes) {
            int added = (int) Math.min(samples, sizes.count() - count);
            if (sizes.isConstant() && added > 0) {
                addConstant(offsetBytes, added, Integer.toUnsignedLong(sizes.get(0)));
                return;
            }
            long offset = offsetBytes;
            for (int i = 0; i < added; i++) {
                long size = Integer.toUnsignedLong(sizes.get(count));
                add(offset, size);
                offset += size;
            }
        }

        private void addConstant(long offsetBytes, int samples, long sizeBytes) {
            if (offsetBytes != endBytes) {
                begin(offsetBytes);
            }
            if (complete == count) {
                long within = sizeBytes == 0 ? samples : Math.max(0, fileBytes - offsetBytes) / sizeBytes;
                complete += (int) Math.min(samples, within);
            }
            count += samples;
            endBytes = offsetBytes + samples * sizeBytes;
        }

        /** Adds one sample, of whatever size. */
        void add(long offsetBytes, long sizeBytes) {
            if (offsetBytes != endBytes || count - lastFirst >= LONGEST_RUN) {
                begin(offsetBytes);
            }
            endBytes = offsetBytes + sizeBytes;
            if (complete == count && endBytes <= fileBytes) {
                complete++;
            }
            count++;
        }

        private void begin(long offsetBytes) {
            if (offsetBytes < 0 || offsetBytes >= LIMIT_BYTES) {
                throw new IllegalArgumentException("offset " + offsetBytes);
            }
            if (runs == low.length) {
                int capacity = runs + runs / 2;
                low = Arrays.copyOf(low, capacity);
                high = Arrays.copyOf(high, capacity);
            }
            noteFirst();
            low[runs] = (int) offsetBytes;
            high[runs] = (short) (offsetBytes >>> Integer.SIZE);
            runs++;
        }

        private void noteFirst() {
            if (firsts.length == 0 && runs != count) {
                tellFirsts();
            }
            if (firsts.length > 0) {
                firsts = firsts.length < low.length ? Arrays.copyOf(firsts, low.length) : firsts;
                firsts[runs] = count;
            }
            lastFirst = count;
        }

        /** To what is used of the arrays: nothing is added any more. */
        private void trim() {
            low = Arrays.copyOf(low, runs);
            high = Arrays.copyOf(high, runs);
            if (firsts.length == 0 && runs != count) {
                tellFirsts();
            }
            firsts = firsts.length > runs ? Arrays.copyOf(firsts, runs) : firsts;
        }

        private void tellFirsts() {
            firsts = new int[low.length];
            Arrays.setAll(firsts, run -> run);
        }

        SampleOffsets build(RunLengthInts sizes) {
            return new SampleOffsets(this, sizes);
        }
    }
}
