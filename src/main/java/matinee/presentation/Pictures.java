package matinee.presentation;

import java.util.Optional;
import matinee.mp4.VideoTrack;

/**
 * What is told of a rendition of pictures.
 *
 * @param width pixels as shown, after rotation
 * @param height pixels as shown, after rotation
 * @param frameRate the highest; empty for a still
 * @param range of its brightness
 */
public record Pictures(int width, int height, Optional<Rate> frameRate, VideoRange range) {
    /**
     * Of a rendition of pictures.
     *
     * @throws IllegalArgumentException for another
     */
    public static Pictures of(Rendition rendition) {
        if (!(rendition.track().media().track() instanceof VideoTrack video)) {
            throw new IllegalArgumentException(rendition.name() + " has no pictures");
        }
        return new Pictures(
                video.width(),
                video.height(),
                Rate.highest(rendition),
                VideoRange.of(rendition.track().media().description()));
    }
}
