package matinee.bench;

import java.io.IOException;
import java.time.Duration;

/** Asks for random ranges on many connections. */
interface RangeClient {
    /** Connections that ask at the same time. */
    int CONNECTIONS = 64;

    /**
     * What came.
     *
     * @param requests answered, all of them rightly
     * @param time that they took
     * @param p50Nanos half of the answers were complete by then
     * @param p99Nanos and all but a hundredth by then
     */
    record Outcome(long requests, Duration time, long p50Nanos, long p99Nanos) {
        double perSecond() {
            return requests / (time.toNanos() / 1e9);
        }
    }

    /**
     * Asks for so long.
     *
     * @param length of each range
     */
    Outcome run(Peer peer, int length, Duration time) throws IOException;
}
