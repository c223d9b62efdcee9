package matinee.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntries;
import org.openqa.selenium.logging.LogEntry;

/** What a Chromium asked and what it was answered, in order, from its performance log. */
record NetworkLog(List<Event> events) {
    /** One message of the DevTools protocol. */
    record Event(String method, Map<?, ?> parameters) {
        String text(String name) {
            return String.valueOf(parameters.get(name));
        }

        Map<?, ?> object(String name) {
            return (Map<?, ?>) Objects.requireNonNull(parameters.get(name));
        }
    }

    /**
     * A request that was answered.
     *
     * @param fields of the response; names compare without case
     */
    record Exchange(String address, String range, int status, Map<String, String> fields) {}

    NetworkLog {
        events = List.copyOf(events);
    }

    static NetworkLog of(LogEntries entries) {
        return new NetworkLog(entries.getAll().stream().map(NetworkLog::event).toList());
    }

    private static Event event(LogEntry entry) {
        Map<?, ?> parsed = new Json().toType(entry.getMessage(), Map.class);
        Map<?, ?> message = (Map<?, ?>) Objects.requireNonNull(parsed.get("message"));
        return new Event(
                String.valueOf(message.get("method")), (Map<?, ?>) Objects.requireNonNull(message.get("params")));
    }

    private Stream<Event> named(String method) {
        return events.stream().filter(event -> event.method().equals(method));
    }

    /** The addresses that were asked for. */
    List<String> asked() {
        return named("Network.requestWillBeSent")
                .map(event -> String.valueOf(event.object("request").get("url")))
                .toList();
    }

    /** The requests that were answered, in the order of the answers; an absent {@code Range} is empty. */
    List<Exchange> exchanges() {
        Map<String, String> ranges = new HashMap<>();
        named("Network.requestWillBeSent")
                .forEach(event -> ranges.put(
                        event.text("requestId"), fields(event.object("request")).getOrDefault("Range", "")));
        List<Exchange> exchanges = new ArrayList<>();
        named("Network.responseReceived").forEach(event -> {
            Map<?, ?> response = event.object("response");
            exchanges.add(new Exchange(
                    String.valueOf(response.get("url")),
                    ranges.getOrDefault(event.text("requestId"), ""),
                    ((Number) Objects.requireNonNull(response.get("status"))).intValue(),
                    fields(response)));
        });
        return exchanges;
    }

    private static Map<String, String> fields(Map<?, ?> message) {
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ((Map<?, ?>) Objects.requireNonNull(message.get("headers")))
                .forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
        return fields;
    }
}
