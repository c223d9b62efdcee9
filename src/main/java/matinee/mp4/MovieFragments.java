package matinee.mp4;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the movie fragments (moof) behind a movie box tell: how long the film is, and how its first samples follow each other.
 * Reads the first fragment and the last ones; what lies between is stepped over, by an index where the file has one.
 */
final class MovieFragments {
    private static final String DEFAULTS_CLAUSE = "ISO/IEC 14496-12 §8.8.3";
    private static final String LENGTH_CLAUSE = "ISO/IEC 14496-12 §8.8.2";

    /** The last fragments of all tracks are among these, where tracks take turns. */
    private static final int LAST_FRAGMENTS = 16;

    private final BoxReader reader;
    private final Map<Long, Long> defaultDurations = new HashMap<>();
    private final Map<Long, TrackFragments> tracks = new HashMap<>();
    private final Deque<Box> last = new ArrayDeque<>();
    private Optional<Duration> indexBegin = Optional.empty();
    private Duration indexEnd = Duration.ZERO;
    private long knownBytes;

    private MovieFragments(BoxReader reader) {
        this.reader = reader;
    }

    /** Of a file that has none, or whose movie box says that it has none. */
    static MovieFragments none(BoxReader reader) {
        return new MovieFragments(reader);
    }

    /** @param mvex that announces them, ISO/IEC 14496-12 §8.8.1 */
    static MovieFragments read(BoxReader reader, Box moov, Box mvex) throws Mp4Exception, IOException {
        MovieFragments fragments = new MovieFragments(reader);
        fragments.readDefaults(mvex);
        fragments.walk(moov.endBytes());
        for (Box moof : fragments.last) {
            fragments.readFragment(moof);
        }
        return fragments;
    }

    /** The whole length as announced, ISO/IEC 14496-12 §8.8.2 (mehd), in ticks of the movie; zero when not stated. */
    static long announcedTicks(BoxReader reader, Box mvex) throws Mp4Exception, IOException {
        Optional<Box> mehd = mvex.first("mehd");
        if (mehd.isEmpty()) {
            return 0;
        }
        BoxBody body = reader.body(mehd.get(), LENGTH_CLAUSE);
        return body.durationTicks(body.version());
    }

    /** What segment indexes say of the film's length; zero without one. */
    Duration indexedDuration() {
        return indexBegin.map(indexEnd::minus).orElse(Duration.ZERO);
    }

    TrackFragments ofTrack(long trackId) {
        return tracks.getOrDefault(trackId, TrackFragments.NONE);
    }

    private void readDefaults(Box mvex) throws Mp4Exception, IOException {
        for (Box trex : mvex.all("trex")) {
            BoxBody body = reader.body(trex, DEFAULTS_CLAUSE);
            body.version();
            long trackId = body.u32();
            body.skip(4);
            defaultDurations.put(trackId, body.u32());
        }
    }

    private void walk(long fromBytes) throws Mp4Exception, IOException {
        boolean firstRead = false;
        Optional<Box> next = reader.topLevel(fromBytes);
        while (next.isPresent() && next.get().endBytes() <= reader.lengthBytes()) {
            Box box = next.get();
            if (box.code().equals("sidx")) {
                readIndex(box);
            } else if (box.code().equals("moof")) {
                if (!firstRead) {
                    firstRead = true;
                    readFragment(box);
                    readRandomAccessIndex();
                }
                remember(box);
            }
            long beyond = firstRead ? Math.max(box.endBytes(), knownBytes) : box.endBytes();
            next = reader.topLevel(beyond);
        }
    }

    private void readIndex(Box sidx) throws Mp4Exception, IOException {
        SegmentIndex index = SegmentIndex.read(reader, sidx);
        Duration begin = Ticks.duration(index.beginTicks(), index.timescale());
        Duration end = Ticks.duration(index.endTicks(), index.timescale());
        if (indexBegin.isEmpty() || begin.compareTo(indexBegin.get()) < 0) {
            indexBegin = Optional.of(begin);
        }
        if (end.compareTo(indexEnd) > 0) {
            indexEnd = end;
        }
        knownBytes = Math.max(knownBytes, Math.min(index.coveredBytes(), reader.lengthBytes()));
    }

    private void readRandomAccessIndex() throws Mp4Exception, IOException {
        OptionalLong lastFragments = RandomAccessIndex.lastFragments(reader);
        if (lastFragments.isPresent()) {
            knownBytes = Math.max(knownBytes, Math.min(lastFragments.getAsLong(), reader.lengthBytes()));
        }
    }

    private void remember(Box moof) {
        if (last.size() == LAST_FRAGMENTS) {
            last.removeFirst();
        }
        last.addLast(moof);
    }

    private void readFragment(Box moof) throws Mp4Exception, IOException {
        for (Box traf : reader.tree(moof).all("traf")) {
            TrackFragment fragment = TrackFragment.read(reader, traf, defaultDurations);
            tracks.merge(
                    fragment.trackId(), TrackFragments.NONE.and(fragment), (known, ignored) -> known.and(fragment));
        }
    }
}
