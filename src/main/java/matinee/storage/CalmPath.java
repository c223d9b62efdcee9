package matinee.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The path by which a file may be opened a second time once nobody touches it.
 *
 * @param path empty where that is never allowed
 * @param changed when the file or a folder above it was last changed
 */
record CalmPath(Optional<Path> path, Instant changed) {
    /** So long a file and the folders above it must have been left alone before it may be opened a second time, by path. */
    static final Duration CALM = Duration.ofSeconds(2);

    static final CalmPath NEVER = new CalmPath(Optional.empty(), Instant.MAX);

    /** The path, if it may be used at this moment. */
    Optional<Path> at(Instant now) {
        return changed.isBefore(now.minus(CALM)) ? path : Optional.empty();
    }
}
