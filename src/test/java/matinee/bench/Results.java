package matinee.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every value of a run, by measure, road, figure and round. */
final class Results {
    /** What the rounds make of one figure of one road, and the median of each round's ratio to nginx, if it was there. */
    record Summary(double median, double minimum, OptionalDouble ratio, List<Double> rounds) {
        Summary {
            rounds = List.copyOf(rounds);
        }
    }

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, Map<Road, Map<Figure, Map<Integer, Double>>>> values = new LinkedHashMap<>();

    /** Adds the figures of one round, the first being 0. */
    void add(Measure measure, int round, Road road, Map<Figure, Double> figures) {
        titles.put(measure.code(), measure.title());
        Map<Figure, Map<Integer, Double>> ofRoad = values.computeIfAbsent(measure.code(), code -> new TreeMap<>())
                .computeIfAbsent(road, absent -> new TreeMap<>());
        figures.forEach((figure, value) ->
                ofRoad.computeIfAbsent(figure, absent -> new TreeMap<>()).put(round, value));
    }

    /** The names of the measures taken, in their order. */
    Set<String> measures() {
        return titles.keySet();
    }

    String title(String measure) {
        return titles.get(measure);
    }

    /** The roads that were measured at all, in their order. */
    Set<Road> roads() {
        Set<Road> roads = new TreeSet<>();
        values.values().forEach(ofMeasure -> roads.addAll(ofMeasure.keySet()));
        return roads;
    }

    /** The figures that a measure has of any road, in their order. */
    Set<Figure> figures(String measure) {
        Set<Figure> figures = new TreeSet<>();
        values.getOrDefault(measure, Map.of()).values().forEach(ofRoad -> figures.addAll(ofRoad.keySet()));
        return figures;
    }

    /** Whether there is such a figure. */
    boolean has(String measure, Road road, Figure figure) {
        return !rounds(measure, road, figure).isEmpty();
    }

    /** @throws IllegalArgumentException when there is no such figure */
    Summary summary(String measure, Road road, Figure figure) {
        Map<Integer, Double> rounds = rounds(measure, road, figure);
        List<Double> all = new ArrayList<>(rounds.values());
        return new Summary(
                Statistics.median(all),
                Statistics.minimum(all),
                figure.isCompared() ? ratio(rounds, rounds(measure, Road.NGINX, figure)) : OptionalDouble.empty(),
                all);
    }

    private static OptionalDouble ratio(Map<Integer, Double> rounds, Map<Integer, Double> bar) {
        List<Double> ratios = rounds.keySet().stream()
                .filter(round -> bar.getOrDefault(round, 0.0) > 0)
                .map(round -> rounds.get(round) / bar.get(round))
                .toList();
        return ratios.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Statistics.median(ratios));
    }

    private Map<Integer, Double> rounds(String measure, Road road, Figure figure) {
        return values.getOrDefault(measure, Map.of())
                .getOrDefault(road, Map.of())
                .getOrDefault(figure, Map.of());
    }
}
