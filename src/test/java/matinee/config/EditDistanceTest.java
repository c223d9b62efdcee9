package matinee.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "library, library, 0",
        "libary, library, 1",
        "libraary, library, 1",
        "librari, library, 1",
        "tilte, title, 2",
        "kitten, sitting, 3",
        "flaw, lawn, 2",
    })
    void itCountsTheLeastEditsInBothDirections(String from, String to, int edits) {
        assertEquals(edits, EditDistance.between(from, to));
        assertEquals(edits, EditDistance.between(to, from));
    }
}
