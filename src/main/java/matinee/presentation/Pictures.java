package matinee.presentation;

import java.util.Optional;
import matinee.mp4.PictureRefresh;
import matinee.mp4.VideoTrack;

/**
 * What is told of a rendition of pictures.
 *
 * @param width pixels as shown, after rotation
 * @param height pixels as shown, after rotation
 * @param frameRate the highest; empty for a still
 * @param range of its brightness
 * @param iFrames those that can be decoded alone
 */
public record Pictures(int width, int height, Optional<Rate> frameRate, VideoRange range, IFrames iFrames) {
    static Pictures of(PresentedTrack track, TrackSegments segments, SyncPoints points) {
        if (!(track.media().track() instanceof VideoTrack video)) {
            throw new IllegalArgumentException("no pictures");
        }
        boolean alone = segments.firstSample(segments.count()) == track.end()
                && track.media().refresh() == PictureRefresh.AT_ONCE;
        return new Pictures(
                video.width(),
                video.height(),
                Rate.highest(track, segments),
                VideoRange.of(track.media().description()),
                alone ? IFrames.of(track, points) : IFrames.none(track));
    }

    /**
     * Of a rendition of pictures.
     *
     * @throws IllegalArgumentException for another
     */
    public static Pictures of(Rendition rendition) {
        return rendition
                .pictures()
                .orElseThrow(() -> new IllegalArgumentException(rendition.name() + " has no pictures"));
    }
}
