package matinee.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Random ranges of one length.
 *
 * @param length in bytes, whole KiB
 */
record Ranges(int length, RangeClient client) implements Measure.Speed {
    private static final int KIB = 1024;

    @Override
    public String code() {
        return "ranges-" + (length < KIB * KIB ? length / KIB + "k" : length / KIB / KIB + "m");
    }

    @Override
    public String title() {
        return (length < KIB * KIB ? length / KIB + " KiB" : length / KIB / KIB + " MiB") + " ranges, "
                + RangeClient.CONNECTIONS + " connections";
    }

    @Override
    public String kind() {
        return code();
    }

    @Override
    public Map<Figure, Double> round(Peer peer, int seconds) throws IOException {
        double before = peer.figures().cpuSeconds();
        RangeClient.Outcome outcome = client.run(peer, length, Duration.ofSeconds(seconds));
        double cpu = peer.figures().cpuSeconds() - before;
        return Map.of(
                Figure.REQUEST_RATE, outcome.perSecond(),
                Figure.CPU_PER_REQUEST, cpu * 1e6 / outcome.requests(),
                Figure.LATENCY_P50, outcome.p50Nanos() / 1e6,
                Figure.LATENCY_P99, outcome.p99Nanos() / 1e6);
    }
}
