package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextBytesTest {
    private static final String GERMAN = "Größe zählt – sagt Müller, „das ist schön“.\nUnd so weiter in Köln.\n";
    private static final String RUSSIAN = "Привет, как дела? Это русские субтитры.\nСпасибо, хорошо, а у вас?\n";
    private static final String JAPANESE = "こんにちは、世界。これは日本語の字幕です。\nありがとうございます。\n";
    private static final String GREEK =
            "Καλημέρα, τι κάνεις; Αυτοί είναι οι υπότιτλοι της ταινίας.\nΕυχαριστώ πολύ, είμαι καλά.\n";

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, RUSSIAN, JAPANESE, GREEK, "plain", "", "\u00e9"})
    void unicodeIsReadAsSuch(String text) {
        assertEquals(text, TextBytes.decode(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(text, TextBytes.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
        assertEquals(text, TextBytes.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(text, TextBytes.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void sixteenBitsWithoutAMarkAreToldByTheZeros() {
        assertEquals(GERMAN, TextBytes.decode(GERMAN.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(GERMAN, TextBytes.decode(GERMAN.getBytes(StandardCharsets.UTF_16BE)));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, GERMAN",
        "windows-1251, RUSSIAN",
        "KOI8-R, RUSSIAN",
        "Shift_JIS, JAPANESE",
        "EUC-JP, JAPANESE",
        "windows-1253, GREEK"
    })
    void oldCharsetsAreFoundOut(String charset, String language) {
        String text = switch (language) {
            case "GERMAN" -> GERMAN;
            case "RUSSIAN" -> RUSSIAN;
            case "JAPANESE" -> JAPANESE;
            default -> GREEK;
        };
        assertEquals(text, TextBytes.decode(text.getBytes(Charset.forName(charset))));
    }

    @Test
    void aShortWesternTextNeedsNoLuck() {
        assertEquals("Café", TextBytes.decode("Café".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("Ça va, garçon ?", TextBytes.decode("Ça va, garçon ?".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @CsvSource({
        "pl, windows-1250, Zażółć gęślą jaźń",
        "cs-CZ, windows-1250, Příliš žluťoučký kůň",
        "tr, windows-1254, Işık çabuk söndü",
        "de, windows-1252, Größe",
        "und, windows-1252, Größe"
    })
    void theLanguageTellsLatinCharsetsApart(String language, String charset, String text) {
        assertEquals(text, TextBytes.decode(text.getBytes(Charset.forName(charset)), language));
    }

    @Test
    void everyKindOfLineEndBecomesOne() {
        assertEquals("a\nb\nc\n\nd", TextBytes.decode("a\r\nb\rc\n\rd".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anyBytesAreSomeText() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertEquals(-1, TextBytes.decode(bytes).indexOf('\r'));
        }
    }
}
