package matinee.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What is made of the figures: ratios, tables, JSON, chart. */
class ReportTest {
    /** A measure that is never taken. */
    private record Named(String code, String title, Set<Road> roads) implements Measure.Scenario {
        @Override
        public Map<Figure, Double> run(Road road) {
            return Map.of();
        }
    }

    private static final Measure WHOLE = new Named("whole-8", "whole file", Set.of());
    private static final Measure START = new Named("start-up", "start", Set.of());

    private static Results results() {
        Results results = new Results();
        double[] nginx = {0.1, 0.2, 0.4};
        double[] jar = {0.15, 0.24, 0.4};
        for (int round = 0; round < nginx.length; round++) {
            results.add(WHOLE, round, Road.NGINX, Map.of(Figure.CPU_PER_GIB, nginx[round]));
            results.add(WHOLE, round, Road.JAVA_JAR, Map.of(Figure.CPU_PER_GIB, jar[round]));
        }
        results.add(START, 0, Road.JAVA_JAR, Map.of(Figure.START_UP, 1.234));
        return results;
    }

    private static Report report() {
        Machine machine = new Machine("A \"CPU\"", 2, 1000, "Linux 6");
        return new Report("2026-11-22", machine, Map.of("nginx", "1.22"), "java -cp x y", results());
    }

    @Test
    void ratioIsTheMedianOfTheRoundsRatiosNotTheRatioOfMedians() {
        Results.Summary summary = results().summary("whole-8", Road.JAVA_JAR, Figure.CPU_PER_GIB);
        assertEquals(0.24, summary.median());
        assertEquals(0.15, summary.minimum());
        assertEquals(1.2, summary.ratio().orElseThrow(), 1e-9);
        assertEquals(List.of(0.15, 0.24, 0.4), summary.rounds());
    }

    @Test
    void aRoundThatOneOfBothLacksCountsForTheOtherOnly() {
        Results results = results();
        results.add(WHOLE, 3, Road.JAVA_JAR, Map.of(Figure.CPU_PER_GIB, 900.0));
        Results.Summary summary = results.summary("whole-8", Road.JAVA_JAR, Figure.CPU_PER_GIB);
        assertEquals(4, summary.rounds().size());
        assertEquals(1.2, summary.ratio().orElseThrow(), 1e-9);
    }

    @Test
    void withoutNginxThereIsNoRatio() {
        Results results = new Results();
        results.add(WHOLE, 0, Road.TOMCAT, Map.of(Figure.CPU_PER_GIB, 1.0));
        assertFalse(results.summary("whole-8", Road.TOMCAT, Figure.CPU_PER_GIB)
                .ratio()
                .isPresent());
        assertEquals(List.of(), Chart.panels(results));
    }

    @Test
    void tableHasValueAndRatioOfEachRoad() {
        String table = Table.plain(results());
        assertTrue(table.contains("0.240 (1.20)"), table);
        assertTrue(table.lines().anyMatch(line -> line.strip().startsWith("start-up s")), table);
    }

    @Test
    void markdownRowsHaveAllOneNumberOfCells() {
        List<String> rows = Table.markdown(report())
                .lines()
                .filter(line -> line.startsWith("|"))
                .toList();
        assertEquals(4, rows.size());
        rows.forEach(row -> assertEquals(5, row.chars().filter(c -> c == '|').count(), row));
    }

    @Test
    void jsonTellsEveryFigureOnce() {
        String json = ResultsJson.of(report());
        assertTrue(json.contains("\"processor\": \"A \\\"CPU\\\"\""), json);
        assertTrue(json.contains("\"ratioToNginx\": 1.2000"), json);
        assertTrue(json.contains("\"rounds\": [0.1500, 0.2400, 0.4000]"), json);
        assertTrue(json.contains("\"start-up s\""), json);
    }

    @Test
    void jsonTextsAreEscaped() {
        assertEquals("\"a\\\"b\\\\c\\u000ad\"", ResultsJson.string("a\"b\\c\nd"));
    }

    @Test
    void chartIsWellFormedAndShowsEachRatio() throws Exception {
        String svg = Chart.svg(Chart.panels(results()));
        String root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement()
                .getNodeName();
        assertEquals("svg", root);
        assertTrue(svg.contains(">1.20</text>") && svg.contains(">java -jar</text>"), svg);
        assertTrue(svg.contains("prefers-color-scheme: dark"), svg);
    }

    @Test
    void aBarTooLongEndsAtTheEdge() {
        List<Chart.Bar> bars = List.of(new Chart.Bar(Road.TOMCAT, 40), new Chart.Bar(Road.WILDFLY, 4));
        String svg = Chart.svg(List.of(new Chart.Panel("ranges", bars)));
        assertEquals(2, svg.split("width=\"540.0\"", -1).length - 1, svg);
    }

    @Test
    void onlyWhatStandsBetweenTheMarksIsReplaced() {
        String readme = "before\n" + Publish.BEGIN + "\nold\n" + Publish.END + "\nafter\n";
        assertEquals(
                "before\n" + Publish.BEGIN + "\nnew\n" + Publish.END + "\nafter\n", Publish.replaced(readme, "new\n"));
        assertThrows(IllegalArgumentException.class, () -> Publish.replaced("no marks", "new"));
    }
}
