package matinee.presentation;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Where a track of pictures can be cut: its groups of pictures, each from a sync sample to the next in decoding order. A group
 * begins when its first picture is shown, which need not be the sync sample: leading pictures may be shown before it.
 *
 * <p>There can be as many as samples, millions in a film of intra pictures: four bytes each are held, and times are made when
 * asked for.
 */
final class SyncPoints {
    private final PresentedTrack track;
    private final long leadTicks;
    private final int[] samples;

    /** By how much the first picture of a group is shown before its sync sample; empty while none is. */
    private long[] aheadTicks = new long[0];

    private int count;

    private SyncPoints(PresentedTrack track) {
        this.track = track;
        this.leadTicks = track.leadTicks();
        int syncs = 0;
        for (int sample = track.first(); sample < track.end(); sample++) {
            syncs += track.isSync(sample) ? 1 : 0;
        }
        this.samples = new int[syncs];
    }

    /** @throws ArithmeticException when a time between samples does not fit into the 32 bits that fragments have for it */
    static SyncPoints of(PresentedTrack track) {
        SyncPoints points = new SyncPoints(track);
        long syncTicks = 0;
        long earliest = Long.MAX_VALUE;
        for (int sample = track.first(); sample < track.end(); sample++) {
            long shown = track.compositionTicks(sample);
            refuseUnwritable(track, sample);
            if (track.isSync(sample)) {
                points.samples[points.count] = sample;
                points.count++;
                syncTicks = shown;
                earliest = shown;
            } else if (shown < earliest) {
                points.leads(syncTicks - shown);
                earliest = shown;
            }
        }
        points.dropUnordered();
        return points;
    }

    private static void refuseUnwritable(PresentedTrack track, int sample) {
        long decoded = track.decodeTicks(sample);
        long offset = track.compositionTicks(sample) - decoded;
        long duration = track.decodeTicks(sample + 1) - decoded;
        if (offset != (int) offset || duration != (duration & 0xFFFF_FFFFL)) {
            throw new ArithmeticException("sample " + sample + " lasts " + duration + ", shown after " + offset);
        }
    }

    private void leads(long ahead) {
        if (aheadTicks.length == 0) {
            aheadTicks = new long[samples.length];
        }
        aheadTicks[count - 1] = ahead;
    }

    /** A group that does not begin after the one before is no place to cut. */
    private void dropUnordered() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || ticks(i) > ticks(kept - 1)) {
                samples[kept] = samples[i];
                if (aheadTicks.length > 0) {
                    aheadTicks[kept] = aheadTicks[i];
                }
                kept++;
            }
        }
        count = kept;
    }

    int count() {
        return count;
    }

    int sample(int point) {
        return samples[point];
    }

    /** When a group begins to be shown. */
    long ticks(int point) {
        return track.compositionTicks(samples[point]) - leadTicks - aheadTicks(point);
    }

    MediaTime time(int point) {
        return new MediaTime(ticks(point), track.timescale());
    }

    /** The times of all, ascending. */
    List<MediaTime> times() {
        return new Times(this, count);
    }

    /** Whether pictures that need the group before are shown before the sync sample. */
    boolean hasLeadingPictures(int point) {
        return aheadTicks(point) > 0;
    }

    private long aheadTicks(int point) {
        return aheadTicks.length == 0 ? 0 : aheadTicks[point];
    }

    boolean haveLeadingPictures() {
        return Arrays.stream(aheadTicks, Math.min(1, aheadTicks.length), Math.min(count, aheadTicks.length))
                .anyMatch(ahead -> ahead > 0);
    }

    private static final class Times extends AbstractList<MediaTime> implements RandomAccess {
        private final SyncPoints points;
        private final int size;

        private Times(SyncPoints points, int size) {
            this.points = points;
            this.size = size;
        }

        @Override
        public MediaTime get(int index) {
            return points.time(index);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
