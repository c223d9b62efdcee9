package matinee.mp4;

import java.io.IOException;
import java.util.List;

/** How the samples of a track are coded, ISO/IEC 14496-12 §8.5.2 (stsd). */
final class SampleEntry {
    static final String CLAUSE = "ISO/IEC 14496-12 §8.5.2";

    private SampleEntry() {}

    /** The first entry, which counts; a track that changes its coding midway is rare and plays by its first. */
    static Box first(BoxReader reader, Box stbl) throws Mp4Exception, IOException {
        Box stsd = stbl.require(CLAUSE, "stsd");
        BoxBody body = reader.body(stsd, CLAUSE);
        body.version();
        body.entryCount(8);
        List<Box> entries = reader.children(stsd, body.positionBytes());
        if (entries.isEmpty()) {
            throw body.fault("no sample entry");
        }
        return entries.get(0);
    }
}
