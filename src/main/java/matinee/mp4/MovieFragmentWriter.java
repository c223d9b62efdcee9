package matinee.mp4;

/**
 * Writes one movie fragment of one track up to where its samples begin: a box {@code moof} with one {@code traf} and one
 * {@code trun}, and the header of the box {@code mdat}, ISO/IEC 14496-12 §8.8 and ISO/IEC 23000-19 §7.3.2. For one thread.
 */
public final class MovieFragmentWriter {
    private static final int DEFAULT_DURATION = 0x8;
    private static final int DEFAULT_SIZE = 0x10;
    private static final int DEFAULT_FLAGS = 0x20;
    private static final int DEFAULT_BASE_IS_MOOF = 0x20000;

    private static final int RUN_DATA_OFFSET = 0x1;
    private static final int RUN_FIRST_SAMPLE_FLAGS = 0x4;
    private static final int RUN_DURATION = 0x100;
    private static final int RUN_SIZE = 0x200;
    private static final int RUN_FLAGS = 0x400;
    private static final int RUN_COMPOSITION_OFFSET = 0x800;

    /** ISO/IEC 14496-12 §8.8.3.1: depends on no other sample. */
    private static final int SYNC = 0x0200_0000;

    /** ISO/IEC 14496-12 §8.8.3.1: depends on others, and decoding cannot begin with it. */
    private static final int NON_SYNC = 0x0101_0000;

    private static final int HEADER_BYTES = 8;

    /** All but the entries of the samples, or more. */
    private static final int BOXES_BYTES = 128;

    private static final int MOST_ENTRY_BYTES = 16;

    private final long sequenceNumber;
    private final long baseMediaDecodeTicks;
    private final int[] durations;
    private final int[] sizes;
    private final int[] compositionOffsets;
    private final int[] flags;
    private int count;
    private long dataBytes;

    /** Whether decoding can begin with a sample. */
    public enum Access {
        SYNC(MovieFragmentWriter.SYNC),
        NON_SYNC(MovieFragmentWriter.NON_SYNC);

        private final int sampleFlags;

        Access(int sampleFlags) {
            this.sampleFlags = sampleFlags;
        }
    }

    /**
     * @param sequenceNumber 1 for the first fragment
     * @param baseMediaDecodeTicks when the first sample is decoded, in ticks of the track, never negative
     * @param samples how many are added at most
     */
    public MovieFragmentWriter(long sequenceNumber, long baseMediaDecodeTicks, int samples) {
        if (sequenceNumber < 1 || baseMediaDecodeTicks < 0) {
            throw new IllegalArgumentException("fragment " + sequenceNumber + " at " + baseMediaDecodeTicks);
        }
        this.sequenceNumber = sequenceNumber;
        this.baseMediaDecodeTicks = baseMediaDecodeTicks;
        this.durations = new int[samples];
        this.sizes = new int[samples];
        this.compositionOffsets = new int[samples];
        this.flags = new int[samples];
    }

    /**
     * Adds a sample.
     *
     * @param durationTicks 0 to 2^32 - 1
     * @param sizeBytes 0 to 2^32 - 1
     * @param compositionOffsetTicks may be negative
     */
    public void add(long durationTicks, long sizeBytes, int compositionOffsetTicks, Access access) {
        durations[count] = (int) durationTicks;
        sizes[count] = (int) sizeBytes;
        compositionOffsets[count] = compositionOffsetTicks;
        flags[count] = access.sampleFlags;
        count++;
        dataBytes += sizeBytes;
    }

    /** Bytes of the samples that follow. */
    public long dataBytes() {
        return dataBytes;
    }

    /**
     * The fragment up to its first sample.
     *
     * @throws IllegalStateException without a sample, and with more than 2^32 bytes of them
     */
    public byte[] write() {
        if (count == 0 || dataBytes + HEADER_BYTES > 0xFFFF_FFFFL) {
            throw new IllegalStateException(count + " samples of " + dataBytes + " bytes");
        }
        BoxWriter writer = new BoxWriter(BOXES_BYTES + MOST_ENTRY_BYTES * count);
        int[] dataOffsetPosition = new int[1];
        writer.box("moof", () -> {
            writer.fullBox("mfhd", 0, 0, () -> writer.u32(sequenceNumber));
            writer.box("traf", () -> {
                writeHeader(writer);
                writer.fullBox("tfdt", 1, 0, () -> writer.u64(baseMediaDecodeTicks));
                dataOffsetPosition[0] = writeRun(writer);
            });
        });
        writer.putU32(dataOffsetPosition[0], writer.position() + HEADER_BYTES);
        writer.u32(dataBytes + HEADER_BYTES).code("mdat");
        return writer.toByteArray();
    }

    private void writeHeader(BoxWriter writer) {
        int present = DEFAULT_BASE_IS_MOOF | DEFAULT_DURATION | DEFAULT_SIZE | DEFAULT_FLAGS;
        writer.fullBox(
                "tfhd",
                0,
                present,
                () -> writer.u32(InitializationSegmentWriter.TRACK_ID)
                        .u32(durations[0])
                        .u32(sizes[0])
                        .u32(flags[count - 1]));
    }

    /** @return where the offset of the data stands */
    private int writeRun(BoxWriter writer) {
        boolean unlikeFlags = !alike(flags, 1, flags[count - 1]);
        boolean firstUnlike = !unlikeFlags && flags[0] != flags[count - 1];
        boolean unlikeDurations = !alike(durations, 0, durations[0]);
        boolean unlikeSizes = !alike(sizes, 0, sizes[0]);
        boolean offsets = !alike(compositionOffsets, 0, 0);
        int present = RUN_DATA_OFFSET
                | (firstUnlike ? RUN_FIRST_SAMPLE_FLAGS : 0)
                | (unlikeDurations ? RUN_DURATION : 0)
                | (unlikeSizes ? RUN_SIZE : 0)
                | (unlikeFlags ? RUN_FLAGS : 0)
                | (offsets ? RUN_COMPOSITION_OFFSET : 0);
        int[] position = new int[1];
        writer.fullBox("trun", 1, present, () -> {
            writer.u32(count);
            position[0] = writer.position();
            writer.u32(0);
            if (firstUnlike) {
                writer.u32(flags[0]);
            }
            boolean fields = (present & ~(RUN_DATA_OFFSET | RUN_FIRST_SAMPLE_FLAGS)) != 0;
            for (int i = 0; fields && i < count; i++) {
                writeSample(writer, present, i);
            }
        });
        return position[0];
    }

    private void writeSample(BoxWriter writer, int present, int i) {
        if ((present & RUN_DURATION) != 0) {
            writer.u32(durations[i]);
        }
        if ((present & RUN_SIZE) != 0) {
            writer.u32(sizes[i]);
        }
        if ((present & RUN_FLAGS) != 0) {
            writer.u32(flags[i]);
        }
        if ((present & RUN_COMPOSITION_OFFSET) != 0) {
            writer.u32(compositionOffsets[i]);
        }
    }

    private boolean alike(int[] values, int from, int value) {
        for (int i = from; i < count; i++) {
            if (values[i] != value) {
                return false;
            }
        }
        return true;
    }
}
