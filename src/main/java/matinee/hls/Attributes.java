package matinee.hls;

/** The attribute list of one tag, RFC 8216bis §4.2, written as it is told. */
final class Attributes {
    private final StringBuilder text;
    private char separator = ':';

    Attributes(StringBuilder text, String tag) {
        this.text = text.append('#').append(tag);
    }

    /** A number, an enumerated word or a resolution. */
    Attributes plain(String name, String value) {
        text.append(separator).append(name).append('=').append(value);
        separator = ',';
        return this;
    }

    /** A quoted string, which cannot hold a quotation mark, a line feed or a carriage return: they are left out. */
    Attributes quoted(String name, String value) {
        return plain(name, '"' + value.replaceAll("[\"\\p{Cntrl}]", "") + '"');
    }

    void end() {
        text.append('\n');
    }
}
