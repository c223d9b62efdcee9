package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.library.VideoPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedTest {
    /** The published values of FNV-1a, and a path beyond ASCII. */
    @ParameterizedTest
    @CsvSource({"'', 811c9dc5", "a, e40c292c", "foobar, bf9cf968", "Caf\u00e9/\uD83C\uDFAC.mp4, 6c3b9e14"})
    void aShortNameIsTheHashOfThePath(String path, String hash) {
        assertEquals(Integer.toUnsignedString(Integer.parseUnsignedInt(hash, 16), 36), Watched.name(path));
    }

    @Test
    void thePercentOfAPathIsFound() {
        VideoPath path = VideoPath.parse("folder/film.mp4").orElseThrow();
        Watched watched = Watched.parse("1.99-" + Watched.name("folder/film.mp4") + ".45");
        assertEquals(45, watched.percent(path));
        assertEquals(0, watched.percent(VideoPath.parse("film.mp4").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "nonsense, 0",
        "a.0, 0",
        "a.100, 1",
        "a.5-b.101-c.7, 2",
        "a.5 b.7, 0",
        "a.-5, 0",
        "aaaaaaaaaaaaaaaa.5, 0",
    })
    void whatMakesNoSenseIsPassedOver(String text, int entries) {
        assertEquals(entries, Watched.parse(text).percents().size());
    }

    @Test
    void aLongCookieIsNotReadToItsEnd() {
        String text = IntStream.range(0, 5000)
                .mapToObj(i -> Integer.toString(i, 36) + ".7")
                .collect(Collectors.joining("-"));
        Map<String, Integer> percents = Watched.parse(text).percents();
        assertEquals(100, percents.size());
    }
}
