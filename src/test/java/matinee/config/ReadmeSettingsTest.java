package matinee.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeSettingsTest {
    private static final String BEGIN = "<!-- settings: begin -->\n";
    private static final String END = "<!-- settings: end -->\n";

    @Test
    void theReadmeShowsTheSettingsThatTheCodeHas() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        assertTrue(begin >= 0 && end > begin, "README.md must hold the two marker comments " + BEGIN + END);
        String expected = table();
        assertEquals(
                expected,
                readme.substring(begin + BEGIN.length(), end),
                () -> "Between the marker comments of README.md should stand:\n\n" + expected);
    }

    private static String table() {
        return "| setting | default | accepted | meaning |\n|---|---|---|---|\n"
                + Arrays.stream(SettingName.values())
                        .map(ReadmeSettingsTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(SettingName name) {
        return "| `" + name.key() + "` | " + name.defaultText() + " | " + name.acceptedForm() + " | " + name.meaning()
                + " |\n";
    }
}
