package matinee.delivery;

import java.io.Closeable;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * One reply's bytes on their way, from admission to the last byte or the first failure. The road that carries them reports to
 * it, from whatever thread it runs in.
 */
public final class Transfer implements Closeable {
    /** What the transfer needs to know of the others. */
    interface Ledger {
        /** One is over. */
        void close(Transfer transfer);

        /** A client closed its connection before the end. */
        void countHangUp();

        /** Whether this viewer's connection can be seen, and carries nobody else's transfer. */
        boolean sees(Viewer viewer);
    }

    private final Ledger ledger;
    private final Viewer viewer;
    private final Pace pace;
    private final AtomicLong sentBytes = new AtomicLong();
    private final long beganNanos;
    private Optional<Runnable> hangUp = Optional.empty();
    private Optional<Runnable> letGo = Optional.empty();
    private Optional<Runnable> serversOwnTime = Optional.empty();
    private Optional<SocketName> socket = Optional.empty();
    private boolean socketKnown;
    private boolean closed;
    private volatile boolean evicted;

    Transfer(Ledger ledger, Viewer viewer, long nowNanos) {
        this.ledger = ledger;
        this.viewer = viewer;
        this.pace = new Pace(nowNanos);
        this.beganNanos = nowNanos;
    }

    Viewer viewer() {
        return viewer;
    }

    /** The connection as the kernel names it; asked by one thread only, again and again. */
    Optional<SocketName> socket() {
        if (!socketKnown) {
            socket = viewer.socket();
            socketKnown = true;
        }
        return socket;
    }

    /** The socket has taken so many bytes more. */
    void sent(long bytes) {
        sentBytes.addAndGet(bytes);
    }

    /** Bytes that the socket has taken so far. */
    long sentBytes() {
        return sentBytes.get();
    }

    /** The client is gone before the end: counted, unless it was cut. */
    void hungUp() {
        if (!evicted) {
            ledger.countHangUp();
        }
    }

    /**
     * Says how this transfer's connection is ended, so that the road meets an error or the container closes what is left.
     *
     * @param hangUp called at most once, from any thread, and never after {@link #close}; it must neither throw nor wait for
     *     another thread
     */
    synchronized void onEviction(Runnable hangUp) {
        this.hangUp = Optional.of(hangUp);
    }

    /**
     * Ends the connection, if anybody has said how.
     *
     * @param connection what closes it from outside, where it can be seen; the road's own way is gone as well
     * @return whether it was ended just now
     */
    synchronized boolean evict(Optional<Runnable> connection) {
        if (closed || evicted || (hangUp.isEmpty() && connection.isEmpty())) {
            return false;
        }
        evicted = true;
        // The connection first: where the road ends a response on an open one, its viewer might take it for whole.
        connection.ifPresent(Runnable::run);
        hangUp.ifPresent(Runnable::run);
        return true;
    }

    /**
     * Says how a road that the container goes on by itself is ended, should the container have forgotten it.
     *
     * @param letGo called by {@link #lose}, from any thread, perhaps again and when this is over
     */
    synchronized void onLoss(Runnable letGo) {
        this.letGo = Optional.of(letGo);
    }

    /** Its connection is closed, or cannot be seen from outside: then the road that is told looks for itself. */
    void lose() {
        Optional<Runnable> end;
        synchronized (this) {
            end = letGo;
        }
        end.ifPresent(Runnable::run);
    }

    /** Whether it has ended, however. */
    synchronized boolean isOver() {
        return closed;
    }

    /** Whether the viewer was cut. */
    boolean evicted() {
        return evicted;
    }

    /**
     * Whether the viewer took too little; asked by one thread only.
     *
     * @param takenBytes what was sent, without what the kernel still holds of it
     */
    boolean tooSlow(long takenBytes, long nowNanos, LeastRate rate) {
        return pace.tooSlow(takenBytes, nowNanos, rate);
    }

    /** Nanoseconds since its admission. */
    long ageNanos(long nowNanos) {
        return nowNanos - beganNanos;
    }

    /** Whether the server was told to wait for this viewer. */
    synchronized boolean isWaitedFor() {
        return serversOwnTime.isPresent();
    }

    /**
     * Has the server wait for this viewer as long as the transfer goes on: how slow one may be is for the least rate to say.
     *
     * @param waiting tells the server, and returns what puts its own time in force again
     */
    synchronized void waitFor(Supplier<Runnable> waiting) {
        if (!closed && serversOwnTime.isEmpty()) {
            serversOwnTime = Optional.of(waiting.get());
        }
    }

    /**
     * Whether the connection can be seen from outside the road: so that the viewer is waited for, and is cut, on a road that
     * can do neither.
     */
    boolean isSeen() {
        return ledger.sees(viewer);
    }

    /** The transfer is over, however it ended; a second time this does nothing. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            serversOwnTime.ifPresent(Runnable::run);
        }
        ledger.close(this);
    }
}
