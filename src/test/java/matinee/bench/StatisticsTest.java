package matinee.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {
    @Test
    void medianIsTheMiddleInWhateverOrder() {
        assertEquals(3, Statistics.median(List.of(9.0, 1.0, 3.0)));
    }

    @Test
    void medianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertEquals(2.5, Statistics.median(List.of(4.0, 1.0, 3.0, 2.0)));
    }

    @Test
    void minimumIsTheLeast() {
        assertEquals(1, Statistics.minimum(List.of(4.0, 1.0, 3.0)));
    }

    @ParameterizedTest
    @CsvSource({"0.01, 10", "0.2, 10", "0.21, 20", "0.5, 30", "0.99, 50", "1, 50"})
    void percentileIsTheNearestRank(double share, long expected) {
        assertEquals(expected, Statistics.percentile(new long[] {50, 10, 40, 20, 30}, share));
    }

    @Test
    void nothingHasNoMiddle() {
        assertThrows(IllegalArgumentException.class, () -> Statistics.median(List.of()));
        assertThrows(IllegalArgumentException.class, () -> Statistics.percentile(new long[0], 0.5));
        assertThrows(IllegalArgumentException.class, () -> Statistics.percentile(new long[] {1}, 0));
    }
}
