package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTextTest {
    @ParameterizedTest
    @DisplayName("RFC 8259 §7: quotation mark, reverse solidus and control characters are escaped")
    @MethodSource
    void strings(String text, String json) {
        assertEquals(json, JsonText.quoted(text));
    }

    static List<Arguments> strings() {
        return List.of(
                Arguments.of("", "\"\""),
                Arguments.of("plain / text", "\"plain / text\""),
                Arguments.of("say \"hi\"", "\"say \\\"hi\\\"\""),
                Arguments.of("C:\\films", "\"C:\\\\films\""),
                Arguments.of("a\nb\tc\0", "\"a\\u000ab\\u0009c\\u0000\""),
                Arguments.of("\u007f\u0085", "\"\\u007f\\u0085\""),
                Arguments.of("\u2028\u2029", "\"\\u2028\\u2029\""),
                Arguments.of("Zähler 🎬", "\"Zähler 🎬\""),
                Arguments.of("\ud83c!", "\"\\ud83c!\""),
                Arguments.of("!\udfac", "\"!\\udfac\""));
    }
}
