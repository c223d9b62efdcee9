package matinee.mp4;

import java.io.IOException;
import java.util.Optional;

/** Reads the samples that the movie box itself lists, ISO/IEC 14496-12 §8.5.1 (stbl), box by box into a builder. */
final class SampleTableReader {
    private static final String SIZE_CLAUSE = "ISO/IEC 14496-12 §8.7.3";
    private static final String TIME_CLAUSE = "ISO/IEC 14496-12 §8.6.1.2";
    private static final String COMPOSITION_CLAUSE = "ISO/IEC 14496-12 §8.6.1.3";
    private static final String SYNC_CLAUSE = "ISO/IEC 14496-12 §8.6.2";

    private final BoxReader reader;
    private final Box stbl;
    private final SampleTable.Builder samples;

    private SampleTableReader(BoxReader reader, Box stbl) {
        this.reader = reader;
        this.stbl = stbl;
        this.samples = new SampleTable.Builder(reader.fileBytes());
    }

    /**
     * The samples of a movie box, to which fragments may add more.
     *
     * @param statedSizes what a sample's size is where the size box cannot be believed
     */
    static SampleTable.Builder read(BoxReader reader, Box stbl, StatedSizes statedSizes)
            throws Mp4Exception, IOException {
        SampleTableReader tables = new SampleTableReader(reader, stbl);
        try {
            tables.readSizes(statedSizes);
            tables.readDurations();
            tables.readCompositionOffsets();
            tables.countUnlike();
            tables.readSyncSamples();
            new ChunkReader(reader, stbl, tables.samples).read();
        } catch (ArithmeticException e) {
            throw (Mp4Exception)
                    new Mp4Exception("stbl", stbl.offsetBytes(), SIZE_CLAUSE, "more samples than can be counted")
                            .initCause(e);
        }
        return tables.samples;
    }

    private void readSizes(StatedSizes statedSizes) throws Mp4Exception, IOException {
        Optional<Box> compact = stbl.first("stz2");
        if (compact.isPresent()) {
            readCompactSizes(reader.body(compact.get(), SIZE_CLAUSE));
            return;
        }
        BoxBody body = reader.body(stbl.require(SIZE_CLAUSE, "stsz"), SIZE_CLAUSE);
        body.version();
        long size = body.u32();
        if (size != 0) {
            samples.sizes.add(body.u32(), (int) statedSizes.instead(size));
            return;
        }
        long count = body.entryCount(4);
        reader.countSamples(count, stbl);
        for (long i = 0; i < count; i++) {
            samples.sizes.add(1, body.i32());
        }
    }

    /** ISO/IEC 14496-12 §8.7.3.3 (stz2): 4, 8 or 16 bits a size. */
    private void readCompactSizes(BoxBody body) throws Mp4Exception, IOException {
        body.version();
        body.skip(3);
        int fieldBits = body.u8();
        if (fieldBits != 4 && fieldBits != 8 && fieldBits != 16) {
            throw body.fault("field size " + fieldBits);
        }
        long count = body.u32();
        if (count > body.remainingBytes() * Byte.SIZE / fieldBits) {
            throw body.fault(count + " sizes of " + fieldBits + " bits in " + body.remainingBytes() + " bytes");
        }
        reader.countSamples(count, stbl);
        int pair = 0;
        for (long i = 0; i < count; i++) {
            if (fieldBits != 4) {
                samples.sizes.add(1, fieldBits == 8 ? body.u8() : body.u16());
            } else if (i % 2 == 0) {
                pair = body.u8();
                samples.sizes.add(1, pair >> 4);
            } else {
                samples.sizes.add(1, pair & 0xF);
            }
        }
    }

    private void readDurations() throws Mp4Exception, IOException {
        BoxBody body = reader.body(stbl.require(TIME_CLAUSE, "stts"), TIME_CLAUSE);
        body.version();
        long entries = body.entryCount(8);
        for (long i = 0; i < entries && samples.durationCount() < samples.count(); i++) {
            long count = Math.min(body.u32(), samples.count() - samples.durationCount());
            samples.addDurations(count, body.u32());
        }
        if (samples.durationCount() < samples.count()) {
            throw body.fault("durations of " + samples.durationCount() + " samples for " + samples.count());
        }
    }

    /** Absent: samples are shown when decoded. Version 0 is read as signed too, since that is what its writers meant. */
    private void readCompositionOffsets() throws Mp4Exception, IOException {
        Optional<Box> ctts = stbl.first("ctts");
        if (ctts.isPresent()) {
            BoxBody body = reader.body(ctts.get(), COMPOSITION_CLAUSE);
            body.version();
            long entries = body.entryCount(8);
            for (long i = 0; i < entries && missingOffsets() > 0; i++) {
                long count = Math.min(body.u32(), missingOffsets());
                samples.compositionOffsets.add(count, body.i32());
            }
        }
        samples.compositionOffsets.add(missingOffsets(), 0);
    }

    /** One size for all takes no room in a file, whatever the count: what makes them unlike is paid for by memory. */
    private void countUnlike() throws Mp4Exception, IOException {
        boolean named = stbl.first("stss").isPresent();
        if (samples.sizes.isConstant() && (named || !samples.isUniform())) {
            reader.countSamples(samples.count(), stbl);
        }
    }

    private long missingOffsets() {
        return samples.count() - (long) samples.compositionOffsets.count();
    }

    /** Absent: all are. Numbers that do not ascend are passed over. */
    private void readSyncSamples() throws Mp4Exception, IOException {
        Optional<Box> stss = stbl.first("stss");
        if (stss.isEmpty()) {
            samples.syncSamples.addAll(0, samples.count());
            return;
        }
        BoxBody body = reader.body(stss.get(), SYNC_CLAUSE);
        body.version();
        long entries = body.entryCount(4);
        for (long i = 0; i < entries; i++) {
            long number = body.u32();
            if (number >= 1 && number <= samples.count()) {
                samples.syncSamples.add((int) number - 1);
            }
        }
    }

    /** QuickTime File Format: of uncompressed sound, files may state one byte a sample and leave the rest to the reader. */
    interface StatedSizes {
        long instead(long sizeBytes);
    }
}
