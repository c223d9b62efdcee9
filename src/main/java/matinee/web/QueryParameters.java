package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a URL's query, in UTF-8. Containers part ways over a malformed escape, up to an exception; here it stands
 * for itself, and bytes that are not UTF-8 become replacement characters.
 *
 * @param values the first value of each name, decoded
 */
record QueryParameters(Map<String, String> values) {
    private static final QueryParameters NONE = new QueryParameters(Map.of());

    /** More are not read: no page of ours has as many. */
    private static final int MOST = 32;

    QueryParameters {
        values = Map.copyOf(values);
    }

    static QueryParameters of(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? NONE : parse(query);
    }

    static QueryParameters parse(String rawQuery) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&", MOST + 1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty() && values.size() < MOST) {
                values.putIfAbsent(decode(name), decode(value));
            }
        }
        return new QueryParameters(values);
    }

    /** Whether the query names a parameter, with or without a value. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The first value of a parameter; empty when it is absent. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String decode(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c == '%' && at + 2 < raw.length() && hex(raw, at + 1) >= 0 && hex(raw, at + 2) >= 0) {
                bytes.write(hex(raw, at + 1) << 4 | hex(raw, at + 2));
                at += 2;
            } else {
                bytes.writeBytes((c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int hex(String raw, int at) {
        return Character.digit(raw.charAt(at), 16);
    }
}
