package matinee.acceptance;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in the one form that servers may write: IMF-fixdate (RFC 9110 §5.6.7). */
final class HttpDates {
    private static final DateTimeFormatter FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss zzz", Locale.ENGLISH);

    private HttpDates() {}

    static Instant parse(String date) {
        return ZonedDateTime.parse(date, FIXDATE).toInstant();
    }
}
