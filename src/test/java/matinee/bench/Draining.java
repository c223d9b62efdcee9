package matinee.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SIGTERM while some watch: who gets all of what was asked for? */
record Draining(Servers servers, Film film) implements Measure.Scenario {
    private static final int VIEWERS = 20;
    /** Ten seconds each: far more than sockets hold. */
    private static final Pace PACE = new Pace(2_000_000, Duration.ofMillis(50), 256 * 1024);

    private static final int LENGTH = 20_000_000;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration STEP = Duration.ofMillis(50);

    @Override
    public String code() {
        return "draining";
    }

    @Override
    public String title() {
        return "SIGTERM with " + VIEWERS + " transfers";
    }

    @Override
    public Set<Road> roads() {
        return Set.of(Road.JAVA_JAR, Road.TOMCAT, Road.WILDFLY, Road.DEFAULT_SERVLET);
    }

    @Override
    public Map<Figure, Double> run(Road road) throws IOException {
        try (Peer peer = servers.start(road)) {
            Warming.warm(peer, film);
            int length = Math.min(LENGTH, film.length());
            try (PacedViewers viewers = new PacedViewers(peer, film, PACE, Part.random(length, film))) {
                viewers.gather(VIEWERS);
                viewers.run(BEFORE);
                List<ProcessHandle> processes = peer.terminate();
                long start = System.nanoTime();
                while (processes.stream().anyMatch(ProcessHandle::isAlive)
                        && System.nanoTime() - start < PATIENCE.toNanos()) {
                    viewers.run(STEP);
                    Pause.of(Duration.ofMillis(1));
                }
                double exitAfter = (System.nanoTime() - start) / 1e9;
                viewers.run(PATIENCE);
                return Map.of(Figure.WHOLE_AT_END, (double) viewers.whole(), Figure.EXIT_AFTER, exitAfter);
            }
        }
    }
}
