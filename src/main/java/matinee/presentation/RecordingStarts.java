package matinee.presentation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When the films that grow began, as far as can be told from outside: so long before they were last written to as they are by
 * then. What writes them pauses and hurries, but nothing is there before its time: of all that was reckoned for a film the
 * earliest holds, so that it stands still while players reckon with it. Safe for use by several threads.
 */
final class RecordingStarts {
    private static final int MOST = 1000;
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Cache<String, Instant> starts = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REMEMBERED)
            .executor(Runnable::run)
            .build();

    /**
     * When a film began, in whole seconds.
     *
     * @param name tells it from all others
     * @param written when it was last written to
     * @param reached how long it was then
     */
    Instant of(String name, Instant written, MediaTime reached) {
        Instant start =
                written.minus(Duration.ofMillis(reached.ticksIn(1000) + 1)).truncatedTo(ChronoUnit.SECONDS);
        return starts.asMap().merge(name, start, (known, reckoned) -> reckoned.isBefore(known) ? reckoned : known);
    }
}
