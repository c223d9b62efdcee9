package matinee.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The room's front page tells where each edge case is tested: it must be true. */
class EdgeCasesTest {
    private static final Path TESTS = Path.of("src", "test", "java", "matinee");
    private static final Path FRONT_PAGE = TESTS.resolve("streams").resolve("package-info.java");
    private static final int CASES = 58;

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(FRONT_PAGE))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void everyCaseHasARow() throws IOException {
        List<String> numbers =
                IntStream.rangeClosed(1, CASES).mapToObj(Integer::toString).toList();
        assertEquals(numbers, found("<tr><td>([0-9]+)</td>"));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, String> sources = sources();
        for (String test : found("\\{@code ([A-Za-z]+\\.[A-Za-z0-9]+)\\}")) {
            String[] names = test.split("\\.", 2);
            assertTrue(sources.getOrDefault(names[0], "").contains(" void " + names[1] + "("), test);
        }
        List<String> rows = sources.getOrDefault("StreamIT", "")
                .lines()
                .map(line -> line.split(";", 2)[0].strip())
                .toList();
        for (String row : found("\\{@code StreamIT: ([^}]+)\\}")) {
            assertTrue(rows.contains(row), row);
        }
    }
}
