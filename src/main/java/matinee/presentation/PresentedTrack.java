package matinee.presentation;

import java.util.ArrayList;
import java.util.List;
import matinee.mp4.SampleTable;
import matinee.mp4.TrackMedia;
import matinee.storage.Slice;
import matinee.storage.StoredObject;

/**
 * A track as it is presented: which of its samples, and when each is decoded and shown, after edit lists, in one timeline with
 * the other tracks that begins at zero.
 *
 * <p>All times are ticks of {@link #timescale}. Samples are numbered as in the track's table, in decoding order; behind those
 * that are sent of it may follow some that lie in no file.
 */
public interface PresentedTrack {
    TrackMedia media();

    /** Ticks per second of the streams: the track's own, or a multiple of it. */
    long timescale();

    /** The first sample that is sent. */
    int first();

    /** Behind the last sample that is sent; more than {@link #first}. */
    int end();

    /** How much later decode and composition times are than what is presented, which begins at zero. */
    long leadTicks();

    /**
     * When a sample is decoded, never negative, the lead counted.
     *
     * @param sample first to end; there, the end of the last
     */
    long decodeTicks(int sample);

    /** How much later than decoded a sample is shown, may be negative; sound is heard as it is decoded. */
    default long compositionOffsetTicks(int sample) {
        return 0;
    }

    /** When a sample is shown, the lead counted. */
    default long compositionTicks(int sample) {
        return decodeTicks(sample) + compositionOffsetTicks(sample);
    }

    /** Whether decoding can begin with a sample; in sound, with any. */
    default boolean isSync(int sample) {
        return true;
    }

    /** When the first sample is presented; never negative. */
    MediaTime begin();

    /** When the last sample ceases to be presented. */
    MediaTime presentationEnd();

    /** The same, presented so much earlier; not more than {@link #begin}. */
    PresentedTrack earlier(MediaTime time);

    default SampleTable samples() {
        return media().samples();
    }

    /** Length of a sample. */
    default long sizeBytes(int sample) {
        return samples().sizeBytes(sample);
    }

    /** Whether some samples all have one size and one duration and are shown as soon as decoded. */
    default boolean isUniform(int from, int to) {
        return samples().isUniform();
    }

    /** Length of some samples together. */
    default long sizeBytes(int from, int to) {
        if (isUniform(from, to)) {
            return (to - from) * sizeBytes(from);
        }
        long bytes = 0;
        for (int sample = from; sample < to; sample++) {
            bytes += sizeBytes(sample);
        }
        return bytes;
    }

    /**
     * The bytes of some samples, one behind the other.
     *
     * @param object the file that the track is of
     */
    default List<Slice> data(int from, int to, StoredObject object) {
        List<Slice> slices = new ArrayList<>();
        samples().tellRuns(from, to, (offset, length) -> slices.add(new Slice.Stored(object, offset, length)));
        return slices;
    }

    /** How long a sample lasts until the next is decoded. */
    default long durationTicks(int sample) {
        return decodeTicks(sample + 1) - decodeTicks(sample);
    }
}
