package matinee.presentation;

import java.util.Arrays;

/** Cuts a track of sound where the pictures are cut, to the nearest of its samples. */
final class SoundCut {
    private SoundCut() {}

    /** Boundaries between which the track has no sample are left out; the first segment begins at zero like that of the pictures. */
    static TrackSegments segments(PresentedTrack sound, SegmentPlan plan) {
        int[] samples = new int[plan.count() + 1];
        long[] ticks = new long[plan.count() + 1];
        samples[0] = sound.first();
        long latest = sound.presentationEnd().minus(SegmentPlan.BRIEFEST).ticksIn(sound.timescale());
        int count = 1;
        for (int i = 1; i < plan.count(); i++) {
            int sample = nearest(sound, plan.boundaries().get(i));
            long begin = sound.decodeTicks(sample) - sound.leadTicks();
            if (sample > samples[count - 1] && sample < sound.end() && begin <= latest) {
                samples[count] = sample;
                ticks[count] = begin;
                count++;
            }
        }
        samples[count] = sound.end();
        ticks[count] = sound.presentationEnd().ticks();
        return new TrackSegments(sound.timescale(), Arrays.copyOf(samples, count + 1), Arrays.copyOf(ticks, count + 1));
    }

    /** The sample that begins nearest to a time: first to end. */
    private static int nearest(PresentedTrack sound, MediaTime time) {
        long ticks = time.ticksIn(sound.timescale()) + sound.leadTicks();
        int sample = decodedFrom(sound, ticks);
        boolean nearerBefore =
                sample > sound.first() && ticks - sound.decodeTicks(sample - 1) < sound.decodeTicks(sample) - ticks;
        return nearerBefore ? sample - 1 : sample;
    }

    /** The first sample that is decoded at a time or behind it: first to end. */
    private static int decodedFrom(PresentedTrack sound, long ticks) {
        int low = sound.first();
        int high = sound.end();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sound.decodeTicks(middle) < ticks) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
