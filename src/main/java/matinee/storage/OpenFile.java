package matinee.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A file's channel, open as long as somebody holds it.
 *
 * <p>A thread that is interrupted while it uses a channel closes it for everybody. The others open the file once more, and read
 * on when it is still the same.
 */
final class OpenFile {
    /** So often one reading may meet a channel that another thread's interruption has closed. */
    private static final int ATTEMPTS = 8;

    private final AtomicInteger holds = new AtomicInteger(1);
    private final Reopening reopening;
    private volatile FileChannel channel;

    /** Takes the channel over; whoever makes this has the first hold. */
    OpenFile(FileChannel channel, Reopening reopening) {
        this.channel = channel;
        this.reopening = reopening;
    }

    /** Opens the very same file once more. */
    @FunctionalInterface
    interface Reopening {
        /**
         * A channel of its own.
         *
         * @throws IOException when the file is no more to be had in the state it was in
         */
        FileChannel open() throws IOException;
    }

    /** What is done with a channel. */
    @FunctionalInterface
    private interface Use {
        long of(FileChannel channel) throws IOException;
    }

    /** As {@link StoredObject#read} has it. */
    int read(ByteBuffer target, long positionBytes) throws IOException {
        return (int) use(open -> open.read(target, positionBytes));
    }

    /** As {@link StoredObject#transferTo} has it. */
    long transferTo(long positionBytes, long countBytes, WritableByteChannel target) throws IOException {
        return use(open -> {
            long moved = open.transferTo(positionBytes, countBytes, target);
            return moved == 0 && positionBytes >= open.size() ? -1 : moved;
        });
    }

    /**
     * One hold more.
     *
     * @return whether it was had; not so when the last is gone, for ever
     */
    boolean hold() {
        return holds.getAndUpdate(held -> held == 0 ? 0 : held + 1) > 0;
    }

    /** One hold less; the last closes the channel. */
    void release() throws IOException {
        if (holds.decrementAndGet() == 0) {
            channel.close();
        }
    }

    private long use(Use use) throws IOException {
        for (int attempt = 1; ; attempt++) {
            FileChannel open = channel;
            try {
                return use.of(open);
            } catch (ClosedByInterruptException e) {
                throw e; // It is this thread that was interrupted.
            } catch (ClosedChannelException e) {
                if (open.isOpen() || attempt == ATTEMPTS) {
                    throw e; // Of a transfer, it is the target that is closed.
                }
                reopen(open);
            }
        }
    }

    /** Puts a new channel in the place of a closed one; whoever calls this has a hold. */
    private synchronized void reopen(FileChannel closed) throws IOException {
        if (holds.get() == 0) {
            throw new ClosedChannelException();
        }
        if (channel == closed) {
            channel = reopening.open();
        }
    }
}
