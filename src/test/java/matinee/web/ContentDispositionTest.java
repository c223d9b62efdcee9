package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDispositionTest {
    @ParameterizedTest
    @DisplayName("RFC 6266 §4.3, RFC 8187 §3.2: a plain name for old clients, the very name for all others")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "film.mp4|film.mp4|film.mp4",
                "a b.mp4|a b.mp4|a%20b.mp4",
                "say \"hi\".mp4|say _hi_.mp4|say%20%22hi%22.mp4",
                "100%.mp4|100_.mp4|100%25.mp4",
                "a;b=c,d'e(f)*.mp4|a;b=c,d'e(f)*.mp4|a%3Bb%3Dc%2Cd%27e%28f%29%2A.mp4",
                "\u00E9.mp4|_.mp4|%C3%A9.mp4",
                "\uD83D\uDE00.mp4|_.mp4|%F0%9F%98%80.mp4"
            })
    void namesAreWrittenTwice(String name, String plain, String extended) {
        assertEquals(
                "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + extended,
                ContentDisposition.attachment(name).value());
    }
}
