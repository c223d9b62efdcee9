package matinee.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The least that a viewer must take, as in {@code 1KiB/s over 60s}.
 *
 * @param bytesPerSecond at least 1
 * @param over the time within which a stop may be made up for: 5 seconds to 10 minutes
 */
public record MinRate(long bytesPerSecond, Duration over) {
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Above this it is no guard any more but a request for fast lines only. */
    private static final long FASTEST = 1L << 30;

    private static final Pattern RATE = Pattern.compile("(.+)/s over (.+)", Pattern.CASE_INSENSITIVE);

    public MinRate {
        if (!accepts(bytesPerSecond, over)) {
            throw new IllegalArgumentException(bytesPerSecond + " bytes/s over " + over);
        }
    }

    private static boolean accepts(long bytesPerSecond, Duration over) {
        return bytesPerSecond >= 1
                && bytesPerSecond <= FASTEST
                && over.compareTo(SHORTEST) >= 0
                && over.compareTo(LONGEST) <= 0;
    }

    /** Reads a size per second over a time; empty within for {@code 0} and {@code off}. */
    static Optional<Optional<MinRate>> parse(String text) {
        if (text.equals("0") || text.equalsIgnoreCase("off")) {
            return Optional.of(Optional.empty());
        }
        Matcher rate = RATE.matcher(text);
        if (!rate.matches()) {
            return Optional.empty();
        }
        Optional<Long> size = ByteSizeForm.parse(rate.group(1));
        Optional<Duration> over = DurationForm.parse(rate.group(2));
        return size.isPresent() && over.isPresent() && accepts(size.get(), over.get())
                ? Optional.of(Optional.of(new MinRate(size.get(), over.get())))
                : Optional.empty();
    }
}
