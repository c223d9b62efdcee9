package matinee;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import matinee.library.SubtitleFuzz;
import matinee.mp4.ParameterSetFuzz;
import matinee.mp4.TextFuzz;
import matinee.presentation.FilmFuzz;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Inputs that Jazzer found worth keeping")
class CorpusTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "corpus");

    /** The reader's own bound, and some time for a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What an input is given to. */
    private interface Target {
        void take(byte[] input) throws Exception;
    }

    private static final Map<String, Target> TARGETS = Map.of(
            "film", FilmFuzz::fuzzerTestOneInput,
            "text", TextFuzz::fuzzerTestOneInput,
            "parameter-set", ParameterSetFuzz::fuzzerTestOneInput,
            "subtitle", SubtitleFuzz::fuzzerTestOneInput);

    static Stream<Path> inputs() throws IOException {
        List<Path> inputs = new ArrayList<>();
        for (String target : TARGETS.keySet().stream().sorted().toList()) {
            try (Stream<Path> files = Files.list(CORPUS.resolve(target))) {
                inputs.addAll(files.sorted().toList());
            }
        }
        return inputs.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isTakenOrRefused(Path input) throws Exception {
        Target target = TARGETS.get(String.valueOf(CORPUS.relativize(input).getName(0)));
        byte[] bytes = Files.readAllBytes(input);
        assertTimeoutPreemptively(PATIENCE, () -> target.take(bytes));
    }
}
