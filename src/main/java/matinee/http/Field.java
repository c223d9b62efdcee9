package matinee.http;

/** One line of a header section (RFC 9110 §5). */
public record Field(String name, String value) {
    public Field {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a field without a name");
        }
        // Whatever a value was made from, it cannot end its line and begin another.
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if ((c < ' ' && c != '\t') || c == 0x7F) {
                throw new IllegalArgumentException("control character in the field " + name);
            }
        }
    }
}
