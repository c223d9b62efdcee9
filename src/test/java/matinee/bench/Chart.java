package matinee.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Processor time relative to nginx as bars: an SVG that needs nothing else, light or dark as the reader's system is. */
final class Chart {
    private static final int WIDTH = 760;
    private static final int LEFT = 150;
    private static final int RIGHT = 70;
    private static final int TOP = 76;
    private static final int BAR = 18;
    private static final int STEP = 25;
    private static final int PANEL_HEAD = 34;
    private static final int PANEL_GAP = 14;
    /** Whoever needs more gets a bar to the edge: the others must stay comparable. */
    private static final double MOST = 4;

    private static final String STYLE = """
            <style>
            text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: #24292f }
            .title { font-size: 17px; font-weight: 600 }
            .panel { font-weight: 600 }
            .quiet { fill: #6a737d }
            .ground { fill: #ffffff; stroke: #d8dee4 }
            .ours { fill: #0e7c7b }
            .copy { fill: #84bfbd }
            .other { fill: #a3abb3 }
            .bar { stroke: #b3402a; stroke-width: 1.5; stroke-dasharray: 4 3 }
            .mark { fill: #b3402a }
            .value { stroke: #ffffff; stroke-width: 4; paint-order: stroke }
            .cut { stroke: #ffffff; stroke-width: 3 }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 }
              .quiet { fill: #9198a1 }
              .ground { fill: #14181d; stroke: #30363d }
              .ours { fill: #2fb5ab }
              .copy { fill: #25706c }
              .other { fill: #656c76 }
              .bar { stroke: #ff9b80 }
              .mark { fill: #ff9b80 }
              .value, .cut { stroke: #14181d }
            }
            </style>
            """;

    /** One measure's bars. */
    record Panel(String title, List<Bar> bars) {
        Panel {
            bars = List.copyOf(bars);
        }
    }

    /** A road's processor time, nginx's being 1. */
    record Bar(Road road, double ratio) {}

    private Chart() {}

    /** The panels for which there are ratios. */
    static List<Panel> panels(Results results) {
        List<Panel> panels = new ArrayList<>();
        for (String measure : results.measures()) {
            for (Figure figure : List.of(Figure.CPU_PER_GIB, Figure.CPU_PER_REQUEST)) {
                List<Bar> bars = results.roads().stream()
                        .filter(road -> road != Road.NGINX && results.has(measure, road, figure))
                        .flatMap(road -> results.summary(measure, road, figure).ratio().stream()
                                .mapToObj(ratio -> new Bar(road, ratio)))
                        .toList();
                if (!bars.isEmpty()) {
                    panels.add(new Panel(results.title(measure), bars));
                }
            }
        }
        return panels;
    }

    static String svg(List<Panel> panels) {
        int height = TOP + panels.stream().mapToInt(Chart::height).sum() + 8;
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">",
                WIDTH,
                height,
                WIDTH,
                height);
        add(svg, "<title>Processor time relative to nginx</title>");
        svg.append(STYLE);
        add(
                svg,
                "<rect class=\"ground\" x=\".5\" y=\".5\" width=\"%d\" height=\"%d\" rx=\"10\"/>",
                WIDTH - 1,
                height - 1);
        text(svg, 24, 34, "title", "Processor time for the same bytes, nginx being 1");
        text(
                svg,
                24,
                56,
                "quiet",
                "Shorter is better. Server alone on one core, medians of the ratios of each round; a bar with a gap is longer.");
        double scale = (WIDTH - LEFT - RIGHT) / most(panels);
        int y = TOP;
        for (Panel panel : panels) {
            panel(svg, panel, y, scale);
            y += height(panel);
        }
        return svg.append("</svg>\n").toString();
    }

    private static int height(Panel panel) {
        return PANEL_HEAD + panel.bars().size() * STEP + PANEL_GAP;
    }

    private static double most(List<Panel> panels) {
        ToDoubleFunction<Panel> longest =
                panel -> panel.bars().stream().mapToDouble(Bar::ratio).max().orElse(1);
        double most = panels.stream().mapToDouble(longest).max().orElse(1);
        return Math.min(MOST, Math.max(1.25, most));
    }

    private static void panel(StringBuilder svg, Panel panel, int top, double scale) {
        text(svg, 24, top + 20, "panel", panel.title());
        int first = top + PANEL_HEAD;
        int y = first;
        for (Bar bar : panel.bars()) {
            add(
                    svg,
                    "<text class=\"quiet\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                    LEFT - 10,
                    y + 14,
                    bar.road().title());
            bar(svg, bar, y, scale);
            y += STEP;
        }
        double nginx = LEFT + scale;
        add(
                svg,
                "<line class=\"bar\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>",
                nginx,
                first - 6,
                nginx,
                y - STEP + BAR + 6);
        add(svg, "<text class=\"mark\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">nginx</text>", nginx, first - 11);
        y = first;
        for (Bar bar : panel.bars()) {
            double value = LEFT + Math.min(bar.ratio() * scale, WIDTH - LEFT - RIGHT) + 8;
            text(svg, value, y + 14, "value", String.format(Locale.ROOT, "%.2f", bar.ratio()));
            y += STEP;
        }
    }

    /** One that is longer than the picture is cut, which two strokes through it say. */
    private static void bar(StringBuilder svg, Bar bar, int y, double scale) {
        double room = WIDTH - LEFT - RIGHT;
        double width = Math.min(bar.ratio() * scale, room);
        add(
                svg,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\"/>",
                colour(bar.road()),
                LEFT,
                y,
                width,
                BAR);
        if (bar.ratio() * scale > room) {
            double x = LEFT + width - 24;
            add(
                    svg,
                    "<path class=\"cut\" d=\"M%.1f %dl8 -%d m0 %dl8 -%d\"/>",
                    x,
                    y + BAR + 3,
                    BAR + 6,
                    BAR + 6,
                    BAR + 6);
        }
    }

    private static String colour(Road road) {
        return switch (road) {
            case JAVA_JAR, TOMCAT, WILDFLY -> "ours";
            case PLAIN -> "copy";
            case NGINX, DEFAULT_SERVLET -> "other";
        };
    }

    private static void text(StringBuilder svg, double x, int y, String style, String text) {
        add(svg, "<text class=\"%s\" x=\"%.1f\" y=\"%d\">%s</text>", style, x, y, text);
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
