package matinee.mp4;

import java.io.IOException;

/**
 * Finds where the samples of a movie box lie: so many samples a chunk, ISO/IEC 14496-12 §8.7.4 (stsc), and where each chunk
 * begins, §8.7.5 (stco, co64).
 */
final class ChunkReader {
    private static final String CHUNK_CLAUSE = "ISO/IEC 14496-12 §8.7.4";
    private static final String OFFSET_CLAUSE = "ISO/IEC 14496-12 §8.7.5";

    private final BoxReader reader;
    private final Box stbl;
    private final SampleTable.Builder samples;

    ChunkReader(BoxReader reader, Box stbl, SampleTable.Builder samples) {
        this.reader = reader;
        this.stbl = stbl;
        this.samples = samples;
    }

    /**
     * Adds the offsets of all samples to a builder that knows their sizes.
     *
     * @throws Mp4Exception when the chunks hold fewer samples than there are sizes
     */
    void read() throws Mp4Exception, IOException {
        boolean wide = stbl.first("co64").isPresent();
        BoxBody body = reader.body(stbl.require(OFFSET_CLAUSE, wide ? "co64" : "stco"), OFFSET_CLAUSE);
        body.version();
        int chunks = (int) body.entryCount(wide ? 8 : 4);
        RunLengthInts samplesPerChunk = samplesPerChunk(chunks);
        SampleOffsets.Builder offsets = samples.offsets;
        RunLengthInts sizes = samples.sizes.build();
        for (int chunk = 0; chunk < chunks && offsets.count() < sizes.count(); chunk++) {
            long offset = wide ? body.u63() : body.u32();
            if (offset >= SampleOffsets.LIMIT_BYTES) {
                throw body.fault("chunk at byte " + offset);
            }
            offsets.addRun(offset, Integer.toUnsignedLong(samplesPerChunk.get(chunk)), sizes);
        }
        if (offsets.count() < sizes.count()) {
            throw body.fault("chunks for " + offsets.count() + " samples of " + sizes.count());
        }
    }

    /** An entry holds from its first chunk to that of the next one; entries that do not ascend are passed over. */
    private RunLengthInts samplesPerChunk(int chunks) throws Mp4Exception, IOException {
        BoxBody body = reader.body(stbl.require(CHUNK_CLAUSE, "stsc"), CHUNK_CLAUSE);
        body.version();
        long entries = body.entryCount(12);
        RunLengthInts.Builder counts = new RunLengthInts.Builder();
        int count = 0;
        for (long i = 0; i < entries; i++) {
            long firstChunk = body.u32();
            counts.add(Math.min(Math.max(firstChunk - 1 - counts.count(), 0), chunks - counts.count()), count);
            count = body.i32();
            long description = body.u32();
            if (firstChunk <= chunks) {
                samples.describedBy(description);
            }
        }
        counts.add(chunks - counts.count(), count);
        return counts.build();
    }
}
