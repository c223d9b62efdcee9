package matinee.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where to start, as {@code ?t=} has it: {@code 90}, {@code 90.5}, {@code 90s}, {@code 1m30s}, {@code 1h2m3s}. */
final class StartTime {
    private static final Pattern FORM =
            Pattern.compile("(?=[0-9])(?:([0-9]{1,4})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,8})(?:\\.[0-9]{1,9})?s?)?");

    private StartTime() {}

    /** Whole seconds; empty for any other form. */
    static Optional<Duration> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.ofHours(number(form, 1)).plusMinutes(number(form, 2)).plusSeconds(number(form, 3)));
    }

    private static long number(Matcher form, int group) {
        String digits = form.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
