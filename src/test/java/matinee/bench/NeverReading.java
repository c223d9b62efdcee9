package matinee.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** More than a server has threads ask for the whole film and never read, while newcomers ask. */
record NeverReading(Servers servers, Film film, Duration warming) implements Measure.Scenario {
    private static final int READERS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(75);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    @Override
    public String code() {
        return "never-reading";
    }

    @Override
    public String title() {
        return READERS + " who never read, 200 threads";
    }

    @Override
    public Set<Road> roads() {
        return Set.of(Road.JAVA_JAR);
    }

    @Override
    public Map<Figure, Double> run(Road road) throws IOException {
        List<Connection> readers = new ArrayList<>();
        try (Peer peer = servers.start(road)) {
            Warming.heat(peer, film, warming);
            Set<Integer> ports = new HashSet<>();
            for (int i = 0; i < READERS; i++) {
                Connection reader = Connection.ask(peer, Part.whole(film), Connection.USUAL_BUFFER, BodyCheck.NONE);
                readers.add(reader);
                ports.add(reader.port());
            }
            try (FirstByteProbe probe = FirstByteProbe.start(peer, film)) {
                Map<Figure, Double> figures = new EnumMap<>(Figure.class);
                figures.putAll(awaitEviction(peer, ports));
                figures.putAll(probe.end());
                return figures;
            }
        } finally {
            for (Connection reader : readers) {
                reader.close();
            }
        }
    }

    private static Map<Figure, Double> awaitEviction(Peer peer, Set<Integer> ports) throws IOException {
        long start = System.nanoTime();
        long lastEvicted = start;
        int left = ports.size();
        while (left > 0 && System.nanoTime() - start < PATIENCE.toNanos()) {
            Pause.of(BETWEEN_LOOKS);
            Set<Integer> held = SocketTable.clientsOf(peer.address().getPort());
            held.retainAll(ports);
            if (held.size() < left) {
                left = held.size();
                lastEvicted = System.nanoTime();
            }
        }
        return left == READERS
                ? Map.of(Figure.EVICTED, 0.0)
                : Map.of(Figure.EVICTED, (double) (READERS - left), Figure.EVICTED_AFTER, (lastEvicted - start) / 1e9);
    }
}
