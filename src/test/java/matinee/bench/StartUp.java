package matinee.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long a start takes, and what the server then holds while nobody asks. */
record StartUp(Servers servers) implements Measure.Scenario {
    private static final int TIMES = 3;
    private static final Duration IDLE = Duration.ofSeconds(2);

    @Override
    public String code() {
        return "start-up";
    }

    @Override
    public String title() {
        return "start-up, then idle";
    }

    @Override
    public Set<Road> roads() {
        return Set.of(Road.NGINX, Road.JAVA_JAR, Road.TOMCAT, Road.WILDFLY, Road.DEFAULT_SERVLET);
    }

    @Override
    public Map<Figure, Double> run(Road road) throws IOException {
        List<Double> seconds = new ArrayList<>();
        List<Double> resident = new ArrayList<>();
        List<Double> threads = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            try (Peer peer = servers.start(road)) {
                Pause.of(IDLE);
                ProcFigures figures = peer.figures();
                seconds.add(peer.startUp().toNanos() / 1e9);
                resident.add(figures.residentMegabytes());
                threads.add((double) figures.threads());
            }
        }
        return Map.of(
                Figure.START_UP, Statistics.median(seconds),
                Figure.RESIDENT, Statistics.median(resident),
                Figure.THREADS, Statistics.median(threads));
    }
}
