package matinee.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a server goes along with a {@code Range} (RFC 9110 §14.2 leaves that to it).
 *
 * @param maxParts more parts than this, after dropping and coalescing, and the whole is sent instead
 * @param openRangeLimit the longest answer to {@code bytes=N-}, in bytes; 0 for no limit
 */
public record RangePolicy(int maxParts, long openRangeLimit) {
    /** Players ask for one range, document readers for a few; more has only been seen in attacks (CVE-2011-3192). */
    public static final int USUAL_MAX_PARTS = 16;

    public RangePolicy {
        if (maxParts < 1 || openRangeLimit < 0) {
            throw new IllegalArgumentException("max parts " + maxParts + ", open range limit " + openRangeLimit);
        }
    }

    /** The answer to a range request for a representation of so many bytes. */
    public Answer answer(RangeHeader header, long completeLength) {
        List<ByteRange> ranges = new ArrayList<>();
        for (ByteRangeSpec spec : header.specs()) {
            resolve(spec, completeLength).ifPresent(range -> coalesce(ranges, range));
        }
        if (ranges.isEmpty()) {
            return new Answer.NotSatisfiable();
        }
        if (ranges.size() == 1) {
            return new Answer.Part(ranges.get(0));
        }
        return ranges.size() > maxParts ? new Answer.Whole() : new Answer.Parts(ranges);
    }

    private Optional<ByteRange> resolve(ByteRangeSpec spec, long completeLength) {
        Optional<ByteRange> range = spec.resolve(completeLength);
        if (openRangeLimit > 0 && spec instanceof ByteRangeSpec.From) {
            return range.filter(r -> r.length() > openRangeLimit)
                    .map(r -> new ByteRange(r.firstPos(), r.firstPos() + openRangeLimit - 1))
                    .or(() -> range);
        }
        return range;
    }

    /**
     * Adds a range, or widens one that it touches, in the place of the first: so no byte is sent twice, and the order stays as
     * asked otherwise (RFC 9110 §15.3.7.2).
     */
    private static void coalesce(List<ByteRange> ranges, ByteRange range) {
        ByteRange widened = range;
        int place = ranges.size();
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).touches(widened)) {
                widened = widened.span(ranges.remove(i));
                place = Math.min(place, i);
                i = -1; // The wider range may touch one that was passed already.
            }
        }
        ranges.add(place, widened);
    }
}
