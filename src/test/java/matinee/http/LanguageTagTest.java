package matinee.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Languages as tags, RFC 5646 §2.2.1")
class LanguageTagTest {
    @ParameterizedTest(name = "of {0}")
    @CsvSource({
        "eng, en",
        "ger, de",
        "deu, de",
        "fre, fr",
        "chi, zh",
        "yue, yue",
        "fil, fil",
        "haw, haw",
        "gsw, gsw",
        "mul, mul",
        "zxx, zxx",
        "qab, qab",
        "yue-hant-hk, yue-Hant-HK",
        "pt-br, pt-BR",
        "und, ''",
        "mis, ''",
        "a1b, ''",
        "'', ''"
    })
    void ofATrackAreShortWhereThereIsAShortCode(String told, String tag) {
        assertEquals(tag, LanguageTag.ofTrack(told).orElse(""));
    }

    @ParameterizedTest(name = "of {0}")
    @CsvSource({"pt_br, pt-BR", "ger, de", "sdh, ''", "the, ''", "yue, ''"})
    void ofWordsInNamesAreThoseThatCanHardlyBeAnythingElse(String word, String tag) {
        assertEquals(tag, LanguageTag.of(word).orElse(""));
    }
}
