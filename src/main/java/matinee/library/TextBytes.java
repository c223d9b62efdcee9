package matinee.library;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import matinee.http.LanguageTag;
import org.mozilla.universalchardet.UniversalDetector;

/** Text files of unknown origin, as text. */
final class TextBytes {
    /** What a file written on an old Western machine is in, and where every byte is some character. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What languages in Latin letters were written in elsewhere, by their code. */
    private static final Map<String, Charset> LATIN = latin();

    /** Languages in other letters than Latin ones, by their code; Serbian is written in both. */
    private static final Set<String> OTHER_SCRIPTS = Set.of(
            "ar", "be", "bg", "el", "fa", "he", "hy", "iw", "ja", "ji", "ka", "kk", "ko", "ky", "mk", "mn", "ru", "sr",
            "th", "tg", "uk", "ur", "yi", "zh");

    /** Enough of a file to tell its charset by. */
    private static final int SAMPLE_BYTES = 64 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextBytes() {}

    /** As {@link #decode(byte[], String)} of a text in some language. */
    static String decode(byte[] bytes) {
        return decode(bytes, LanguageTag.UNDETERMINED);
    }

    /**
     * The text without byte order mark; {@code \r\n}, {@code \r} and {@code \n} all become {@code \n}, NUL becomes U+FFFD.
     *
     * @param language a BCP 47 tag, which tells apart what bytes alone cannot
     */
    static String decode(byte[] bytes, String language) {
        String text = charsetOf(bytes, language).decode(ByteBuffer.wrap(bytes)).toString();
        int from = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        return text.substring(from).replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
    }

    /**
     * The strict ones first: hardly any other text is well-formed UTF-8 by accident. Statistics need many letters beyond ASCII;
     * in the few of a Latin script they see Cyrillic or Thai, so they are not asked about those.
     */
    private static Charset charsetOf(byte[] bytes, String language) {
        return utf16(bytes)
                .or(() -> wellFormed(bytes, StandardCharsets.UTF_8))
                .or(() -> isLatin(bytes, language) ? Optional.empty() : detected(bytes))
                .orElseGet(() -> LATIN.getOrDefault(LanguageTag.primary(language), WESTERN));
    }

    private static boolean isLatin(byte[] bytes, String language) {
        String primary = LanguageTag.primary(language);
        return primary.equals(LanguageTag.UNDETERMINED) ? isMostlyAscii(bytes) : !OTHER_SCRIPTS.contains(primary);
    }

    private static boolean isMostlyAscii(byte[] bytes) {
        int letters = 0;
        int others = 0;
        for (int i = 0; i < Math.min(bytes.length, SAMPLE_BYTES); i++) {
            letters += Character.isLetter(bytes[i]) ? 1 : 0;
            others += bytes[i] < 0 ? 1 : 0;
        }
        return others < letters;
    }

    /** By its byte order mark, or by the zeros that Latin letters have in every second byte. */
    private static Optional<Charset> utf16(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return Optional.of(mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        int pairs = Math.min(bytes.length, SAMPLE_BYTES) / 2;
        int highZeros = 0;
        int lowZeros = 0;
        for (int pair = 0; pair < pairs; pair++) {
            highZeros += bytes[2 * pair] == 0 ? 1 : 0;
            lowZeros += bytes[2 * pair + 1] == 0 ? 1 : 0;
        }
        if (Math.max(highZeros, lowZeros) < pairs / 3 + 1 || Math.min(highZeros, lowZeros) > pairs / 20) {
            return Optional.empty();
        }
        return Optional.of(highZeros > lowZeros ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE_BYTES));
        detector.dataEnd();
        try {
            return Optional.ofNullable(detector.getDetectedCharset())
                    .map(Charset::forName)
                    .flatMap(charset -> wellFormed(bytes, charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> wellFormed(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(charset);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Charset> latin() {
        Map<String, Charset> charsets = new HashMap<>();
        Map.of(
                        "windows-1250", "bs cs hr hu pl ro sk sl sq",
                        "windows-1254", "tr az",
                        "windows-1257", "et lt lv",
                        "windows-1258", "vi")
                .forEach((name, languages) -> Stream.of(languages.split(" "))
                        .forEach(language -> charsets.put(language, Charset.forName(name))));
        return Map.copyOf(charsets);
    }
}
