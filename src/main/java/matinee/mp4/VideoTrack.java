package matinee.mp4;

import java.time.Duration;

/**
 * A track of pictures.
 *
 * @param size as shown, after pixel aspect ratio and rotation
 * @param frameRate the mean over the track
 */
public record VideoTrack(
        long id, String codec, String language, Duration duration, Dimensions size, FrameRate frameRate)
        implements Track {
    /** Pixels as shown. */
    public int width() {
        return size.width();
    }

    /** Pixels as shown. */
    public int height() {
        return size.height();
    }
}
