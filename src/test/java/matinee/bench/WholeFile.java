package matinee.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Everybody asks for the whole film, over and over.
 *
 * @param connections that ask at the same time
 */
record WholeFile(int connections, Film film) implements Measure.Speed {
    private static final Duration START = Duration.ofMillis(300);
    private static final double GIB = 1 << 30;

    @Override
    public String code() {
        return "whole-" + connections;
    }

    @Override
    public String title() {
        return "whole file, " + connections + (connections == 1 ? " connection" : " connections");
    }

    @Override
    public String kind() {
        return "whole";
    }

    @Override
    public Map<Figure, Double> round(Peer peer, int seconds) throws IOException {
        try (Load load = Load.open(peer, connections, () -> Part.whole(film), BodyCheck.NONE)) {
            load.run(START);
            double before = peer.figures().cpuSeconds();
            Load.Outcome outcome = load.run(Duration.ofSeconds(seconds));
            double cpu = peer.figures().cpuSeconds() - before;
            return Map.of(
                    Figure.THROUGHPUT, outcome.gigabytesPerSecond(), Figure.CPU_PER_GIB, cpu / (outcome.bytes() / GIB));
        }
    }
}
