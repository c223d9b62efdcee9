package matinee.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a run does, from system properties {@code bench.*}; an empty value counts as unset.
 *
 * @param roads those to measure
 * @param measures beginnings of the names of those to take; empty for all
 * @param rounds of each measure of speed
 * @param seconds of each round
 * @param warmSeconds that each road is asked for before its first round of a kind
 * @param viewingSeconds that slow viewers are watched
 * @param filmMebibytes length of the film
 * @param client who asks for ranges: {@code wrk} or {@code own}
 * @param javaOptions for the JVMs of the servers
 * @param publish whether the results go to the README
 */
record Options(
        Set<Road> roads,
        List<String> measures,
        int rounds,
        int seconds,
        int warmSeconds,
        int viewingSeconds,
        int filmMebibytes,
        String client,
        List<String> javaOptions,
        Publishing publish) {
    /** What becomes of the results. */
    enum Publishing {
        KEEP,
        PUBLISH
    }

    private static final Map<String, String> DEFAULTS = new TreeMap<>(Map.of(
            "roads", "nginx,java-jar,tomcat,wildfly,plain,default-servlet",
            "measures", "",
            "rounds", "5",
            "seconds", "4",
            "warm", "30",
            "viewing", "20",
            "film", "1024",
            "client", "wrk",
            "java-options", "",
            "publish", "false"));
    private static final int LARGEST_FILM = 2047;

    Options {
        roads = Set.copyOf(roads);
        measures = List.copyOf(measures);
        javaOptions = List.copyOf(javaOptions);
        if (roads.isEmpty() || rounds < 1 || seconds < 1 || warmSeconds < 0 || viewingSeconds < 1) {
            throw new IllegalArgumentException("a benchmark needs roads, rounds and seconds");
        }
        if (filmMebibytes < 1 || filmMebibytes > LARGEST_FILM) {
            throw new IllegalArgumentException("bench.film=" + filmMebibytes + " is not from 1 to " + LARGEST_FILM);
        }
        if (!client.equals("wrk") && !client.equals("own")) {
            throw new IllegalArgumentException("bench.client=" + client + " is neither wrk nor own");
        }
    }

    /** @param properties gives the value of a system property, or null, as {@link System#getProperty} does */
    static Options read(UnaryOperator<String> properties) {
        UnaryOperator<String> value = name -> {
            String given = properties.apply("bench." + name);
            return given == null || given.isBlank() ? DEFAULTS.get(name) : given.strip();
        };
        Set<Road> roads = EnumSet.noneOf(Road.class);
        words(value.apply("roads"), ",").forEach(code -> roads.add(Road.of(code)));
        return new Options(
                roads,
                words(value.apply("measures"), ","),
                Integer.parseInt(value.apply("rounds")),
                Integer.parseInt(value.apply("seconds")),
                Integer.parseInt(value.apply("warm")),
                Integer.parseInt(value.apply("viewing")),
                Integer.parseInt(value.apply("film")),
                value.apply("client"),
                words(value.apply("java-options"), " "),
                Boolean.parseBoolean(value.apply("publish")) ? Publishing.PUBLISH : Publishing.KEEP);
    }

    /** Whether a measure of this name is to be taken. */
    boolean takes(String measure) {
        return measures.isEmpty() || measures.stream().anyMatch(measure::startsWith);
    }

    private static List<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
