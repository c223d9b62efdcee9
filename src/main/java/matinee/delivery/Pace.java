package matinee.delivery;

/**
 * How one transfer goes ahead, looked at by one thread. A mark stands where it was at some moment; as soon as the least that
 * must be taken has been taken since, the mark moves up to now, and when the time for that is over before, the viewer is too
 * slow. So a viewer who in every such time takes enough is never cut, however unevenly, and what the socket swallowed at the
 * beginning helps nobody any longer than any other bytes.
 *
 * <p>A response that follows another begins below nothing, by what the socket still holds of that one: whoever takes it in is
 * going ahead.
 */
final class Pace {
    private long markNanos;
    private long markBytes;

    /** Afterwards the mark never falls: a look that misses what the socket holds would give a new time each. */
    private boolean beginning = true;

    /** The first mark. */
    Pace(long nowNanos) {
        markNanos = nowNanos;
    }

    /** @param takenBytes since the beginning; below 0 as long as a response before this one is being taken */
    boolean tooSlow(long takenBytes, long nowNanos, LeastRate rate) {
        if (beginning) {
            markBytes = Math.min(markBytes, takenBytes);
            beginning = takenBytes < 0;
        }
        if (takenBytes - markBytes >= rate.leastBytes()) {
            markBytes = takenBytes;
            markNanos = nowNanos;
            return false;
        }
        return nowNanos - markNanos >= rate.patience().toNanos();
    }
}
