package matinee.mp4;

import java.io.IOException;

/** ISO/IEC 14496-12 §8.8.8 (trun): samples of one track that lie one behind the other. */
final class TrackRun {
    private static final String CLAUSE = "ISO/IEC 14496-12 §8.8.8";

    private static final int DATA_OFFSET = 0x1;
    private static final int FIRST_SAMPLE_FLAGS = 0x4;
    private static final int SAMPLE_DURATION = 0x100;
    private static final int SAMPLE_SIZE = 0x200;
    private static final int SAMPLE_FLAGS = 0x400;
    private static final int SAMPLE_COMPOSITION_OFFSET = 0x800;
    private static final int SAMPLE_FIELDS = 0xF00;

    /** ISO/IEC 14496-12 §8.8.3.1: sample_is_non_sync_sample. */
    private static final int NON_SYNC = 0x10000;

    private static final long MOST_UNIFORM_SAMPLES = 1 << 20;

    private final BoxReader reader;
    private final Box trun;
    private final BoxBody body;
    private final int flags;
    private final FragmentDefaults defaults;
    private final SampleTable.Builder samples;

    TrackRun(BoxReader reader, Box trun, FragmentDefaults defaults, SampleTable.Builder samples)
            throws Mp4Exception, IOException {
        this.reader = reader;
        this.trun = trun;
        this.body = reader.body(trun, CLAUSE);
        this.flags = (int) body.u32();
        this.defaults = defaults;
        this.samples = samples;
    }

    /**
     * Adds the samples.
     *
     * @param baseBytes from where a stated offset counts
     * @param positionBytes where the run before ends, for one that states none
     * @return where this run ends
     */
    long read(long baseBytes, long positionBytes) throws Mp4Exception, IOException {
        long count = body.u32();
        long offset = positionBytes;
        if ((flags & DATA_OFFSET) != 0) {
            offset = baseBytes + body.i32();
        }
        int firstFlags = (flags & FIRST_SAMPLE_FLAGS) != 0 ? body.i32() : defaults.sampleFlags();
        int entryBytes = Integer.bitCount(flags & SAMPLE_FIELDS) * Integer.BYTES;
        refuse(count, entryBytes);
        reader.countSamples(count, trun);
        for (long i = 0; i < count; i++) {
            offset = readSample(offset, i == 0 ? firstFlags : defaults.sampleFlags());
        }
        return offset;
    }

    private void refuse(long count, int entryBytes) throws Mp4Exception {
        // Entries without a field take no room: as many as a fragment has of the finest sound are believed.
        long most = entryBytes == 0 ? MOST_UNIFORM_SAMPLES : body.remainingBytes() / entryBytes;
        if (count > most) {
            throw body.fault(count + " samples in " + body.remainingBytes() + " bytes");
        }
    }

    private long readSample(long offset, int usualFlags) throws Mp4Exception, IOException {
        long duration = (flags & SAMPLE_DURATION) == 0 ? defaults.durationTicks() : body.u32();
        long size = (flags & SAMPLE_SIZE) == 0 ? defaults.sizeBytes() : body.u32();
        int sampleFlags = (flags & SAMPLE_FLAGS) == 0 ? usualFlags : body.i32();
        int compositionOffset = (flags & SAMPLE_COMPOSITION_OFFSET) == 0 ? 0 : body.i32();
        if (offset < 0 || offset >= SampleOffsets.LIMIT_BYTES) {
            throw body.fault("sample at byte " + offset);
        }
        if ((sampleFlags & NON_SYNC) == 0) {
            samples.syncSamples.add(samples.count());
        }
        samples.offsets.add(offset, size);
        samples.sizes.add(1, (int) size);
        samples.addDurations(1, duration);
        samples.compositionOffsets.add(1, compositionOffset);
        return offset + size;
    }
}
