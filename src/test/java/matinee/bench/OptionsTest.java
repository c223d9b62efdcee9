package matinee.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void withoutAnyAllRoadsGoFiveRounds() {
        Options options = Options.read(name -> null);
        assertEquals(Set.of(Road.values()), options.roads());
        assertEquals(5, options.rounds());
        assertTrue(options.takes("draining"));
        assertEquals(Options.Publishing.KEEP, options.publish());
    }

    @Test
    void anEmptyValueCountsAsUnset() {
        assertEquals(Options.read(name -> null), Options.read(name -> " "));
    }

    @Test
    void aMeasureIsNamedByItsBeginning() {
        Options options = Options.read(Map.of("bench.measures", "whole, ranges-64k")::get);
        assertTrue(options.takes("whole-64") && options.takes("ranges-64k"));
        assertFalse(options.takes("ranges-1m"));
    }

    @Test
    void wordsAreTakenApart() {
        Options options =
                Options.read(Map.of("bench.roads", "nginx, wildfly", "bench.java-options", "-Xmx1g  -Da=b")::get);
        assertEquals(Set.of(Road.NGINX, Road.WILDFLY), options.roads());
        assertEquals(List.of("-Xmx1g", "-Da=b"), options.javaOptions());
    }

    @ParameterizedTest
    @CsvSource({"roads, nginz", "rounds, 0", "rounds, five", "film, 2048", "film, 0", "client, curl"})
    void refusesWhatCannotBeDone(String name, String value) {
        assertThrows(IllegalArgumentException.class, () -> Options.read(Map.of("bench." + name, value)::get));
    }
}
