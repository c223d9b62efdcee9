package matinee.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The query of a URL as it grows, with its question mark; empty without parameters. */
final class QueryText {
    private final StringBuilder query = new StringBuilder();

    QueryText add(String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        return this;
    }

    @Override
    public String toString() {
        return query.toString();
    }
}
