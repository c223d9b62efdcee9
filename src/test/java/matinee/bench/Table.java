package matinee.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A report as tables: for the terminal, and for the README. */
final class Table {
    /** What stands in the README; the JSON has all. */
    private static final Set<Figure> BRIEFLY = EnumSet.of(
            Figure.THROUGHPUT,
            Figure.CPU_PER_GIB,
            Figure.REQUEST_RATE,
            Figure.CPU_PER_REQUEST,
            Figure.LATENCY_P99,
            Figure.STARVED,
            Figure.WRONG,
            Figure.FIRST_BYTE_P99,
            Figure.RESIDENT,
            Figure.START_UP,
            Figure.EVICTED,
            Figure.EVICTED_AFTER,
            Figure.WHOLE_AT_END,
            Figure.EXIT_AFTER);

    private Table() {}

    /** Columns of equal width, a block for each measure. */
    static String plain(Results results) {
        Set<Road> roads = results.roads();
        StringBuilder text = new StringBuilder();
        text.append(line("", roads.stream().map(Road::title).toList()));
        for (String measure : results.measures()) {
            text.append(results.title(measure)).append('\n');
            for (Figure figure : results.figures(measure)) {
                text.append(line("  " + figure.unit(), cells(results, measure, figure)));
            }
        }
        return text.toString();
    }

    private static String line(String first, List<String> cells) {
        return cells.stream()
                .map(cell -> String.format(Locale.ROOT, "%18s", cell))
                .collect(Collectors.joining("", String.format(Locale.ROOT, "%-30s", first), "\n"));
    }

    /** GitHub's Markdown, the measure named in its first row. */
    static String markdown(Report report) {
        Results results = report.results();
        StringBuilder text = new StringBuilder("| | ");
        results.roads().forEach(road -> text.append("| ").append(road.title()).append(' '));
        text.append("|\n|---|---|")
                .append("---:|".repeat(results.roads().size()))
                .append('\n');
        for (String measure : results.measures()) {
            String title = results.title(measure);
            Set<Figure> figures = new TreeSet<>(results.figures(measure));
            figures.retainAll(BRIEFLY);
            for (Figure figure : figures) {
                text.append("| ")
                        .append(title)
                        .append(" | ")
                        .append(figure.unit())
                        .append(" | ");
                text.append(String.join(" | ", cells(results, measure, figure))).append(" |\n");
                title = "";
            }
        }
        String versions = report.versions().entrySet().stream()
                .map(version -> version.getKey() + " " + version.getValue())
                .collect(Collectors.joining(", "));
        return text.append("\nMedians")
                .append(
                        results.roads().contains(Road.NGINX)
                                ? "; in brackets the median of the ratios to nginx. "
                                : ". ")
                .append(report.machine().text())
                .append("; ")
                .append(versions)
                .append("; ")
                .append(report.date())
                .append(".\n")
                .toString();
    }

    private static List<String> cells(Results results, String measure, Figure figure) {
        List<String> cells = new ArrayList<>();
        for (Road road : results.roads()) {
            cells.add(
                    results.has(measure, road, figure)
                            ? cell(results.summary(measure, road, figure), road, figure)
                            : "");
        }
        return cells;
    }

    private static String cell(Results.Summary summary, Road road, Figure figure) {
        String value = figure.text(summary.median());
        return road == Road.NGINX || summary.ratio().isEmpty()
                ? value
                : value + String.format(Locale.ROOT, " (%.2f)", summary.ratio().getAsDouble());
    }
}
