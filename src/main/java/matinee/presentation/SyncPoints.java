package matinee.presentation;

import java.util.Arrays;

/**
 * Where a track of pictures can be cut: its groups of pictures, each from a sync sample to the next in decoding order. A group
 * begins when its first picture is shown, which need not be the sync sample: leading pictures may be shown before it.
 */
final class SyncPoints {
    private static final int FIRST_CAPACITY = 256;

    private int count;
    private int[] samples = new int[FIRST_CAPACITY];
    private long[] ticks = new long[FIRST_CAPACITY];
    private boolean[] leading = new boolean[FIRST_CAPACITY];
    private final long timescale;

    private SyncPoints(long timescale) {
        this.timescale = timescale;
    }

    /** @throws ArithmeticException when a time between samples does not fit into the 32 bits that fragments have for it */
    static SyncPoints of(PresentedTrack track) {
        SyncPoints points = new SyncPoints(track.timescale());
        long leadTicks = track.leadTicks();
        long syncTicks = 0;
        long earliest = Long.MAX_VALUE;
        for (int sample = track.first(); sample < track.end(); sample++) {
            long shown = track.compositionTicks(sample) - leadTicks;
            refuseUnwritable(track, sample);
            if (track.isSync(sample)) {
                points.begin(sample, shown);
                syncTicks = shown;
                earliest = shown;
            } else if (shown < earliest) {
                points.leads(shown, syncTicks);
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

    private void begin(int sample, long shown) {
        if (count == samples.length) {
            samples = Arrays.copyOf(samples, count * 2);
            ticks = Arrays.copyOf(ticks, count * 2);
            leading = Arrays.copyOf(leading, count * 2);
        }
        samples[count] = sample;
        ticks[count] = shown;
        count++;
    }

    private void leads(long shown, long syncTicks) {
        ticks[count - 1] = shown;
        leading[count - 1] = shown < syncTicks;
    }

    /** A group that does not begin after the one before is no place to cut. */
    private void dropUnordered() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || ticks[i] > ticks[kept - 1]) {
                samples[kept] = samples[i];
                ticks[kept] = ticks[i];
                leading[kept] = leading[i];
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

    MediaTime time(int point) {
        return new MediaTime(ticks[point], timescale);
    }

    /** Whether pictures that need the group before are shown before the sync sample. */
    boolean hasLeadingPictures(int point) {
        return leading[point];
    }

    boolean haveLeadingPictures() {
        for (int i = 1; i < count; i++) {
            if (leading[i]) {
                return true;
            }
        }
        return false;
    }
}
