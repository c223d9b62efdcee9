package matinee.http;

/**
 * A range of bytes that a representation has (RFC 9110 §14.1.2).
 *
 * @param firstPos position of its first byte, from 0
 * @param lastPos position of its last byte, inclusive
 */
public record ByteRange(long firstPos, long lastPos) {
    public ByteRange {
        if (firstPos < 0 || lastPos < firstPos) {
            throw new IllegalArgumentException("byte range " + firstPos + "-" + lastPos);
        }
    }

    /** Bytes, at least 1. */
    public long length() {
        return lastPos - firstPos + 1;
    }

    /** Whether the two share a byte or lie side by side, so that together they are one range. */
    public boolean touches(ByteRange other) {
        return firstPos - 1 <= other.lastPos && other.firstPos - 1 <= lastPos;
    }

    /** The range from the first to the last byte of both. */
    public ByteRange span(ByteRange other) {
        return new ByteRange(Math.min(firstPos, other.firstPos), Math.max(lastPos, other.lastPos));
    }

    /** The value of {@code Content-Range} (RFC 9110 §14.4). */
    public String contentRange(long completeLength) {
        return "bytes " + firstPos + '-' + lastPos + '/' + completeLength;
    }
}
