package matinee.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a film is cut, once for all its renditions.
 *
 * @param boundaries when segments begin, ascending, from zero on, and behind them when the last ends
 */
public record SegmentPlan(List<MediaTime> boundaries) {
    /** The first segment is short, so that playback begins with little data. */
    static final MediaTime FIRST = MediaTime.ofSeconds(2);

    /** No segment but the last is shorter where it can be helped. */
    static final MediaTime SHORTEST = MediaTime.ofSeconds(1);

    /** What lasts less is not heard or seen, and playlists would tell of it as nothing. */
    static final MediaTime BRIEFEST = MediaTime.ofMillis(1);

    /** Longer than any sample of sound: a boundary lies between two that are known. */
    private static final MediaTime SLACK = MediaTime.ofMillis(250);

    /** No playlist is longer. */
    static final int MOST_SEGMENTS = 20_000;

    public SegmentPlan {
        boundaries = List.copyOf(boundaries);
        if (boundaries.size() < 2) {
            throw new IllegalArgumentException("no segment");
        }
    }

    public int count() {
        return boundaries.size() - 1;
    }

    /**
     * At points where pictures can be cut: the last within the aimed length, else the next.
     *
     * @param end when the last picture ceases to be shown
     */
    static SegmentPlan at(List<MediaTime> points, MediaTime end, MediaTime aimed) {
        return atAll(before(points, end.minus(BRIEFEST)), end, aimed);
    }

    private static List<MediaTime> before(List<MediaTime> points, MediaTime latest) {
        int count = points.size();
        while (count > 0 && points.get(count - 1).isAfter(latest)) {
            count--;
        }
        return points.subList(0, count);
    }

    private static SegmentPlan atAll(List<MediaTime> points, MediaTime end, MediaTime aimed) {
        MediaTime target = atLeast(aimed, end);
        List<MediaTime> boundaries = new ArrayList<>();
        boundaries.add(MediaTime.ZERO);
        int next = 1;
        while (next < points.size()) {
            MediaTime begin = boundaries.get(boundaries.size() - 1);
            MediaTime wanted = boundaries.size() == 1 ? min(FIRST, target) : target;
            if (!end.minus(begin).isAfter(wanted)) {
                break;
            }
            next = cut(points, next, begin, wanted);
            if (next < points.size()) {
                boundaries.add(points.get(next));
                next++;
            }
        }
        boundaries.add(end);
        return new SegmentPlan(boundaries);
    }

    /** @return the point to cut at; behind the last when there is none */
    private static int cut(List<MediaTime> points, int from, MediaTime begin, MediaTime wanted) {
        long timescale = points.get(from).timescale();
        long beginTicks = begin.ticksIn(timescale);
        long shortestTicks = beginTicks + min(SHORTEST, wanted).ticksIn(timescale);
        long wantedTicks = beginTicks + wanted.ticksIn(timescale);
        int point = from;
        while (point < points.size() && points.get(point).ticksIn(timescale) < shortestTicks) {
            point++;
        }
        while (point + 1 < points.size() && points.get(point + 1).ticksIn(timescale) <= wantedTicks) {
            point++;
        }
        return point;
    }

    /** Of sound alone, which can be cut anywhere. */
    static SegmentPlan of(MediaTime end, MediaTime aimed) {
        MediaTime target = atLeast(aimed, end);
        List<MediaTime> boundaries = new ArrayList<>();
        boundaries.add(MediaTime.ZERO);
        MediaTime boundary = min(FIRST, target).in(end.timescale());
        while (!end.minus(boundary).isBefore(SHORTEST)) {
            boundaries.add(boundary);
            boundary = boundary.plus(target);
        }
        boundaries.add(end);
        return new SegmentPlan(boundaries);
    }

    /** The same, with more boundaries where a segment is far longer than aimed: for sound below a long still. */
    SegmentPlan withSoundCut(MediaTime aimed) {
        return withSoundCut(aimed, count());
    }

    /** The same for a film that grows: where the last segment, which may change, would be cut, nobody knows. */
    SegmentPlan withSettledSoundCut(MediaTime aimed) {
        return withSoundCut(aimed, count() - 1);
    }

    private SegmentPlan withSoundCut(MediaTime aimed, int segments) {
        MediaTime target = atLeast(aimed, boundaries.get(count()));
        List<MediaTime> cut = new ArrayList<>();
        for (int i = 0; i < segments; i++) {
            MediaTime boundary = boundaries.get(i);
            MediaTime end = boundaries.get(i + 1);
            cut.add(boundary);
            boundary = boundary.in(end.timescale()).plus(target);
            while (!end.minus(boundary).isBefore(target)) {
                cut.add(boundary);
                boundary = boundary.plus(target);
            }
        }
        cut.addAll(boundaries.subList(segments, count() + 1));
        return new SegmentPlan(cut);
    }

    /**
     * Of a film that grows: the boundaries that stay where they are whatever follows, and behind the last of them one segment
     * of all that may change. Empty when nothing is settled yet.
     *
     * @param reached how far all tracks reach
     */
    Optional<SegmentPlan> settled(MediaTime reached) {
        List<MediaTime> settled = new ArrayList<>(boundaries.subList(0, count()));
        settled.removeIf(boundary -> boundary.plus(SLACK).isAfter(reached));
        if (settled.size() < 2) {
            return Optional.empty();
        }
        settled.add(boundaries.get(count()));
        return Optional.of(new SegmentPlan(settled));
    }

    private static MediaTime atLeast(MediaTime aimed, MediaTime end) {
        MediaTime shortest = new MediaTime(end.ticks() / (MOST_SEGMENTS / 2), end.timescale());
        return MediaTime.max(aimed, shortest);
    }

    private static MediaTime min(MediaTime a, MediaTime b) {
        return a.isBefore(b) ? a : b;
    }
}
