package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathSegmentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "film.mp4 → film.mp4",
                "a/b/c.mp4 → a|b|c.mp4",
                "a%20b.mp4 → a b.mp4",
                "a+b.mp4 → a+b.mp4",
                "a%2Bb.mp4 → a+b.mp4",
                "%c3%bc.mp4 → ü.mp4",
                "%C3%BC.mp4 → ü.mp4",
                "%F0%9F%8E%AC.mp4 → 🎬.mp4",
                "u%CC%88.mp4 → u\u0308.mp4",
                "100%25.mp4 → 100%.mp4",
                "%2525.mp4 → %25.mp4",
                "a%3Bb.mp4 → a;b.mp4",
                "a%23b%3Fc.mp4 → a#b?c.mp4",
                "film.mp4;v=1 → film.mp4",
                "a;x=1/b;;y → a|b",
                "film.mp4;%2F%00 → film.mp4",
                "... → ...",
                "..a → ..a",
                ".hidden → .hidden",
                "!$&'()*+,=:@~-_ → !$&'()*+,=:@~-_",
                "%EF%BF%BD.mp4 → \uFFFD.mp4",
                "%E2%80%A8 → \u2028"
            })
    @DisplayName("RFC 3986 §3.3: what a path of the URL stands for")
    void decodes(String raw, String segments) {
        assertEquals(Optional.of(List.of(segments.split("\\|"))), PathSegments.decode(raw));
    }

    @Test
    void theEmptyPathHasNoSegment() {
        assertEquals(Optional.of(List.of()), PathSegments.decode(""));
        assertEquals("", PathSegments.encode(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Escapes that are none.
                "%",
                "a%",
                "a%2",
                "a%zz",
                "a%2g",
                "a% 20",
                "%u0041",
                "%+1",
                "%-1",
                "%\uFF11\uFF11",
                // Bytes that are not UTF-8: overlong, surrogates, cut, beyond the last code point, stray.
                "%c0%af",
                "%c0%ae%c0%ae",
                "%e0%80%af",
                "%f0%80%80%af",
                "%ed%a0%80",
                "%ed%bf%bf",
                "%c3",
                "%e2%82",
                "%f4%90%80%80",
                "%80",
                "%ff",
                "%fe",
                "a%c3b",
                // Control characters, of both sets.
                "%00",
                "film.mp4%00.txt",
                "%0a",
                "%0D",
                "%1f",
                "%7f",
                "%c2%80",
                "%C2%9F",
                "a\u0000",
                "a\tb",
                "a\n",
                "\u007f",
                // Separators.
                "%2f",
                "a%2Fb",
                "..%2f..%2fetc",
                "%5c",
                "a%5Cb",
                "a\\b",
                "..\\..",
                // Segments that go elsewhere or nowhere.
                "/",
                "//",
                "a/",
                "/a",
                "a//b",
                ".",
                "..",
                "a/./b",
                "a/../b",
                "../a",
                "%2e",
                "%2e%2e",
                ".%2E",
                "a/%2e%2e/b",
                "..;x=1",
                ".;/a",
                ";",
                ";x=1/a",
                "a/;x/b",
                "%2e%2e;",
                // Characters that no URL holds.
                "a b",
                "\"",
                "<",
                ">",
                "[",
                "]",
                "^",
                "`",
                "{",
                "|",
                "}",
                "#",
                "?",
                "\u00fc.mp4",
                "\ud83c\udfac"
            })
    void refusesWhatIsMalformed(String raw) {
        assertEquals(Optional.empty(), PathSegments.decode(raw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "film.mp4 → film.mp4",
                "a|b → a/b",
                "a b → a%20b",
                "a;b → a%3Bb",
                "100% → 100%25",
                "a+b → a%2Bb",
                "a:b → a%3Ab",
                "a&b'c\"d<e>f → a%26b%27c%22d%3Ce%3Ef",
                "#?[] → %23%3F%5B%5D",
                "ü → %C3%BC",
                "🎬 → %F0%9F%8E%AC",
                "~-_.!*()=@, → ~-_.!*()=@,"
            })
    void writesSoThatEveryReaderUnderstands(String segments, String encoded) {
        assertEquals(encoded, PathSegments.encode(List.of(segments.split("\\|"))));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            String name = random.ints(1 + random.nextInt(12), 0, 0x11000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            if (PathSegments.isName(name)) {
                List<String> segments = List.of("folder", name);
                assertEquals(Optional.of(segments), PathSegments.decode(PathSegments.encode(segments)));
            }
        }
    }

    @Test
    void scrambledPathsAreRefusedOrGiveNames() {
        Random random = new Random(12);
        String alphabet = "ab.%/;\\0123456789abcdefABCDEF%%..//\u00e4 ";
        for (int i = 0; i < 20_000; i++) {
            String raw = random.ints(random.nextInt(20), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1))
                    .reduce("", String::concat);
            for (String segment : PathSegments.decode(raw).orElse(List.of())) {
                assertTrue(PathSegments.isName(segment), raw);
                assertEquals(segment, new String(segment.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void halfASurrogateIsNoName() {
        assertFalse(PathSegments.isName("a\ud83c"));
        assertFalse(PathSegments.isName("\udfaca"));
        assertFalse(PathSegments.isName("\udfac\ud83c"));
        assertTrue(PathSegments.isName("\ud83c\udfac"));
    }

    @Test
    void everyControlCharacterIsRefused() {
        IntStream.concat(IntStream.rangeClosed(0, 0x1f), IntStream.rangeClosed(0x7f, 0x9f))
                .forEach(control -> assertFalse(PathSegments.isName("a" + (char) control + "b"), "U+" + control));
    }
}
