package matinee.library;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The segments of a URL path, decoded once and strictly: what is malformed is refused, never repaired.
 *
 * <p>The characters allowed are those of RFC 3986 §3.3 (pchar); containers differ in what else they let through, so nothing
 * else is taken. An escape may stand for anything that a name may hold: neither a separator ({@code /}, {@code \}) nor a
 * control character. A raw {@code ;} starts a path parameter, which is dropped from its segment as containers do;
 * {@code %3B} is a character of the name, and {@code +} is a plus.
 */
public final class PathSegments {
    private static final String UNRESERVED_MARKS = "-._~";

    /** The sub-delims of RFC 3986 §2.2 without {@code ;}, with the {@code :} and {@code @} of pchar. */
    private static final String LITERAL_MARKS = "!$&'()*+,=:@";

    /**
     * What else stays literal in what Matinee writes. Left out though legal: {@code :} would make a scheme of a relative URI's
     * first segment (§4.2), {@code +} is a space to some readers, {@code $&'} mean something in HTML and shells.
     */
    private static final String WRITTEN_MARKS = "!*(),=@";

    private static final String HEX = "0123456789ABCDEF";

    private PathSegments() {}

    /**
     * Decodes a percent-encoded path without its leading slash. The empty path has no segments; a slash at the end, like any
     * empty segment, is malformed.
     *
     * @return empty when the path is malformed
     */
    public static Optional<List<String>> decode(String rawPath) {
        if (rawPath.isEmpty()) {
            return Optional.of(List.of());
        }
        List<String> segments = new ArrayList<>();
        for (String raw : rawPath.split("/", -1)) {
            Optional<String> segment = decodeSegment(raw).filter(PathSegments::isName);
            if (segment.isEmpty()) {
                return Optional.empty();
            }
            segments.add(segment.get());
        }
        return Optional.of(List.copyOf(segments));
    }

    /** The percent-encoded path, without leading or final slash; {@link #decode} gives the same segments back. */
    public static String encode(List<String> segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            if (path.length() > 0) {
                path.append('/');
            }
            encodeSegment(segment, path);
        }
        return path.toString();
    }

    /** Whether this can be one segment of a name: not empty, {@code .} or {@code ..}, no separator, control or half surrogate. */
    public static boolean isName(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            return false;
        }
        for (int at = 0; at < segment.length(); at++) {
            char c = segment.charAt(at);
            if (c == '/' || c == '\\' || Character.isISOControl(c)) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isSurrogatePair(c, at + 1 < segment.length() ? segment.charAt(at + 1) : 0)) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    private static Optional<String> decodeSegment(String raw) {
        int parameter = raw.indexOf(';');
        int end = parameter < 0 ? raw.length() : parameter;
        int literals = 0;
        while (literals < end && isLiteral(raw.charAt(literals))) {
            literals++;
        }
        return literals == end ? Optional.of(raw.substring(0, end)) : decodeEscapes(raw, end);
    }

    private static Optional<String> decodeEscapes(String raw, int end) {
        ByteBuffer bytes = ByteBuffer.allocate(end);
        for (int at = 0; at < end; at++) {
            char c = raw.charAt(at);
            if (c == '%' && at + 2 < end && isHex(raw.charAt(at + 1)) && isHex(raw.charAt(at + 2))) {
                bytes.put((byte) Integer.parseInt(raw, at + 1, at + 3, 16));
                at += 2;
            } else if (isLiteral(c)) {
                bytes.put((byte) c);
            } else {
                return Optional.empty();
            }
        }
        return utf8(bytes.flip());
    }

    private static boolean isHex(char c) {
        return HEX.indexOf(c) >= 0 || (c >= 'a' && c <= 'f');
    }

    private static boolean isLiteral(char c) {
        return isUnreserved(c) || LITERAL_MARKS.indexOf(c) >= 0;
    }

    /** RFC 3986 §2.3. */
    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED_MARKS.indexOf(c) >= 0;
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            // A fresh decoder reports what is malformed: overlong forms, surrogates, cut sequences.
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static void encodeSegment(String segment, StringBuilder path) {
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isUnreserved(c) || WRITTEN_MARKS.indexOf(c) >= 0) {
                path.append(c);
            } else {
                path.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
    }
}
