package matinee.mp4;

/**
 * One track with all that packaging it takes.
 *
 * @param track as viewers know it
 * @param presence whether players play it unless told otherwise
 * @param timescale ticks per second of the samples, at least 1
 * @param description how the samples are coded
 * @param edits which parts of the samples are presented
 * @param samples in decoding order
 * @param refresh what decoding that begins with a sync sample comes to
 */
public record TrackMedia(
        Track track,
        Presence presence,
        long timescale,
        SampleDescription description,
        EditList edits,
        SampleTable samples,
        PictureRefresh refresh) {
    /** ISO/IEC 14496-12 §8.3.2 (track_enabled). */
    public enum Presence {
        ENABLED,
        DISABLED
    }
}
