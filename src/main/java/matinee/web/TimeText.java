package matinee.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import matinee.words.Words;

/**
 * A length or a day as people read it and as machines do.
 *
 * @param text such as {@code 41:07}, {@code 1:03:20} or {@code 2 May 2026}; empty when not known
 * @param datetime the same for the {@code datetime} attribute of HTML: {@code PT41M7S}, {@code 2026-05-02}
 */
public record TimeText(String text, String datetime) {
    /** Nothing known, nothing shown. */
    public static final TimeText UNKNOWN = new TimeText("", "");

    /** A length or a position, cut to whole seconds as players show it. */
    public static TimeText of(Duration length) {
        Duration whole = Duration.ofSeconds(length.toSeconds());
        String text = whole.toHours() > 0
                ? String.format(
                        Locale.ROOT, "%d:%02d:%02d", whole.toHours(), whole.toMinutesPart(), whole.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", whole.toMinutes(), whole.toSecondsPart());
        return new TimeText(text, whole.toString());
    }

    /** The day of an instant where the server stands. */
    static TimeText day(Instant instant, ZoneId zone, Words words) {
        LocalDate date = instant.atZone(zone).toLocalDate();
        return new TimeText(words.day(date), date.toString());
    }
}
