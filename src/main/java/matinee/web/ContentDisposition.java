package matinee.web;

import java.nio.charset.StandardCharsets;
import matinee.http.Field;

/** {@code Content-Disposition: attachment} with a file name (RFC 6266 §4, RFC 8187 §3.2). */
final class ContentDisposition {
    private static final String ATTR_CHAR_MARKS = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    /** Asks a browser to keep the file under its own name; old clients get the name with what they cannot read replaced. */
    static Field attachment(String name) {
        return new Field(
                "Content-Disposition",
                "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + extended(name));
    }

    /** ASCII; without the quote and the backslash, which clients unescape differently, and the percent sign, which some decode. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .map(c -> c >= ' ' && c < 0x7F && "\"\\%".indexOf(c) < 0 ? c : '_')
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String extended(String name) {
        StringBuilder extended = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean literal = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || ATTR_CHAR_MARKS.indexOf(c) >= 0;
            extended.append(literal ? String.valueOf(c) : String.format("%%%02X", b));
        }
        return extended.toString();
    }
}
