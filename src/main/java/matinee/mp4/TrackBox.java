package matinee.mp4;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One box {@code trak} with what every kind of track has.
 *
 * @param trak the box itself
 * @param handler what kind of track it is, ISO/IEC 14496-12 §8.4.3 (hdlr)
 * @param times of the samples that the movie box itself lists
 * @param chapterTrackIds tracks that hold chapters of this one, QuickTime File Format (tref/chap)
 */
record TrackBox(
        Box trak,
        Box sampleTable,
        TrackHeader header,
        MediaHeader media,
        String handler,
        SampleTimes times,
        Set<Long> chapterTrackIds) {
    private static final String HANDLER_CLAUSE = "ISO/IEC 14496-12 §8.4.3";
    private static final String REFERENCE_CLAUSE = "ISO/IEC 14496-12 §8.3.3";
    private static final String MEDIA_CLAUSE = "ISO/IEC 14496-12 §8.4.1";
    private static final String TABLE_CLAUSE = "ISO/IEC 14496-12 §8.5.1";
    private static final int MOST_REFERENCES = 16;
    private static final Set<String> TEXT = Set.of("text", "sbtl", "subt", "clcp");

    TrackBox {
        chapterTrackIds = Set.copyOf(chapterTrackIds);
    }

    static TrackBox read(BoxReader reader, Box trak) throws Mp4Exception, IOException {
        TrackHeader header = TrackHeader.read(reader, trak);
        Box mdia = trak.require(MEDIA_CLAUSE, "mdia");
        MediaHeader media = MediaHeader.read(reader, mdia);
        BoxBody hdlr = reader.body(mdia.require(HANDLER_CLAUSE, "hdlr"), HANDLER_CLAUSE);
        hdlr.version();
        hdlr.skip(4);
        Box sampleTable = mdia.require(TABLE_CLAUSE, "minf", "stbl");
        return new TrackBox(
                trak,
                sampleTable,
                header,
                media,
                hdlr.code(),
                SampleTimes.read(reader, sampleTable),
                chapterTrackIds(reader, trak));
    }

    private static Set<Long> chapterTrackIds(BoxReader reader, Box trak) throws Mp4Exception, IOException {
        Optional<Box> chap = trak.first("tref", "chap");
        if (chap.isEmpty()) {
            return Set.of();
        }
        BoxBody body = reader.body(chap.get(), REFERENCE_CLAUSE);
        Set<Long> ids = new HashSet<>();
        while (body.remainingBytes() >= 4 && ids.size() < MOST_REFERENCES) {
            ids.add(body.u32());
        }
        return ids;
    }

    long id() {
        return header.trackId();
    }

    boolean isText() {
        return TEXT.contains(handler);
    }

    /** Ticks of the media: as its header states, else as its samples add up to. */
    long durationTicks() {
        return media.durationTicks() > 0 ? media.durationTicks() : times.ticks();
    }

    /**
     * The track as viewers know it.
     *
     * @param fragments what movie fragments add to it
     * @return empty for tracks of other kinds
     */
    Optional<Track> track(BoxReader reader, TrackFragments fragments) throws Mp4Exception, IOException {
        if (handler.equals("vide")) {
            return Optional.of(video(reader, fragments));
        }
        if (handler.equals("soun")) {
            return Optional.of(audio(reader, fragments));
        }
        if (isText()) {
            String codec = SampleEntry.first(reader, sampleTable).code();
            return Optional.of(
                    new TextTrack(id(), codec, media.language(), duration(fragments), TrackKinds.roles(reader, trak)));
        }
        return Optional.empty();
    }

    private Track video(BoxReader reader, TrackFragments fragments) throws Mp4Exception, IOException {
        Box entryBox = SampleEntry.first(reader, sampleTable);
        VideoSampleEntry entry = VideoSampleEntry.read(reader, entryBox);
        Dimensions size = entry.shownBy(header).orElseThrow(() -> fault(entryBox, "no size of the picture"));
        SampleTimes measured = times.samples() > 0 ? times : fragments.first();
        return new VideoTrack(
                id(),
                entry.codec(),
                media.language(),
                duration(fragments),
                size,
                measured.frameRate(media.timescale()));
    }

    private Track audio(BoxReader reader, TrackFragments fragments) throws Mp4Exception, IOException {
        Box entry = SampleEntry.first(reader, sampleTable);
        int timescale = (int) Math.min(media.timescale(), Integer.MAX_VALUE);
        AudioFormat format = AudioSampleEntry.read(reader, entry).or(0, timescale);
        if (format.channels() == 0) {
            throw fault(entry, "no channels");
        }
        return new AudioTrack(
                id(), format.codec(), media.language(), duration(fragments), format.channels(), format.sampleRate());
    }

    private Duration duration(TrackFragments fragments) throws Mp4Exception {
        // Where the movie box lists samples itself, the fragments go on behind them.
        long fragmentTicks = times.samples() > 0 ? fragments.endTicks() : fragments.durationTicks();
        Duration duration = Ticks.duration(Math.max(durationTicks(), fragmentTicks), media.timescale());
        if (duration.compareTo(Movie.LONGEST) > 0) {
            throw fault(sampleTable, "a track of " + duration.toDays() + " days");
        }
        return duration;
    }

    private static Mp4Exception fault(Box box, String fault) {
        return new Mp4Exception(box.code(), box.offsetBytes(), SampleEntry.CLAUSE, fault);
    }
}
