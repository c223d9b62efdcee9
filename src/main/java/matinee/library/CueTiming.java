package matinee.library;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that says from when until when a cue is shown, as SubRip and WebVTT write it: hours may be left out, and a point or
 * comma may part the milliseconds.
 *
 * @param start from the beginning of the film
 * @param end after the start
 */
record CueTiming(Duration start, Duration end) {
    /** No line that matters is longer, and no expression shall work on one. */
    private static final int LONGEST_LINE = 500;

    /** What makes a line a timing, good or bad. */
    static final String ARROW = "-->";

    private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,:](\\d{1,9}))?";
    private static final Pattern LINE = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");
    private static final int GROUPS_OF_A_TIME = 4;

    CueTiming {
        if (start.isNegative() || end.compareTo(start) <= 0) {
            throw new IllegalArgumentException("cue from " + start + " to " + end);
        }
    }

    /** Empty for a line that is none, or whose end does not come after its start. */
    static Optional<CueTiming> parse(String line) {
        if (line.length() > LONGEST_LINE || !line.contains(ARROW)) {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Duration start = time(matcher, 1);
        Duration end = time(matcher, 1 + GROUPS_OF_A_TIME);
        return end.compareTo(start) > 0 ? Optional.of(new CueTiming(start, end)) : Optional.empty();
    }

    /** As WebVTT writes it. */
    @Override
    public String toString() {
        return text(start) + ' ' + ARROW + ' ' + text(end);
    }

    private static Duration time(Matcher matcher, int group) {
        return Duration.ofHours(number(matcher, group))
                .plusMinutes(number(matcher, group + 1))
                .plusSeconds(number(matcher, group + 2))
                .plusMillis(millis(matcher, group + 3));
    }

    private static long number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** A fraction of a second: {@code 5} are 500 of them. */
    private static long millis(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong((digits + "00").substring(0, 3));
    }

    private static String text(Duration time) {
        return twoDigits(time.toHours())
                + ':'
                + twoDigits(time.toMinutesPart())
                + ':'
                + twoDigits(time.toSecondsPart())
                + '.'
                + Integer.toString(1000 + time.toMillisPart()).substring(1);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
