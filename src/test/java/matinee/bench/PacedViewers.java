package matinee.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Many viewers who read no faster than they play, one thread for all; every byte is compared. */
final class PacedViewers implements Closeable {
    private static final int BUFFER = 256 * 1024;
    private static final int NEW_AT_ONCE = 4;
    private static final long IDLE_NANOS = 300_000;

    private final Peer peer;
    private final Film film;
    private final Pace pace;
    private final Supplier<Part> parts;
    private final List<Viewer> viewers = new ArrayList<>();
    /** All who still read; the next one to read first, as all wait equally long. */
    private final Deque<Viewer> waiting = new ArrayDeque<>();

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private int broken;
    private String firstFault = "";

    PacedViewers(Peer peer, Film film, Pace pace, Supplier<Part> parts) {
        this.peer = peer;
        this.film = film;
        this.pace = pace;
        this.parts = parts;
    }

    /** One of them. */
    private static final class Viewer {
        private final Connection connection;
        private final long since = System.nanoTime();
        private long due = since;
        private long atMark;

        private Viewer(Connection connection) {
            this.connection = connection;
        }
    }

    /** Lets so many come, a few at a time, while those who are there read. */
    void gather(int count) {
        while (viewers.size() + broken < count) {
            for (int i = 0; i < NEW_AT_ONCE && viewers.size() + broken < count; i++) {
                come();
            }
            read(System.nanoTime() + IDLE_NANOS);
        }
    }

    private void come() {
        try {
            Connection connection = Connection.ask(peer, parts.get(), pace.receiveBuffer(), film::has);
            Viewer viewer = new Viewer(connection);
            viewers.add(viewer);
            waiting.add(viewer);
        } catch (IOException e) {
            fault(e);
        }
    }

    /** Lets them read for so long, or until all have all. */
    void run(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && !waiting.isEmpty()) {
            read(Math.min(end, System.nanoTime() + IDLE_NANOS));
        }
    }

    private void read(long until) {
        Viewer next = waiting.peekFirst();
        long now = System.nanoTime();
        while (next != null && next.due <= now) {
            waiting.removeFirst();
            read(next, now);
            next = waiting.peekFirst();
            now = System.nanoTime();
        }
        if (now < until) {
            LockSupport.parkNanos(until - now);
        }
    }

    private void read(Viewer viewer, long now) {
        try {
            Connection connection = viewer.connection;
            long owed = pace.owedAfter(now - viewer.since) - connection.received();
            if (owed > 0) {
                connection.read(buffer.clear().limit((int) Math.min(BUFFER, owed)));
            }
            if (!connection.isAnswered()) {
                viewer.due = now + pace.interval().toNanos();
                waiting.addLast(viewer);
            }
        } catch (IOException e) {
            fault(e);
        }
    }

    private void fault(IOException e) {
        broken++;
        if (firstFault.isEmpty()) {
            firstFault = e.toString();
        }
    }

    /** From now on counts who starves. */
    void mark() {
        viewers.forEach(viewer -> viewer.atMark = viewer.connection.received());
    }

    /** How many got less than half of their pace in the time since the mark. */
    long starved(Duration sinceMark) {
        long fair = pace.owedAfter(sinceMark.toNanos()) / 2;
        return viewers.stream()
                .filter(viewer -> !viewer.connection.isAnswered())
                .filter(viewer -> viewer.connection.received() - viewer.atMark < fair)
                .count();
    }

    /** How many have got some of it at least. */
    long begun() {
        return viewers.stream()
                .filter(viewer -> viewer.connection.received() > 0)
                .count();
    }

    /** How many have got all that they asked for. */
    long whole() {
        return viewers.stream().filter(viewer -> viewer.connection.isAnswered()).count();
    }

    /** How many could not connect, got something else, or were cut off. */
    int broken() {
        return broken;
    }

    /** What happened to the first of those; empty when there are none. */
    String firstFault() {
        return firstFault;
    }

    @Override
    public void close() throws IOException {
        for (Viewer viewer : viewers) {
            viewer.connection.close();
        }
    }
}
