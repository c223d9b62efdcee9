package matinee.bench;

import java.io.IOException;
import java.time.Duration;

/** First requests to a server, with every byte compared, before any figure is taken; then so many that its code is compiled. */
final class Warming {
    /**
     * On the one core that a server has here, its compiler is one thread among all that answer, and gets nowhere under full
     * load: so it is left alone with what it has learnt after each few seconds.
     */
    private static final Duration BURST = Duration.ofSeconds(3);

    private static final Duration LONGEST_REST = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final double CALM_CPU_SECONDS = 0.03;

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
            inBursts(peer, time, load::run);
        }
    }

    /** Something that keeps a server busy for a while. */
    @FunctionalInterface
    interface Work {
        void run(Duration time) throws IOException;
    }

    /** Keeps a server busy for so long, rests not counted. */
    static void inBursts(Peer peer, Duration time, Work work) throws IOException {
        for (Duration left = time; left.toMillis() > 0; left = left.minus(BURST)) {
            work.run(left.compareTo(BURST) < 0 ? left : BURST);
            rest(peer);
        }
    }

    /** Returns when a server that nobody asks has nothing more to do. */
    private static void rest(Peer peer) throws IOException {
        long end = System.nanoTime() + LONGEST_REST.toNanos();
        double before;
        double after = peer.figures().cpuSeconds();
        do {
            before = after;
            Pause.of(LOOK);
            after = peer.figures().cpuSeconds();
        } while (after - before > CALM_CPU_SECONDS && System.nanoTime() < end);
    }

    /** Compares the bytes of ranges and of the whole. */
    static void sample(Peer peer, Film film) throws IOException {
        warm(peer, film);
        try (Load load = Load.open(peer, 1, () -> Part.whole(film), film::has)) {
            load.runUntil(1);
        }
    }
}
