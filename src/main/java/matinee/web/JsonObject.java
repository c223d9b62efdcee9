package matinee.web;

import java.util.List;
import java.util.Locale;

/** A JSON object as it grows, RFC 8259 §4. Names are Matinee's own and need no escape. */
final class JsonObject {
    private final StringBuilder json = new StringBuilder("{");

    JsonObject text(String name, String value) {
        return json(name, JsonText.quoted(value));
    }

    JsonObject number(String name, long value) {
        return json(name, Long.toString(value));
    }

    /** With three decimals. */
    JsonObject decimal(String name, double value) {
        return json(name, String.format(Locale.ROOT, "%.3f", value));
    }

    JsonObject object(String name, JsonObject value) {
        return json(name, value.toString());
    }

    JsonObject array(String name, List<JsonObject> values) {
        return json(name, values.toString());
    }

    /** @param value as JSON has it */
    JsonObject json(String name, String value) {
        if (json.length() > 1) {
            json.append(',');
        }
        json.append('"').append(name).append("\":").append(value);
        return this;
    }

    /** The same where it can stand in a script element of a page. */
    String inScript() {
        return toString().replace("<", "\\u003c").replace(">", "\\u003e");
    }

    @Override
    public String toString() {
        return json + "}";
    }
}
