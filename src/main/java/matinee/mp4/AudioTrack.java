package matinee.mp4;

import java.time.Duration;

/**
 * A track of sound.
 *
 * @param channels at least 1
 * @param sampleRate hertz, at least 1
 */
public record AudioTrack(long id, String codec, String language, Duration duration, int channels, int sampleRate)
        implements Track {
    public AudioTrack {
        if (channels < 1 || sampleRate < 1) {
            throw new IllegalArgumentException(channels + " channels at " + sampleRate + " Hz");
        }
    }
}
