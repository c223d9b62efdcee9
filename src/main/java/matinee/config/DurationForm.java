package matinee.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations such as {@code 60s}, {@code 5m}, {@code 500ms}, {@code 1h} and, as in ISO 8601, {@code PT1M}. */
final class DurationForm {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9]{1,12}) ?(ms|s|m|h)");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS);
    private static final Duration SHORTEST_RESCAN = Duration.ofSeconds(1);
    private static final Duration LONGEST_RESCAN = Duration.ofHours(24);

    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(10);

    private static final Duration SHORTEST_SEGMENT = Duration.ofSeconds(1);
    private static final Duration LONGEST_SEGMENT = Duration.ofSeconds(60);

    private DurationForm() {}

    /** The aimed length of a media segment: 1 to 60 seconds. */
    static Optional<Duration> segmentDuration(String text) {
        return parse(text)
                .filter(time -> time.compareTo(SHORTEST_SEGMENT) >= 0 && time.compareTo(LONGEST_SEGMENT) <= 0);
    }

    /** The time for transfers to finish at the end: none to 10 minutes. */
    static Optional<Duration> drainTimeout(String text) {
        return parse(text).filter(time -> !time.isNegative() && time.compareTo(LONGEST_DRAIN) <= 0);
    }

    /** The time between two looks through the library: 1 second to 24 hours. */
    static Optional<Duration> rescanInterval(String text) {
        return parse(text).filter(time -> time.compareTo(SHORTEST_RESCAN) >= 0 && time.compareTo(LONGEST_RESCAN) <= 0);
    }

    static Optional<Duration> parse(String text) {
        Matcher simple = NUMBER_AND_UNIT.matcher(text);
        if (simple.matches()) {
            return Optional.ofNullable(UNITS.get(simple.group(2)))
                    .map(unit -> Duration.of(Long.parseLong(simple.group(1)), unit));
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
