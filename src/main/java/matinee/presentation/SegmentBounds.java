package matinee.presentation;

/**
 * What a segment holds at most: its movie fragment is made in memory for each viewer, and tells lengths in 32 bits. Films come
 * nowhere near; files that are broken or made to harm do.
 */
final class SegmentBounds {
    static final int MOST_SAMPLES = 1 << 18;

    /** Of a box {@code mdat}, ISO/IEC 14496-12 §4.2, its header not counted. */
    private static final long MOST_BYTES = 0xFFFF_FFFFL - 8;

    private SegmentBounds() {}

    /** Single numbers of uncompressed sound are sent many together, and do not count. */
    static void check(Rendition rendition) throws PackagingException {
        PresentedTrack track = rendition.track();
        TrackSegments segments = rendition.segments();
        for (int i = 0; i < segments.count(); i++) {
            int from = segments.firstSample(i);
            int to = segments.firstSample(i + 1);
            boolean many = to - from > MOST_SAMPLES && !SegmentWriter.isNumbers(track, from, to);
            if (many || track.sizeBytes(from, to) > MOST_BYTES) {
                throw new PackagingException(
                        rendition.isVideo() ? Refusal.FEW_SYNC_SAMPLES : Refusal.BROKEN,
                        (to - from) + " samples of " + track.sizeBytes(from, to) + " bytes between two cuts");
            }
        }
    }
}
