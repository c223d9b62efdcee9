package matinee.mp4;

/**
 * Where each sample begins in the file: samples that lie one behind the other are one run, whose first offset is held. Six
 * bytes an offset at most, since no file reaches 2^48 bytes, and as few as its distance from its neighbours takes.
 */
final class SampleOffsets {
    /** The end of every file. */
    static final long LIMIT_BYTES = 1L << 48;

    /** No run of unlike samples is longer, so that few sizes are added up to find one of its samples. */
    private static final int LONGEST_RUN = 64;

    private final RunLengthInts sizes;

    /** First sample of each run; empty when each sample is a run of its own. */
    private final PackedNumbers firsts;

    /** Of each run. */
    private final PackedNumbers offsets;

    private SampleOffsets(Builder builder, RunLengthInts sizes) {
        this.sizes = sizes;
        firsts = builder.toldFirsts().build();
        offsets = builder.offsets.build();
    }

    long get(int sample) {
        if (firsts.count() == 0) {
            return offsets.get(sample);
        }
        int run = run(sample);
        return offsets.get(run) + sizes.unsignedSum((int) firsts.get(run), sample);
    }

    private int run(int sample) {
        if (firsts.count() == 0) {
            return sample;
        }
        int found = firsts.search(sample);
        return found < 0 ? -found - 2 : found;
    }

    /** The sample behind the run of a sample: up to there all lie one behind the other. */
    int runEnd(int sample) {
        return endOfRun(run(sample));
    }

    private int endOfRun(int run) {
        if (firsts.count() == 0) {
            return run + 1;
        }
        return run + 1 < firsts.count() ? (int) firsts.get(run + 1) : sizes.count();
    }

    /** Tells where some samples lie, those that lie one behind the other as one. */
    void tellRuns(int from, int to, SampleTable.Runs told) {
        int run = from < to ? run(from) : 0;
        long begin = 0;
        long length = 0;
        for (int sample = from; sample < to; sample = endOfRun(run - 1)) {
            long offset = sample == from ? get(from) : offsets.get(run);
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
        return firsts.heapBytes() + offsets.heapBytes();
    }

    /** Takes runs of samples in decoding order. For one thread. */
    static final class Builder {
        /** First sample of each run; empty as long as each sample is a run of its own. */
        private final PackedNumbers.Builder firsts = new PackedNumbers.Builder();

        /** Of each run. */
        private final PackedNumbers.Builder offsets = new PackedNumbers.Builder();

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
                throw new ArithmeticException("offset " + offsetBytes);
            }
            if (toldFirsts().count() > 0) {
                firsts.add(count);
            }
            offsets.add(offsetBytes);
            lastFirst = count;
        }

        private PackedNumbers.Builder toldFirsts() {
            if (firsts.count() == 0 && offsets.count() != count) {
                for (int run = 0; run < offsets.count(); run++) {
                    firsts.add(run);
                }
            }
            return firsts;
        }

        SampleOffsets build(RunLengthInts sizes) {
            return new SampleOffsets(this, sizes);
        }
    }
}
