package matinee.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as JSON (RFC 8259), for programs. */
final class ResultsJson {
    private ResultsJson() {}

    static String of(Report report) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("date", report.date());
        Machine machine = report.machine();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("processor", machine.processor());
        about.put("cores", machine.cores());
        about.put("memoryMebibytes", machine.memoryMebibytes());
        about.put("kernel", machine.kernel());
        root.put("machine", about);
        root.put("versions", report.versions());
        root.put("command", report.command());
        root.put("measures", measures(report.results()));
        return text(root, "") + "\n";
    }

    private static List<Object> measures(Results results) {
        List<Object> measures = new ArrayList<>();
        for (String code : results.measures()) {
            Map<String, Object> measure = new LinkedHashMap<>();
            measure.put("name", code);
            measure.put("title", results.title(code));
            Map<String, Object> roads = new LinkedHashMap<>();
            for (Road road : results.roads()) {
                Map<String, Object> figures = figures(results, code, road);
                if (!figures.isEmpty()) {
                    roads.put(road.code(), figures);
                }
            }
            measure.put("roads", roads);
            measures.add(measure);
        }
        return measures;
    }

    private static Map<String, Object> figures(Results results, String code, Road road) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Figure figure : results.figures(code)) {
            if (results.has(code, road, figure)) {
                Results.Summary summary = results.summary(code, road, figure);
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("median", summary.median());
                values.put("minimum", summary.minimum());
                summary.ratio().ifPresent(ratio -> values.put("ratioToNginx", ratio));
                values.put("rounds", summary.rounds());
                figures.put(figure.unit(), values);
            }
        }
        return figures;
    }

    /** Maps, lists, numbers and strings; short lists of numbers stand in one line. */
    private static String text(Object value, String indent) {
        String deeper = indent + "  ";
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> deeper + string(entry.getKey().toString()) + ": " + text(entry.getValue(), deeper))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
        }
        if (value instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)) {
            return list.stream().map(item -> text(item, "")).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> deeper + text(item, deeper))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        }
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.4f", number);
        }
        return value instanceof Number ? value.toString() : string(value.toString());
    }

    static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
