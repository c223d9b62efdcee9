package matinee.library;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Text files of unknown origin, as text. */
final class TextBytes {
    /** What a file written on an old Western machine is in, and where every byte is some character. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Enough of a file to tell its charset by. */
    private static final int SAMPLE_BYTES = 64 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextBytes() {}

    /** The text without byte order mark; {@code \r\n}, {@code \r} and {@code \n} all become {@code \n}, NUL becomes U+FFFD. */
    static String decode(byte[] bytes) {
        String text = charsetOf(bytes).decode(ByteBuffer.wrap(bytes)).toString();
        int from = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        return text.substring(from).replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
    }

    /** The strict ones first: hardly any other text is well-formed UTF-8 by accident. */
    private static Charset charsetOf(byte[] bytes) {
        return utf16(bytes)
                .or(() -> wellFormed(bytes, StandardCharsets.UTF_8))
                .or(() -> detected(bytes).flatMap(charset -> wellFormed(bytes, charset)))
                .orElse(WESTERN);
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
            return Optional.ofNullable(detector.getDetectedCharset()).map(Charset::forName);
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
}
