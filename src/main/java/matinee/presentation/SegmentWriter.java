package matinee.presentation;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import matinee.mp4.AudioTrack;
import matinee.mp4.InitializationSegmentWriter;
import matinee.mp4.MovieFragmentWriter;
import matinee.mp4.SampleTable;
import matinee.storage.Content;
import matinee.storage.Slice;
import matinee.storage.StoredObject;

/** Makes what a rendition is sent as: boxes in memory, and runs of the file that stay where they are. */
public final class SegmentWriter {
    private static final int NUMBERS_TOGETHER = 1024;

    private final PresentedTrack track;
    private final SampleTable samples;

    public SegmentWriter(Rendition rendition) {
        this.track = rendition.track();
        this.samples = track.samples();
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
        MovieFragmentWriter fragment = new MovieFragmentWriter(sequenceNumber, track.decodeTicks(from));
        if (isNumbers(from)) {
            addNumbers(fragment, from, to);
        } else {
            add(fragment, from, to);
        }
        return fragment.write();
    }

    private Content fragment(long sequenceNumber, int from, int to, StoredObject object) {
        List<Slice> slices = new ArrayList<>();
        slices.add(new Slice.Memory(ByteBuffer.wrap(movieFragment(sequenceNumber, from, to))));
        addRuns(slices, from, to, object);
        return new Content(slices);
    }

    /** Whether the samples are single numbers of uncompressed sound. */
    private boolean isNumbers(int sample) {
        return track.media().track() instanceof AudioTrack && samples.isUniform() && samples.durationTicks(sample) == 1;
    }

    /** Players take a sample at a time: many numbers are sent as one. */
    private void addNumbers(MovieFragmentWriter fragment, int from, int to) {
        long size = samples.sizeBytes(from);
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
                    samples.sizeBytes(sample),
                    Math.toIntExact(track.compositionTicks(sample) - decoded),
                    track.isSync(sample) ? MovieFragmentWriter.Access.SYNC : MovieFragmentWriter.Access.NON_SYNC);
            decoded = next;
        }
    }

    /** Samples that lie one behind the other are one run. */
    private void addRuns(List<Slice> slices, int from, int to, StoredObject object) {
        long offset = samples.offsetBytes(from);
        long length = 0;
        int sample = from;
        while (sample < to) {
            int runEnd = Math.min(samples.runEnd(sample), to);
            long begin = samples.offsetBytes(sample);
            if (begin != offset + length) {
                addRun(slices, offset, length, object);
                offset = begin;
                length = 0;
            }
            length += bytes(sample, runEnd);
            sample = runEnd;
        }
        addRun(slices, offset, length, object);
    }

    private long bytes(int from, int to) {
        if (samples.isUniform()) {
            return (to - from) * samples.sizeBytes(from);
        }
        long bytes = 0;
        for (int sample = from; sample < to; sample++) {
            bytes += samples.sizeBytes(sample);
        }
        return bytes;
    }

    private static void addRun(List<Slice> slices, long offset, long length, StoredObject object) {
        if (length > 0) {
            slices.add(new Slice.Stored(object, offset, length));
        }
    }
}
