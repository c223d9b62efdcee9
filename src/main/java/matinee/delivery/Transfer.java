package matinee.delivery;

import java.io.Closeable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One reply's bytes on their way, from admission to the last byte or the first failure. The road that carries them reports to
 * it, from whatever thread it runs in.
 */
public final class Transfer implements Closeable {
    private final Transfers transfers;
    private final AtomicLong sentBytes = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    private volatile Runnable hangUp = () -> {};

    Transfer(Transfers transfers) {
        this.transfers = transfers;
    }

    /** The socket has taken so many bytes more. */
    void sent(long bytes) {
        sentBytes.addAndGet(bytes);
    }

    /** Bytes that the socket has taken so far. */
    long sentBytes() {
        return sentBytes.get();
    }

    /** Says how the connection is ended when the client reads too slowly. */
    void onEviction(Runnable hangUp) {
        this.hangUp = hangUp;
    }

    /** Ends the connection. */
    void evict() {
        hangUp.run();
    }

    /** The client is gone before the end: counted, and nothing else. */
    void hungUp() {
        transfers.countHangUp();
    }

    /** The transfer is over, however it ended; a second time this does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            transfers.remove(this);
        }
    }
}
