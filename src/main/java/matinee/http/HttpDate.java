package matinee.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as HTTP writes them, to the second, in GMT (RFC 9110 §5.6.7). */
public final class HttpDate {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final int IMF_FIXDATE_LENGTH = 29;

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final String DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private static final String LONG_DAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String MONTH = "(?<month>[A-Z][a-z]{2})";
    private static final String TIME = "(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})";

    /**
     * The preferred form and the two obsolete ones, all of which a recipient must read; the grammar minds the case. The last
     * one's two spaces before a day of one digit arrive as one where a server joins them (WildFly).
     */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(DAY + ", (?<day>[0-9]{2}) " + MONTH + " (?<year>[0-9]{4}) " + TIME + " GMT"),
            Pattern.compile(LONG_DAY + ", (?<day>[0-9]{2})-" + MONTH + "-(?<year>[0-9]{2}) " + TIME + " GMT"),
            Pattern.compile(DAY + " " + MONTH + " (?<day>[0-9]{2}| ?[0-9]) " + TIME + " (?<year>[0-9]{4})"));

    /** Dates written lately: the moment, and when the files that are played were changed, stand in every response. */
    private static final AtomicReferenceArray<@Nullable Written> WRITTEN = new AtomicReferenceArray<>(64);

    /** A second and its text. */
    private record Written(long epochSecond, String text) {}

    private HttpDate() {}

    /**
     * The preferred form, IMF-fixdate; anything below a second is cut off.
     *
     * @param instant in a year of four digits
     */
    public static String format(Instant instant) {
        long second = instant.getEpochSecond();
        int place = Math.floorMod(second, WRITTEN.length());
        Written written = WRITTEN.get(place);
        if (written == null || written.epochSecond() != second) {
            written = new Written(second, write(second));
            WRITTEN.set(place, written);
        }
        return written.text();
    }

    private static String write(long epochSecond) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
        StringBuilder date = new StringBuilder(IMF_FIXDATE_LENGTH);
        date.append(DAYS.get(time.getDayOfWeek().getValue() - 1)).append(", ");
        twoDigits(date, time.getDayOfMonth()).append(' ');
        date.append(MONTHS.get(time.getMonthValue() - 1)).append(' ');
        twoDigits(date, time.getYear() / 100);
        twoDigits(date, time.getYear() % 100).append(' ');
        twoDigits(date, time.getHour()).append(':');
        twoDigits(date, time.getMinute()).append(':');
        return twoDigits(date, time.getSecond()).append(" GMT").toString();
    }

    /**
     * Reads any of the three forms.
     *
     * @param now decides the century of a two-digit year: one that seems more than 50 years ahead is past
     * @return empty for anything that is not a valid date
     */
    public static Optional<Instant> parse(String value, Instant now) {
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(value);
            if (matcher.matches()) {
                return instant(matcher, now);
            }
        }
        return Optional.empty();
    }

    private static StringBuilder twoDigits(StringBuilder date, int number) {
        return date.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static Optional<Instant> instant(Matcher matcher, Instant now) {
        int second = number(matcher, "second");
        // 23:59:60 is a leap second, which the calendar of Java does not know.
        boolean leapSecond = second == 60;
        try {
            LocalDateTime time = LocalDateTime.of(
                    year(matcher.group("year"), now),
                    MONTHS.indexOf(matcher.group("month")) + 1,
                    number(matcher, "day"),
                    number(matcher, "hour"),
                    number(matcher, "minute"),
                    leapSecond ? 59 : second);
            return Optional.of(time.toInstant(ZoneOffset.UTC).plusSeconds(leapSecond ? 1 : 0));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group).trim());
    }

    private static int year(String digits, Instant now) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        int thisYear = now.atOffset(ZoneOffset.UTC).getYear();
        int inThisCentury = thisYear - thisYear % 100 + year;
        return inThisCentury > thisYear + 50 ? inThisCentury - 100 : inThisCentury;
    }
}
