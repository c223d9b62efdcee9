package matinee.mp4;

import java.util.List;

/**
 * A movie with its samples.
 *
 * @param movie what it says about itself
 * @param timescale ticks per second of its edit lists, at least 1
 * @param tracks the tracks of the movie, in its order
 */
public record MovieMedia(Movie movie, long timescale, List<TrackMedia> tracks) {
    public MovieMedia {
        tracks = List.copyOf(tracks);
    }
}
