package matinee.presentation;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import matinee.mp4.InitializationSegmentWriter;
import matinee.mp4.MovieFragmentWriter;
import matinee.storage.Content;
import matinee.storage.Slice;
import matinee.storage.StoredObject;

/** Makes what a rendition is sent as: boxes in memory, and runs of the file that stay where they are. */
public final class SegmentWriter {
    private static final int NUMBERS_TOGETHER = 1024;

    private final PresentedTrack track;

    public SegmentWriter(Rendition rendition) {
        this.track = rendition.track();
    }

    /** The media initialization section. */
    public byte[] initializationSection() {
        return InitializationSegmentWriter.write(track.media(), track.timescale(), track.leadTicks());
    }

    /**
     * A media segment: one movie fragment.
     *
     * @param segment of the rendition's segments
     * @param object the file that the rendition is of
     */
    public Content segment(TrackSegments segments, int segment, StoredObject object) {
        return fragment(segment + 1L, segments.firstSample(segment), segments.firstSample(segment + 1), object);
    }

    /** A fragment of a single picture, from which a decoder can begin. */
    public Content picture(long sequenceNumber, int sample, StoredObject object) {
        return fragment(sequenceNumber, sample, sample + 1, object);
    }

    /** What a media segment begins with, which tells all but the media data. */
    byte[] movieFragment(TrackSegments segments, int segment) {
        return movieFragment(segment + 1L, segments.firstSample(segment), segments.firstSample(segment + 1));
    }

    private byte[] movieFragment(long sequenceNumber, int from, int to) {
        boolean numbers = isNumbers(track, from, to);
        int samples = numbers ? (to - from + NUMBERS_TOGETHER - 1) / NUMBERS_TOGETHER : to - from;
        MovieFragmentWriter fragment = new MovieFragmentWriter(sequenceNumber, track.decodeTicks(from), samples);
        if (numbers) {
            addNumbers(fragment, from, to);
        } else {
            add(fragment, from, to);
        }
        return fragment.write();
    }

    private Content fragment(long sequenceNumber, int from, int to, StoredObject object) {
        List<Slice> slices = new ArrayList<>();
        slices.add(new Slice.Memory(ByteBuffer.wrap(movieFragment(sequenceNumber, from, to))));
        slices.addAll(track.data(from, to, object));
        return new Content(slices);
    }

    /** Whether the samples are single numbers of uncompressed sound; those of AMR may all be alike too, and last a tick. */
    static boolean isNumbers(PresentedTrack track, int from, int to) {
        return track.media().description().isNumbers() && track.isUniform(from, to) && track.durationTicks(from) == 1;
    }

    /** Players take a sample at a time: many numbers are sent as one. */
    private void addNumbers(MovieFragmentWriter fragment, int from, int to) {
        long size = track.sizeBytes(from);
        for (int sample = from; sample < to; sample += NUMBERS_TOGETHER) {
            int count = Math.min(NUMBERS_TOGETHER, to - sample);
            fragment.add(count, count * size, 0, MovieFragmentWriter.Access.SYNC);
        }
    }

    private void add(MovieFragmentWriter fragment, int from, int to) {
        long decoded = track.decodeTicks(from);
        for (int sample = from; sample < to; sample++) {
            long next = track.decodeTicks(sample + 1);
            fragment.add(
                    next - decoded,
                    track.sizeBytes(sample),
                    Math.toIntExact(track.compositionOffsetTicks(sample)),
                    track.isSync(sample) ? MovieFragmentWriter.Access.SYNC : MovieFragmentWriter.Access.NON_SYNC);
            decoded = next;
        }
    }
}
