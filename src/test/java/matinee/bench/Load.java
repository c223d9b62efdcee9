package matinee.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Connections, served by one thread, that ask as fast as they are answered. */
final class Load implements Closeable {
    private static final int BUFFER = 256 * 1024;

    /**
     * What came in a stretch of time.
     *
     * @param bytes of bodies
     * @param time of the stretch
     * @param latencies nanoseconds from each request to the last byte of its answer
     */
    record Outcome(long bytes, Duration time, Latencies latencies) {
        double gigabytesPerSecond() {
            return bytes / 1e9 / (time.toNanos() / 1e9);
        }
    }

    private final Supplier<Part> parts;
    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    private Load(Supplier<Part> parts, Selector selector) {
        this.parts = parts;
        this.selector = selector;
    }

    /** Opens the connections, each with its first request. */
    static Load open(Peer peer, int connections, Supplier<Part> parts, BodyCheck check) throws IOException {
        Load load = new Load(parts, Selector.open());
        try {
            for (int i = 0; i < connections; i++) {
                Connection connection = Connection.ask(peer, parts.get(), Connection.USUAL_BUFFER, check);
                load.connections.add(connection);
                connection.channel().register(load.selector, SelectionKey.OP_READ, new Asking(connection));
            }
            return load;
        } catch (IOException e) {
            load.close();
            throw e;
        }
    }

    /** One connection and when its running request was sent. */
    private static final class Asking {
        private final Connection connection;
        private long askedAt = System.nanoTime();

        private Asking(Connection connection) {
            this.connection = connection;
        }
    }

    /** Asks for so long. */
    Outcome run(Duration time) throws IOException {
        return run(time, answers -> true);
    }

    /** Asks until so many requests are answered. */
    Outcome runUntil(long answers) throws IOException {
        return run(Duration.ofMinutes(5), answered -> answered < answers);
    }

    private Outcome run(Duration time, LongPredicate more) throws IOException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        Tally tally = new Tally();
        long now = start;
        while (now < end && more.test(tally.latencies.count())) {
            selector.select(key -> receive((Asking) key.attachment(), tally), 100);
            if (tally.failure != null) {
                throw tally.failure;
            }
            now = System.nanoTime();
        }
        return new Outcome(tally.bytes, Duration.ofNanos(now - start), tally.latencies);
    }

    private void receive(Asking asking, Tally tally) {
        try {
            tally.bytes += asking.connection.read(buffer.clear());
            if (asking.connection.isAnswered()) {
                long now = System.nanoTime();
                tally.latencies.add(now - asking.askedAt);
                asking.askedAt = now;
                asking.connection.ask(parts.get());
            }
        } catch (IOException e) {
            tally.failure = e;
        }
    }

    /** What has come so far. */
    private static final class Tally {
        private final Latencies latencies = new Latencies();
        private long bytes;
        private @Nullable IOException failure;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
