package matinee.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

final class QuietLogTest {
    @Test
    void oneLineHoldsTimeLevelMessageAndEveryCause() {
        LogRecord entry = entry("No {0}");
        entry.setParameters(new Object[] {"luck"});
        entry.setThrown(new IllegalStateException("outer", new IOException("inner")));
        assertEquals(
                "2026-11-22T20:00:00Z WARNING No luck: java.lang.IllegalStateException: outer: java.io.IOException: inner",
                QuietLog.line(entry));
    }

    @Test
    void noControlCharacterEndsOrHidesTheLine() {
        assertEquals("2026-11-22T20:00:00Z WARNING a b c d e", QuietLog.line(entry("a\r\nb\u001Bc\u0085d\u2028e")));
    }

    private static LogRecord entry(String message) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setInstant(Instant.parse("2026-11-22T20:00:00.5Z"));
        return entry;
    }
}
