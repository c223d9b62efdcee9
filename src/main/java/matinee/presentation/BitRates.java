package matinee.presentation;

/**
 * How many bits a second a rendition takes.
 *
 * @param peak of any run of segments that is half to one and a half times as long as the longest segment, RFC 8216bis §4.1; at
 *     least the average
 * @param average over all segments
 */
public record BitRates(long peak, long average) {
    /** What a fragment adds: its boxes, and an entry a sample where these are unlike. */
    private static final int FRAGMENT_BYTES = 108;

    private static final int ENTRY_BYTES = 12;

    public BitRates {
        if (average < 0 || peak < average) {
            throw new IllegalArgumentException("peak " + peak + ", average " + average);
        }
    }

    static BitRates of(PresentedTrack track, TrackSegments segments) {
        long[] bytes = new long[segments.count()];
        double[] seconds = new double[segments.count()];
        long allBytes = 0;
        for (int i = 0; i < segments.count(); i++) {
            bytes[i] = bytes(track, segments.firstSample(i), segments.firstSample(i + 1));
            seconds[i] = segments.duration(i).inSeconds();
            allBytes += bytes[i];
        }
        double allSeconds =
                segments.begin(segments.count()).minus(segments.begin(0)).inSeconds();
        long average = rate(allBytes, allSeconds);
        return new BitRates(
                Math.max(average, peak(bytes, seconds, segments.longest().inSeconds())), average);
    }

    private static long peak(long[] bytes, double[] seconds, double targetSeconds) {
        long peak = 0;
        for (int first = 0; first < bytes.length; first++) {
            long runBytes = 0;
            double runSeconds = 0;
            for (int i = first; i < bytes.length && runSeconds + seconds[i] <= targetSeconds * 1.5; i++) {
                runBytes += bytes[i];
                runSeconds += seconds[i];
                if (runSeconds >= targetSeconds * 0.5) {
                    peak = Math.max(peak, rate(runBytes, runSeconds));
                }
            }
        }
        return peak;
    }

    private static long bytes(PresentedTrack track, int from, int to) {
        long entryBytes = track.isUniform(from, to) ? 0 : (long) ENTRY_BYTES * (to - from);
        return FRAGMENT_BYTES + entryBytes + track.sizeBytes(from, to);
    }

    private static long rate(long bytes, double seconds) {
        return seconds <= 0 ? bytes * Byte.SIZE : (long) Math.ceil(bytes * Byte.SIZE / seconds);
    }
}
