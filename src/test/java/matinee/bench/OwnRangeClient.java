package matinee.bench;

import java.io.IOException;
import java.time.Duration;

/** This program's own thread asks. */
record OwnRangeClient(Film film) implements RangeClient {
    @Override
    public Outcome run(Peer peer, int length, Duration time) throws IOException {
        try (Load load = Load.open(peer, CONNECTIONS, Part.random(length, film), BodyCheck.NONE)) {
            Load.Outcome outcome = load.run(time);
            Latencies latencies = outcome.latencies();
            return new Outcome(
                    latencies.count(), outcome.time(), latencies.percentileNanos(0.5), latencies.percentileNanos(0.99));
        }
    }
}
