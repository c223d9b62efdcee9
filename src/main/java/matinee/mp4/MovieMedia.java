package matinee.mp4;

import java.util.List;

/**
 * A movie with its samples.
 *
 * @param movie what it says about itself
 * @param timescale ticks per second of its edit lists, at least 1
 * @param tracks the tracks of the movie, in its order
 * @param ending whether samples may be added behind the last
 */
public record MovieMedia(Movie movie, long timescale, List<TrackMedia> tracks, Ending ending) {
    /** What the end of a file tells of samples to come. */
    public enum Ending {
        /** The movie box lists all. */
        LISTED,
        /** There are fragments, and behind them the index that is written last, ISO/IEC 14496-12 §8.8.9 (mfra). */
        INDEXED,
        /** There are fragments or room for them, and more can follow any time. */
        OPEN
    }

    public MovieMedia {
        tracks = List.copyOf(tracks);
    }
}
