package matinee.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One answer as it came over the wire. */
final class RawAnswer {
    /**
     * One field line.
     *
     * @param name as it was spelled
     * @param value without the white space around it
     */
    record Field(String name, String value) {}

    private final String statusLine;
    private final List<Field> fields;
    private final byte[] body;

    /**
     * An answer.
     *
     * @param statusLine without its line end
     * @param fields every field line, in order, repeated ones too
     * @param body the content after its framing was taken off
     */
    RawAnswer(String statusLine, List<Field> fields, byte[] body) {
        if (!statusLine.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
            throw new AssertionError("not a status line: " + statusLine);
        }
        this.statusLine = statusLine;
        this.fields = List.copyOf(fields);
        this.body = body.clone();
    }

    String statusLine() {
        return statusLine;
    }

    List<Field> fields() {
        return fields;
    }

    byte[] body() {
        return body.clone();
    }

    RawAnswer withBody(byte[] content) {
        return new RawAnswer(statusLine, fields, content);
    }

    int status() {
        return Integer.parseInt(statusLine.substring(9, 12));
    }

    /** The values of all lines of a field. */
    List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** The value of a field that may stand once at most. */
    Optional<String> value(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            throw new AssertionError(name + " stands " + values.size() + " times in\n" + this);
        }
        return values.stream().findFirst();
    }

    /** The value of a field that must stand exactly once. */
    String the(String name) {
        return value(name).orElseThrow(() -> new AssertionError("no " + name + " in\n" + this));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(statusLine).append('\n');
        fields.forEach(field ->
                text.append(field.name()).append(": ").append(field.value()).append('\n'));
        text.append('\n').append(new String(body, 0, Math.min(body.length, 400), StandardCharsets.ISO_8859_1));
        return text.append(" (").append(body.length).append(" bytes)").toString();
    }
}
