package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RelativeRootTest {
    @ParameterizedTest
    @CsvSource({
        "/, '', ./",
        "/matinee/, /matinee, ./",
        "/matinee, /matinee, ./",
        "/admin, '', ./",
        "/matinee/browse/, /matinee, ../",
        "/watch/film.mp4, '', ../",
        "/matinee/browse/a/b%2Fc/, /matinee, ../../../",
        "/no//such, '', ../../",
    })
    void everySlashOfTheUrlAfterTheFirstIsOneStepUp(String rawUri, String contextPath, String root) {
        assertEquals(root, RelativeRoot.of(rawUri, contextPath));
    }
}
