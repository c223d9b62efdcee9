package matinee.mp4;

import java.io.IOException;
import java.util.List;

/** How the samples of a track are coded, ISO/IEC 14496-12 §8.5.2 (stsd). */
final class SampleEntry {
    static final String CLAUSE = "ISO/IEC 14496-12 §8.5.2";

    /** ISO/IEC 14496-12 §8.5.2 (SampleEntry): reserved, data_reference_index. */
    private static final int FIELDS_BYTES = 8;

    /** ISO/IEC 14496-12 §12.1.3 (VisualSampleEntry). */
    private static final int VISUAL_FIELDS_BYTES = 78;

    private SampleEntry() {}

    /** No decoder's setup is longer; some hold pictures. */
    private static final int LONGEST_BYTES = 1024 * 1024;

    /** The first entry as it stands in the file, with the header of its track. */
    static SampleDescription description(BoxReader reader, TrackBox track) throws Mp4Exception, IOException {
        Box entry = first(reader, track.sampleTable());
        if (entry.lengthBytes() > LONGEST_BYTES) {
            throw new Mp4Exception(
                    entry.code(), entry.offsetBytes(), CLAUSE, "sample entry of " + entry.lengthBytes() + " bytes");
        }
        Box whole = new Box(entry.code(), entry.offsetBytes(), entry.offsetBytes(), entry.endBytes(), List.of());
        long fieldsEnd = fieldsEnd(reader, track.handler(), entry);
        return new SampleDescription(
                reader.body(whole, CLAUSE).rest(LONGEST_BYTES),
                (int) (fieldsEnd - entry.offsetBytes()),
                track.header(),
                track.handler().equals("soun") ? AudioSampleEntry.silence(reader, entry) : new Silence.Unknown());
    }

    private static long fieldsEnd(BoxReader reader, String handler, Box entry) throws Mp4Exception, IOException {
        if (handler.equals("vide")) {
            return entry.bodyBytes() + VISUAL_FIELDS_BYTES;
        }
        return handler.equals("soun") ? AudioSampleEntry.fieldsEnd(reader, entry) : entry.bodyBytes() + FIELDS_BYTES;
    }

    /** The first entry, which counts; a track that changes its coding midway is rare and plays by its first. */
    static Box first(BoxReader reader, Box stbl) throws Mp4Exception, IOException {
        return all(reader, stbl).get(0);
    }

    private static List<Box> all(BoxReader reader, Box stbl) throws Mp4Exception, IOException {
        Box stsd = stbl.require(CLAUSE, "stsd");
        BoxBody body = reader.body(stsd, CLAUSE);
        body.version();
        body.entryCount(8);
        List<Box> entries = reader.children(stsd, body.positionBytes());
        if (entries.isEmpty()) {
            throw body.fault("no sample entry");
        }
        return entries;
    }
}
