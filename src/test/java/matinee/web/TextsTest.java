package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import matinee.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0:00, PT0S",
        "PT0.999S, 0:00, PT0S",
        "PT9S, 0:09, PT9S",
        "PT2M36S, 2:36, PT2M36S",
        "PT41M7.9S, 41:07, PT41M7S",
        "PT59M59.999S, 59:59, PT59M59S",
        "PT1H3M20S, 1:03:20, PT1H3M20S",
        "PT100H0M5S, 100:00:05, PT100H5S",
    })
    void aLengthIsMinutesAndSecondsAndHoursOnlyWhenThereAreAny(Duration length, String text, String datetime) {
        assertEquals(new TimeText(text, datetime), TimeText.of(length));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-02T10:15:30Z, UTC, 2 May 2026, 2026-05-02",
        "2025-12-31T23:30:00Z, Europe/Berlin, 1 Jan 2026, 2026-01-01",
        "2025-12-31T23:30:00Z, America/Lima, 31 Dec 2025, 2025-12-31",
    })
    void aDayIsTheServersOwn(Instant instant, ZoneId zone, String text, String datetime) {
        assertEquals(new TimeText(text, datetime), TimeText.day(instant, zone, Language.ENGLISH.words()));
    }
}
