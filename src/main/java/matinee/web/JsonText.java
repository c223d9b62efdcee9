package matinee.web;

/** Writes strings as JSON, RFC 8259 §7. */
final class JsonText {
    private JsonText() {}

    /**
     * The text between quotation marks. Escaped are, besides what must be: the line separators that JavaScript once did not
     * allow, and surrogates without their other half, which UTF-8 cannot carry.
     */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> append(json, point));
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, int point) {
        if (point == '"' || point == '\\') {
            json.append('\\').append((char) point);
        } else if (mustBeEscaped(point)) {
            json.append(String.format("\\u%04x", point));
        } else {
            json.appendCodePoint(point);
        }
    }

    private static boolean mustBeEscaped(int point) {
        return Character.isISOControl(point)
                || point == 0x2028
                || point == 0x2029
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
