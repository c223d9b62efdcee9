package matinee.mp4;

import java.time.Duration;
import java.util.Set;

/**
 * A track of subtitles or captions ({@code tx3g}, {@code wvtt}, {@code stpp}, {@code c608}).
 *
 * @param roles what the file says that it is for, values of {@link TrackKinds#ROLES}: {@code forced-subtitle}, say
 */
public record TextTrack(long id, String codec, String language, Duration duration, Set<String> roles) implements Track {
    public TextTrack {
        roles = Set.copyOf(roles);
    }
}
