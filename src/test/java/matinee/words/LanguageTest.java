package matinee.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "'', ENGLISH",
        "de, GERMAN",
        "de-CH, GERMAN",
        "DE-at-1996, GERMAN",
        "'pt-BR,pt;q=0.9,fr;q=0.8,en;q=0.7', FRENCH",
        "'en;q=0.2, ja;q=0.9', JAPANESE",
        "'ar-EG,ar;q=0.9,en;q=0.8', ARABIC",
        "'es-419,es;q=0.9', SPANISH",
        "'tlh,*;q=0.5', ENGLISH",
        "'fr;q=0, en', ENGLISH",
        "'fr;q=7', ENGLISH",
        "';;;', ENGLISH",
        "'de_DE!', ENGLISH",
    })
    void theBestOfTheViewersLanguagesIsSpoken(String field, Language language) {
        assertEquals(language, Language.of(field));
    }

    @Test
    void aFieldOfAnyLengthIsBorne() {
        assertEquals(Language.ENGLISH, Language.of("de,".repeat(100_000)));
    }

    @ParameterizedTest
    @CsvSource({"de, GERMAN", "DE,", "de-CH,", "'',"})
    void aChoiceIsAnExactTag(String tag, Language language) {
        assertEquals(Optional.ofNullable(language), Language.tagged(tag));
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, ltr, English", "ARABIC, rtl, \u0627\u0644\u0639\u0631\u0628\u064A\u0629"})
    void aLanguageKnowsItsDirectionAndItsName(Language language, String direction, String name) {
        assertEquals(direction, language.direction());
        assertEquals(name, language.ownName());
    }
}
