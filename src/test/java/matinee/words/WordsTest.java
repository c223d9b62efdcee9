package matinee.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1 kB",
        "1049, 1 kB",
        "1050, 1.1 kB",
        "99949, 99.9 kB",
        "99950, 100 kB",
        "999499, 999 kB",
        "999500, 1 MB",
        "612000000, 612 MB",
        "1900000000, 1.9 GB",
        "11600000000, 11.6 GB",
        "9223372036854775807, 9.2 EB",
    })
    void aSizeHasAtMostThreeDigits(long bytes, String text) {
        assertEquals(text, Language.ENGLISH.words().size(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 1.9 GB",
        "GERMAN, '1,9 GB'",
        "FRENCH, '1,9 Go'",
        "SPANISH, '1,9 GB'",
        "JAPANESE, 1.9 GB",
        "ARABIC, 1.9 \u063A.\u0628",
    })
    void aSizeIsWrittenAsTheLanguageWritesIt(Language language, String text) {
        assertEquals(text, language.words().size(1_900_000_000));
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 0, 0 videos",
        "ENGLISH, 1, 1 video",
        "ENGLISH, 100000, '100,000 videos'",
        "GERMAN, 100000, 100.000 Videos",
        "FRENCH, 0, 0 vid\u00E9o",
        "FRENCH, 2, 2 vid\u00E9os",
        "SPANISH, 1000000, 1.000.000 de v\u00EDdeos",
        "JAPANESE, 3, \u52D5\u753B3\u672C",
        "ARABIC, 3, 3 \u0645\u0642\u0627\u0637\u0639 \u0641\u064A\u062F\u064A\u0648",
        "ARABIC, 11, 11 \u0645\u0642\u0637\u0639 \u0641\u064A\u062F\u064A\u0648",
    })
    void aCountAgreesWithItsNoun(Language language, long number, String text) {
        assertEquals(text, language.words().count("videos", number));
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 2 May 2026",
        "GERMAN, 2. Mai 2026",
        "FRENCH, 2 mai 2026",
        "SPANISH, 2 may 2026",
        "JAPANESE, 2026\u5E745\u67082\u65E5",
        "ARABIC, 2 \u0645\u0627\u064A\u0648 2026",
    })
    void aDayIsWrittenAsTheLanguageWritesIt(Language language, String text) {
        assertEquals(text, language.words().day(LocalDate.of(2026, 5, 2)));
    }

    @Test
    void aValueWithBracesStaysAsItIs() {
        assertEquals("{1}, {0}", Language.ENGLISH.words().say("listing.both", "{1}", "{0}"));
    }

    @Test
    void anUnknownKeyIsNamed() {
        Words words = Language.GERMAN.words();
        String message = assertThrows(IllegalArgumentException.class, () -> words.say("no.such"))
                .getMessage();
        assertEquals("nothing to say for no.such in de", message);
    }
}
