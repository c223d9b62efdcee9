package matinee.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Many watch at their own pace, each from another place of the film, while newcomers ask.
 *
 * @param code its name in options and JSON
 * @param title its name for people
 * @param viewers how many
 * @param javaOptions of the JVM beyond the usual; only {@code java -jar} may be asked with any
 * @param roads that are asked
 * @param in where, and how long
 */
record SlowViewers(
        String code, String title, int viewers, Pace pace, List<String> javaOptions, Set<Road> roads, Surroundings in)
        implements Measure.Scenario {
    private static final Duration SETTLING = Duration.ofSeconds(2);

    /** What all of them share. */
    record Surroundings(Servers servers, Film film, Duration warming, Duration time) {}

    SlowViewers {
        javaOptions = List.copyOf(javaOptions);
        roads = Set.copyOf(roads);
    }

    @Override
    public Map<Figure, Double> run(Road road) throws IOException {
        try (Peer peer =
                javaOptions.isEmpty() ? in.servers().start(road) : in.servers().startJavaJar(javaOptions)) {
            Warming.heat(peer, in.film(), in.warming());
            return watch(peer);
        }
    }

    private Map<Figure, Double> watch(Peer peer) throws IOException {
        try (PacedViewers crowd = new PacedViewers(peer, in.film(), pace, anywhere())) {
            crowd.gather(viewers);
            crowd.run(SETTLING);
            crowd.mark();
            ProcFigures before = peer.figures();
            long start = System.nanoTime();
            Map<Figure, Double> figures = new EnumMap<>(Figure.class);
            try (FirstByteProbe probe = FirstByteProbe.start(peer, in.film())) {
                crowd.run(in.time());
                figures.put(Figure.STARVED, (double) crowd.starved(Duration.ofNanos(System.nanoTime() - start)));
                figures.putAll(probe.end());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            ProcFigures after = peer.figures();
            figures.put(Figure.WRONG, (double) crowd.broken());
            figures.put(Figure.CPU_SHARE, 100 * (after.cpuSeconds() - before.cpuSeconds()) / seconds);
            figures.put(Figure.THREADS, (double) after.threads());
            figures.put(Figure.RESIDENT, after.residentMegabytes());
            if (crowd.broken() > 0) {
                System.out.println("  first fault: " + crowd.firstFault());
            }
            return figures;
        }
    }

    /** From a place in the first half to the end: more than anybody watches in the time. */
    private Supplier<Part> anywhere() {
        SplittableRandom random = new SplittableRandom(viewers);
        return () -> Part.from(random.nextLong(in.film().length() / 2), in.film());
    }
}
