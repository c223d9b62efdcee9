package matinee.presentation;

import java.util.ArrayList;
import java.util.List;
import matinee.mp4.SampleTable;
import matinee.storage.Slice;
import matinee.storage.StoredObject;

/** Where samples lie in their file. */
final class StoredSamples {
    private StoredSamples() {}

    /** Samples that lie one behind the other are one slice. */
    static List<Slice> slices(PresentedTrack track, int from, int to, StoredObject object) {
        SampleTable samples = track.samples();
        List<Slice> slices = new ArrayList<>();
        long offset = 0;
        long length = 0;
        int sample = from;
        while (sample < to) {
            int runEnd = Math.min(samples.runEnd(sample), to);
            long begin = samples.offsetBytes(sample);
            if (begin != offset + length) {
                add(slices, offset, length, object);
                offset = begin;
                length = 0;
            }
            length += track.sizeBytes(sample, runEnd);
            sample = runEnd;
        }
        add(slices, offset, length, object);
        return slices;
    }

    private static void add(List<Slice> slices, long offset, long length, StoredObject object) {
        if (length > 0) {
            slices.add(new Slice.Stored(object, offset, length));
        }
    }
}
