package matinee.mp4;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Words in a file: cut-off and malformed characters become U+FFFD, what surrounds the words goes. */
final class TextEncoding {
    private static final byte[] UTF_16_BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};

    private TextEncoding() {}

    /** UTF-16 where a byte order mark says so, else UTF-8. */
    static String marked(byte[] text) {
        return decode(
                text,
                startsWith(text, UTF_16_BIG_ENDIAN_MARK) || startsWith(text, UTF_16_LITTLE_ENDIAN_MARK)
                        ? StandardCharsets.UTF_16
                        : StandardCharsets.UTF_8);
    }

    static String decode(byte[] text, Charset charset) {
        String decoded = new String(text, charset);
        int end = decoded.indexOf('\0');
        return (end < 0 ? decoded : decoded.substring(0, end)).strip();
    }

    private static boolean startsWith(byte[] text, byte[] mark) {
        return text.length >= 2 && text[0] == mark[0] && text[1] == mark[1];
    }
}
