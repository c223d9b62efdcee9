package matinee.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How wrong answers are found out. */
class AnswerTest {
    private static final int LENGTH = 1 << 20;

    @Test
    void aFilmKnowsItsBytesAndNoOthers(@TempDir Path folder) throws IOException {
        Film film = Film.in(folder, LENGTH);
        ByteBuffer words = ByteBuffer.allocate(16)
                .putLong(Film.word(4096))
                .putLong(Film.word(4104))
                .flip();
        assertTrue(film.has(words, 4096));
        assertTrue(film.has(words.slice(3, 10), 4099));
        assertFalse(film.has(words, 4088));
        assertFalse(film.has(words.put(5, (byte) ~words.get(5)), 4096));
        assertFalse(film.has(ByteBuffer.allocate(16), LENGTH - 8L));
    }

    @Test
    void theWholeIsAskedForWithoutARange() {
        assertEquals("", new Part(0, 10, 10).rangeField());
        assertEquals(200, new Part(0, 10, 10).status());
    }

    @Test
    void aPartIsAskedForByItsFirstAndLastPosition() {
        assertEquals("Range: bytes=3-9\r\n", new Part(3, 7, 10).rangeField());
        assertEquals(206, new Part(3, 7, 10).status());
        assertThrows(IllegalArgumentException.class, () -> new Part(3, 8, 10));
    }

    @Test
    void wrksFiguresAreTaken() throws IOException {
        RangeClient.Outcome outcome = Wrk.parse("Running 2s test\nbench 1000 65836000 2000000 500 900 0\n", 65536);
        assertEquals(500, outcome.perSecond());
        assertEquals(900_000, outcome.p99Nanos());
    }

    @ParameterizedTest
    @CsvSource({
        "bench 1000 65836000 2000000 500 900 1",
        "bench 1000 65000000 2000000 500 900 0",
        "bench 1000 90000000 2000000 500 900 0",
        "bench 0 0 2000000 0 0 0",
        "unable to connect"
    })
    void wrksErrorsAndWrongLengthsAreFoundOut(String output) {
        assertThrows(WrongAnswerException.class, () -> Wrk.parse(output, 65536));
    }
}
