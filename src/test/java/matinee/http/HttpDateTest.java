package matinee.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @DisplayName("RFC 9110 §5.6.7: the preferred and the two obsolete forms")
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT|1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT|1994-11-06T08:49:37Z",
                "Sun Nov  6 08:49:37 1994|1994-11-06T08:49:37Z",
                "Sun Nov 6 08:49:37 1994|1994-11-06T08:49:37Z",
                "Sun Nov 16 08:49:37 1994|1994-11-16T08:49:37Z",
                "Saturday, 22-Nov-76 00:00:00 GMT|2076-11-22T00:00:00Z",
                "Saturday, 22-Nov-77 00:00:00 GMT|1977-11-22T00:00:00Z",
                "Sat, 31 Dec 2016 23:59:60 GMT|2017-01-01T00:00:00Z",
                "Thu, 29 Feb 2024 00:00:00 GMT|2024-02-29T00:00:00Z"
            })
    void validDateIsRead(String value, Instant instant) {
        assertEquals(instant, HttpDate.parse(value, NOW).orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("RFC 9110 §5.6.7: case and spaces matter; what no calendar has is invalid")
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "now",
                "Sun, 06 Nov 1994 08:49:37",
                "Sun, 06 Nov 1994 08:49:37 UTC",
                "sun, 06 nov 1994 08:49:37 gmt",
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 94 08:49:37 GMT",
                "Sun, 31 Feb 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 24:00:00 GMT",
                "Sun, 06 Nov 1994 08:49:61 GMT",
                "Sun, 06 Abc 1994 08:49:37 GMT",
                "1994-11-06T08:49:37Z",
                "Sun, 06 Nov 1994 08:49:37 GMT; length=3",
                "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
                "Tue, 29 Feb 2023 00:00:00 GMT"
            })
    void anythingElseIsNoDate(String value) {
        assertTrue(HttpDate.parse(value, NOW).isEmpty());
    }

    @Test
    void writesTheFixedFormWithoutFractions() {
        assertEquals("Sun, 06 Nov 1994 08:49:37 GMT", HttpDate.format(Instant.parse("1994-11-06T08:49:37.999Z")));
    }

    @Test
    @DisplayName("RFC 9110 §5.6.7: what is written is what a calendar of Java's own writes, to the year 9999")
    void writtenDateIsThatOfAnotherWriter() {
        DateTimeFormatter other = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        Random random = new Random(9110);
        for (int round = 0; round < 10_000; round++) {
            Instant instant = Instant.ofEpochSecond((long) (random.nextDouble() * last), random.nextInt(1_000_000_000));
            assertEquals(other.format(instant), HttpDate.format(instant));
        }
        assertEquals("Fri, 31 Dec 9999 23:59:59 GMT", HttpDate.format(Instant.ofEpochSecond(last)));
    }
}
