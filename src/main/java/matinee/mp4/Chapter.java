package matinee.mp4;

import java.time.Duration;

/**
 * Where a chapter begins.
 *
 * @param start from the beginning of the film, never negative
 * @param title never blank
 */
public record Chapter(Duration start, String title) {
    public Chapter {
        if (start.isNegative() || title.isBlank()) {
            throw new IllegalArgumentException("chapter at " + start + " named '" + title + "'");
        }
    }
}
