package matinee.presentation;

import java.util.Arrays;

/** Cuts a track of sound where the pictures are cut, to the nearest of its samples. */
final class SoundCut {
    private SoundCut() {}

    /** Boundaries between which the track has no sample are left out; the first segment begins at zero like that of the pictures. */
    static TrackSegments segments(PresentedSound sound, SegmentPlan plan) {
        int[] samples = new int[plan.count() + 1];
        long[] ticks = new long[plan.count() + 1];
        samples[0] = sound.first();
        int count = 1;
        for (int i = 1; i < plan.count(); i++) {
            int sample = sound.nearest(plan.boundaries().get(i));
            if (sample > samples[count - 1] && sample < sound.end()) {
                samples[count] = sample;
                ticks[count] = sound.decodeTicks(sample) - sound.leadTicks();
                count++;
            }
        }
        samples[count] = sound.end();
        ticks[count] = sound.presentationEnd().ticks();
        return new TrackSegments(sound.timescale(), Arrays.copyOf(samples, count + 1), Arrays.copyOf(ticks, count + 1));
    }
}
