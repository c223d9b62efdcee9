package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordingStartsTest {
    private final RecordingStarts starts = new RecordingStarts();

    private Instant start(String written, long millis) {
        return starts.of("film", Instant.parse(written), MediaTime.ofMillis(millis));
    }

    @Test
    void aFilmBeganSoLongBeforeItWasWrittenToAsItIs() {
        assertEquals(Instant.parse("2026-01-02T03:04:00Z"), start("2026-01-02T03:04:10.900Z", 10_000));
    }

    @Test
    void aPauseDoesNotMoveTheBeginning() {
        Instant begun = start("2026-01-02T03:04:10Z", 9_500);
        assertEquals(begun, start("2026-01-02T03:05:10Z", 12_000));
        assertEquals(begun, start("2026-01-02T03:05:12.700Z", 14_000));
    }

    @Test
    void whatIsWrittenFasterThanItPlaysBeganEarlier() {
        start("2026-01-02T03:04:10Z", 9_500);
        assertEquals(Instant.parse("2026-01-02T03:03:11Z"), start("2026-01-02T03:04:11.100Z", 60_000));
    }

    @Test
    void filmsAreKeptApart() {
        start("2026-01-02T03:04:10Z", 9_500);
        assertEquals(
                Instant.parse("2026-01-02T03:05:09Z"),
                starts.of("other", Instant.parse("2026-01-02T03:05:10Z"), MediaTime.ofMillis(500)));
    }
}
