package matinee.presentation;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import matinee.mp4.SampleTable;

/**
 * The pictures of a rendition that can be decoded alone, about one a second at most, and in very long films fewer: no playlist
 * outgrows its bound. The first is 0.
 *
 * <p>Left out are sync samples before which pictures of the group before are shown: players take the first of the pictures that
 * come of decoding, and stumble.
 */
public final class IFrames {
    private static final MediaTime CLOSEST = MediaTime.ofSeconds(1);

    private final SampleTable table;
    private final long timescale;
    private final int[] samples;

    /** When each gives way to the next; as many. */
    private final long[] endTicks;

    private IFrames(PresentedTrack track, int[] samples, long[] endTicks) {
        this.table = track.samples();
        this.timescale = track.timescale();
        this.samples = samples;
        this.endTicks = endTicks;
    }

    /** Of a film none of whose pictures can be decoded alone, or that grows: its last would stand for a time not known yet. */
    static IFrames none(PresentedTrack track) {
        return new IFrames(track, new int[0], new long[0]);
    }

    static IFrames of(PresentedTrack track, SyncPoints points) {
        MediaTime end = track.presentationEnd();
        MediaTime spread = new MediaTime(end.ticks() / (SegmentPlan.MOST_SEGMENTS - 1), end.timescale());
        long closest = MediaTime.max(CLOSEST, spread).ticksIn(track.timescale());
        IntStream.Builder samples = IntStream.builder();
        LongStream.Builder ends = LongStream.builder();
        long before = Long.MIN_VALUE;
        for (int point = 0; point < points.count(); point++) {
            long shown = track.compositionTicks(points.sample(point)) - track.leadTicks();
            boolean first = before == Long.MIN_VALUE;
            if (!points.hasLeadingPictures(point) && (first || shown - before >= closest)) {
                if (!first) {
                    ends.add(shown);
                }
                samples.add(points.sample(point));
                before = shown;
            }
        }
        if (before != Long.MIN_VALUE) {
            ends.add(end.ticksIn(track.timescale()));
        }
        return new IFrames(track, samples.build().toArray(), ends.build().toArray());
    }

    /**
     * Of a rendition of pictures.
     *
     * @throws IllegalArgumentException for another
     */
    public static IFrames of(Rendition rendition) {
        return Pictures.of(rendition).iFrames();
    }

    public int count() {
        return samples.length;
    }

    /** The picture's sample in its track. */
    public int sample(int frame) {
        return samples[frame];
    }

    /** When the next picture follows. */
    public MediaTime end(int frame) {
        return new MediaTime(endTicks[frame], timescale);
    }

    private MediaTime begin(int frame) {
        return frame == 0 ? MediaTime.ZERO : end(frame - 1);
    }

    /** The longest time between two pictures, in whole seconds, rounded. */
    public long targetDurationSeconds() {
        long target = 1;
        for (int frame = 0; frame < count(); frame++) {
            target = Math.max(target, end(frame).minus(begin(frame)).roundedSeconds());
        }
        return target;
    }

    /** Bits a second of the picture that takes the most. */
    public long peakBitRate() {
        long peak = 0;
        for (int frame = 0; frame < count(); frame++) {
            double seconds = Math.max(0.1, end(frame).minus(begin(frame)).inSeconds());
            peak = Math.max(peak, (long) Math.ceil(table.sizeBytes(sample(frame)) * Byte.SIZE / seconds));
        }
        return Math.max(peak, averageBitRate());
    }

    public long averageBitRate() {
        long bytes = 0;
        for (int frame = 0; frame < count(); frame++) {
            bytes += table.sizeBytes(sample(frame));
        }
        double seconds = Math.max(0.1, end(count() - 1).inSeconds());
        return (long) Math.ceil(bytes * Byte.SIZE / seconds);
    }

    long heapBytes() {
        return (Integer.BYTES + Long.BYTES) * (long) count();
    }
}
