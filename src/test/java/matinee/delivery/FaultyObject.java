package matinee.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.storage.ObjectStat;
import matinee.storage.StoredObject;

/** An object whose store fails from a position on. It knows whether somebody holds it. */
final class FaultyObject implements StoredObject {
    private final StoredObject film;
    /** How a store fails. */
    enum Fault {
        /** As nobody foresees. */
        INSANE,
        /** As a disk does. */
        UNREADABLE
    }

    private final long soundBytes;
    private final AtomicInteger holds;
    private final Fault fault;

    /**
     * @param soundBytes where the fault lies; the length of the film or more: there is none
     * @param holds counts who keeps it open
     * @param fault what happens there
     */
    FaultyObject(StoredObject film, long soundBytes, AtomicInteger holds, Fault fault) {
        this.fault = fault;
        this.film = film;
        this.soundBytes = soundBytes;
        this.holds = holds;
    }

    @Override
    public ObjectStat stat() {
        return film.stat();
    }

    @Override
    public int read(ByteBuffer target, long positionBytes) throws IOException {
        failFrom(positionBytes);
        return film.read(target, positionBytes);
    }

    @Override
    public long transferTo(long positionBytes, long countBytes, WritableByteChannel target) throws IOException {
        failFrom(positionBytes);
        return film.transferTo(positionBytes, countBytes, target);
    }

    private void failFrom(long positionBytes) throws IOException {
        if (positionBytes >= soundBytes) {
            if (fault == Fault.UNREADABLE) {
                throw new IOException("Input/output error");
            }
            throw new IllegalStateException("the store has lost its mind");
        }
    }

    @Override
    public Closeable keepOpen() {
        Closeable hold = film.keepOpen();
        holds.incrementAndGet();
        return () -> {
            holds.decrementAndGet();
            hold.close();
        };
    }

    @Override
    public void close() throws IOException {
        film.close();
    }
}
