package matinee.bench;

import java.io.IOException;
import java.time.Duration;

/** First requests to a server, with every byte compared, before any figure is taken. */
final class Warming {
    private static final int CONNECTIONS = 8;
    private static final int RANGES = 200;
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final int[] LENGTHS = {1_000, 64 * 1024, 1_000_003};

    private Warming() {}

    /** Compares the bytes of ranges of several lengths. */
    static void warm(Peer peer, Film film) throws IOException {
        for (int length : LENGTHS) {
            try (Load load = Load.open(peer, CONNECTIONS, Part.random(length, film), film::has)) {
                load.runUntil(RANGES);
                load.run(TIME.dividedBy(LENGTHS.length));
            }
        }
    }

    /** Has a fresh server's code compiled before its viewers come; nobody measures the first seconds of a server's life. */
    static void heat(Peer peer, Film film, Duration time) throws IOException {
        warm(peer, film);
        try (Load load = Load.open(peer, CONNECTIONS, Part.random(LENGTHS[1], film), BodyCheck.NONE)) {
            load.run(time);
        }
    }

    /** Compares the bytes of ranges and of the whole. */
    static void sample(Peer peer, Film film) throws IOException {
        warm(peer, film);
        try (Load load = Load.open(peer, 1, () -> Part.whole(film), film::has)) {
            load.runUntil(1);
        }
    }
}
