package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BufferPoolTest {
    private final AtomicInteger made = new AtomicInteger();
    private final BufferPool pool = new BufferPool(bytes -> {
        made.incrementAndGet();
        return ByteBuffer.allocate(bytes);
    });

    @Test
    void aBufferIsUsedAgainAndEmpty() {
        ByteBuffer buffer = pool.take();
        assertEquals(BufferPool.BUFFER_BYTES, buffer.remaining());
        buffer.position(5).limit(9);
        pool.give(buffer);
        assertSame(buffer, pool.take());
        assertEquals(BufferPool.BUFFER_BYTES, buffer.remaining());
    }

    @Test
    void nobodySharesABuffer() {
        assertNotSame(pool.take(), pool.take());
    }

    @Test
    void afterARushOnlySomeAreKept() {
        List<ByteBuffer> rush = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rush.add(pool.take());
        }
        rush.forEach(pool::give);
        int before = made.get();
        for (int i = 0; i < 1000; i++) {
            pool.take();
        }
        assertTrue(made.get() - before > 900, () -> made.get() - before + " made anew");
    }
}
