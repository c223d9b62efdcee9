package matinee.mp4;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Chapters as the samples of a text track, QuickTime File Format (chapter lists): one title each, as long as it lasts. */
final class ChapterTrack {
    private static final String CHUNK_CLAUSE = "ISO/IEC 14496-12 §8.7.4";
    private static final String OFFSET_CLAUSE = "ISO/IEC 14496-12 §8.7.5";
    private static final String SIZE_CLAUSE = "ISO/IEC 14496-12 §8.7.3";
    private static final String TIME_CLAUSE = "ISO/IEC 14496-12 §8.6.1.2";
    private static final String TEXT_CLAUSE = "QuickTime File Format, text sample data";

    /** No page shows more. */
    private static final int MOST_CHAPTERS = 1000;

    private static final int LONGEST_TITLE_BYTES = 1024;

    private final BoxReader reader;
    private final TrackBox track;

    private ChapterTrack(BoxReader reader, TrackBox track) {
        this.reader = reader;
        this.track = track;
    }

    static List<Chapter> read(BoxReader reader, TrackBox track) throws Mp4Exception, IOException {
        return new ChapterTrack(reader, track).chapters();
    }

    private List<Chapter> chapters() throws Mp4Exception, IOException {
        List<Long> sizes = sizes();
        List<Long> offsets = sampleOffsets(sizes);
        List<Long> starts = starts(offsets.size());
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Duration start = Ticks.duration(starts.get(i), track.media().timescale());
            String title = title(offsets.get(i), sizes.get(i));
            if (!title.isBlank()) {
                chapters.add(new Chapter(start, title));
            }
        }
        return chapters;
    }

    private List<Long> sizes() throws Mp4Exception, IOException {
        BoxBody body = reader.body(track.sampleTable().require(SIZE_CLAUSE, "stsz"), SIZE_CLAUSE);
        body.version();
        long size = body.u32();
        List<Long> sizes = new ArrayList<>();
        long count = Math.min(size == 0 ? body.entryCount(4) : body.u32(), MOST_CHAPTERS);
        for (long i = 0; i < count; i++) {
            sizes.add(size == 0 ? body.u32() : size);
        }
        return sizes;
    }

    /** Samples lie in chunks one behind the other; every run of chunks has so many samples a chunk. */
    private List<Long> sampleOffsets(List<Long> sizes) throws Mp4Exception, IOException {
        List<Long> chunks = chunkOffsets();
        List<Long> samplesPerChunk = samplesPerChunk(chunks.size());
        List<Long> offsets = new ArrayList<>();
        for (int chunk = 0; chunk < samplesPerChunk.size(); chunk++) {
            long offset = chunks.get(chunk);
            for (long i = 0; i < samplesPerChunk.get(chunk) && offsets.size() < sizes.size(); i++) {
                long size = sizes.get(offsets.size());
                offsets.add(offset);
                if (offset > reader.lengthBytes()) {
                    return offsets;
                }
                offset += size;
            }
        }
        return offsets;
    }

    private List<Long> chunkOffsets() throws Mp4Exception, IOException {
        boolean wide = track.sampleTable().first("co64").isPresent();
        BoxBody body = reader.body(track.sampleTable().require(OFFSET_CLAUSE, wide ? "co64" : "stco"), OFFSET_CLAUSE);
        body.version();
        long count = Math.min(body.entryCount(wide ? 8 : 4), MOST_CHAPTERS);
        List<Long> offsets = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            offsets.add(wide ? body.u63() : body.u32());
        }
        return offsets;
    }

    private List<Long> samplesPerChunk(int chunks) throws Mp4Exception, IOException {
        BoxBody body = reader.body(track.sampleTable().require(CHUNK_CLAUSE, "stsc"), CHUNK_CLAUSE);
        body.version();
        long entries = Math.min(body.entryCount(12), MOST_CHAPTERS);
        List<Long> samples = new ArrayList<>();
        long current = 0;
        for (long i = 0; i < entries; i++) {
            long firstChunk = body.u32();
            while (samples.size() + 1 < firstChunk && samples.size() < chunks) {
                samples.add(current);
            }
            current = body.u32();
            body.skip(4);
        }
        while (samples.size() < chunks) {
            samples.add(current);
        }
        return samples;
    }

    private List<Long> starts(int count) throws Mp4Exception, IOException {
        BoxBody body = reader.body(track.sampleTable().require(TIME_CLAUSE, "stts"), TIME_CLAUSE);
        body.version();
        long entries = body.entryCount(8);
        List<Long> starts = new ArrayList<>();
        long start = 0;
        for (long i = 0; i < entries && starts.size() < count; i++) {
            long samples = body.u32();
            long ticks = body.u32();
            for (long sample = 0; sample < samples && starts.size() < count; sample++) {
                starts.add(start);
                start += ticks;
            }
        }
        return starts;
    }

    /** A 16-bit length, then the text. */
    private String title(long offsetBytes, long sizeBytes) throws Mp4Exception, IOException {
        if (sizeBytes < 2 || offsetBytes > reader.lengthBytes() - sizeBytes) {
            return "";
        }
        Box sample = new Box("text", offsetBytes, offsetBytes, offsetBytes + sizeBytes, List.of());
        BoxBody body = reader.body(sample, TEXT_CLAUSE);
        return TextEncoding.marked(body.rest(Math.min(body.u16(), LONGEST_TITLE_BYTES)));
    }
}
