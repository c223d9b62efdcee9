package matinee.delivery;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Buffers of 64 KiB, used again and again: a direct one costs more to make than to fill. */
final class BufferPool {
    /** Larger ones gain nothing, and each running stream may hold one. */
    static final int BUFFER_BYTES = 64 * 1024;

    /** More than that many lie idle only for a moment after a rush. */
    private static final int MOST_IDLE = 64;

    private final IntFunction<ByteBuffer> maker;
    private final Queue<ByteBuffer> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger idleCount = new AtomicInteger();

    /** @param maker of a buffer of so many bytes */
    BufferPool(IntFunction<ByteBuffer> maker) {
        this.maker = maker;
    }

    /** An empty buffer, to be given back. */
    ByteBuffer take() {
        ByteBuffer buffer = idle.poll();
        if (buffer == null) {
            return maker.apply(BUFFER_BYTES);
        }
        idleCount.decrementAndGet();
        return buffer.clear();
    }

    /** Takes back what nobody reads or writes any more. */
    void give(ByteBuffer buffer) {
        if (idleCount.incrementAndGet() <= MOST_IDLE) {
            idle.add(buffer);
        } else {
            idleCount.decrementAndGet();
        }
    }
}
