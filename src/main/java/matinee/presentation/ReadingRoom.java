package matinee.presentation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import matinee.mp4.MemoryClaim;

/**
 * The memory that films take while they are read: what does not fit waits for those before it, in their order, and what is
 * remembered makes way for what does not fit beside it. Safe for use by several threads.
 */
final class ReadingRoom {
    private static final long UNIT_BYTES = 1024;

    private final int units;
    private final Semaphore free;

    /** One film at a time may turn out larger than it said: two that both wait for more would wait for each other. */
    private final Semaphore widening = new Semaphore(1, true);

    private final Duration patience;
    private final LongConsumer taken;
    private long takenBytes;

    /**
     * Starts empty.
     *
     * @param bytes of all films together, beyond which they wait for each other; a film that is larger is read alone
     * @param patience how long a film waits at most
     * @param taken is told after each change how much memory all films together take that are being read, about
     */
    ReadingRoom(long bytes, Duration patience, LongConsumer taken) {
        this.units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT_BYTES));
        this.free = new Semaphore(units, true);
        this.patience = patience;
        this.taken = taken;
    }

    /** For a film that is about to be read, which closes it once it is. */
    Seat enter() {
        return new Seat();
    }

    /** What one film takes. For one thread. */
    final class Seat implements AutoCloseable {
        private int acquired;
        private boolean widened;
        private long bytes;

        /** Of one more file of the film. */
        MemoryClaim further() {
            long before = bytes;
            return wanted -> widenTo(before + wanted);
        }

        private void widenTo(long wanted) throws NoRoomException {
            if (wanted <= bytes) {
                return;
            }
            if (acquired == 0) {
                int asked = (int) Math.min(units, Math.max(1, wanted / UNIT_BYTES));
                await(free, asked);
                acquired = asked;
            } else if (!widened) {
                await(widening, 1);
                widened = true;
            }
            take(wanted - bytes);
            bytes = wanted;
        }

        @Override
        public void close() {
            take(-bytes);
            bytes = 0;
            free.release(acquired);
            acquired = 0;
            widening.release(widened ? 1 : 0);
            widened = false;
        }
    }

    private void await(Semaphore semaphore, int permits) throws NoRoomException {
        try {
            if (semaphore.tryAcquire(permits, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new NoRoomException("too many large films are being read");
    }

    private synchronized void take(long more) {
        takenBytes += more;
        taken.accept(takenBytes);
    }
}
