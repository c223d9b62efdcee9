package matinee.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the measures of speed: all servers run, and in each round every road has its turn. */
final class Rounds {
    private static final Duration QUIET = Duration.ofMillis(300);

    private final Options options;
    private final Servers servers;
    private final Film film;
    private final Results results;
    private final Set<String> warmed = new HashSet<>();

    Rounds(Options options, Servers servers, Film film, Results results) {
        this.options = options;
        this.servers = servers;
        this.film = film;
        this.results = results;
    }

    void run(Set<Road> roads, List<Measure.Speed> measures) throws IOException {
        Map<Road, Peer> peers = new EnumMap<>(Road.class);
        try {
            for (Road road : roads) {
                start(road, peers);
            }
            for (Measure.Speed measure : measures) {
                measure(measure, peers);
            }
        } finally {
            peers.values().forEach(Peer::close);
        }
    }

    private void start(Road road, Map<Road, Peer> peers) throws IOException {
        Peer peer = servers.start(road);
        peers.put(road, peer);
        System.out.println(road.title() + ": process " + peer.processId() + ", http://" + Blueprint.HOST + ":"
                + peer.address().getPort() + peer.path());
        try {
            Warming.sample(peer, film);
        } catch (IOException e) {
            System.out.println(road.title() + ": left out, as its bytes are wrong: " + e.getMessage());
            peers.remove(road).close();
        }
    }

    private void measure(Measure.Speed measure, Map<Road, Peer> running) {
        Map<Road, Peer> peers = new EnumMap<>(running);
        peers.keySet().retainAll(measure.roads());
        for (Peer peer : peers.values()) {
            if (options.warmSeconds() > 0 && warmed.add(peer.road().code() + " " + measure.kind())) {
                warm(measure, peer);
            }
        }
        for (int round = 0; round < options.rounds(); round++) {
            StringBuilder line = new StringBuilder(measure.title() + ", round " + (round + 1) + ":");
            for (Peer peer : peers.values()) {
                Map<Figure, Double> figures = take(measure, peer, options.seconds());
                results.add(measure, round, peer.road(), figures);
                line.append(' ').append(peer.road().code());
                for (Figure cost : List.of(Figure.CPU_PER_GIB, Figure.CPU_PER_REQUEST)) {
                    if (figures.containsKey(cost)) {
                        line.append(' ').append(cost.text(figures.get(cost)));
                    }
                }
            }
            System.out.println(line);
        }
    }

    private void warm(Measure.Speed measure, Peer peer) {
        try {
            Warming.inBursts(
                    peer,
                    Duration.ofSeconds(options.warmSeconds()),
                    time -> measure.round(peer, Math.max(1, Math.toIntExact(time.toSeconds()))));
        } catch (IOException e) {
            System.out.println(
                    "warming for " + measure.title() + ", " + peer.road().title() + ": " + e.getMessage());
        }
    }

    /** One turn; a failure costs its figures, not the run. */
    private static Map<Figure, Double> take(Measure.Speed measure, Peer peer, int seconds) {
        try {
            Map<Figure, Double> figures = measure.round(peer, seconds);
            Pause.of(QUIET);
            return figures;
        } catch (IOException e) {
            System.out.println(measure.title() + ", " + peer.road().title() + ": " + e.getMessage());
            return Map.of();
        }
    }
}
