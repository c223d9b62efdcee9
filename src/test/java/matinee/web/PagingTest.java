package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PagingTest {
    @ParameterizedTest
    @CsvSource({
        "1, 2, [1] 2, '', 2",
        "1, 3, [1] 2 3, '', 2",
        "1, 9, [1] 2 \u2026 9, '', 2",
        "3, 9, 1 2 [3] 4 \u2026 9, 2, 4",
        "4, 9, 1 2 3 [4] 5 \u2026 9, 3, 5",
        "5, 9, 1 \u2026 4 [5] 6 \u2026 9, 4, 6",
        "6, 9, 1 \u2026 5 [6] 7 8 9, 5, 7",
        "9, 9, 1 \u2026 8 [9], 8, ''",
        "700, 1389, 1 \u2026 699 [700] 701 \u2026 1389, 699, 701",
    })
    void aGapStandsForTwoPagesOrMore(int page, int pages, String steps, String previous, String next) {
        Paging paging = Paging.of(page, pages, Integer::toString);

        String shown = paging.steps().stream()
                .map(step -> step.current().isEmpty() ? step.text() : "[" + step.text() + "]")
                .collect(Collectors.joining(" "));
        assertEquals(steps, shown);
        assertEquals(previous, paging.previous());
        assertEquals(next, paging.next());
    }

    @Test
    void onePageNeedsNoWay() {
        assertTrue(Paging.of(1, 1, Integer::toString).steps().isEmpty());
    }

    @Test
    void aPageOutsideIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Paging.of(0, 3, Integer::toString));
        assertThrows(IllegalArgumentException.class, () -> Paging.of(4, 3, Integer::toString));
    }
}
