package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import matinee.storage.Content;
import matinee.storage.MemoryStore;
import matinee.storage.ObjectStat;
import matinee.storage.Slice;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NonBlockingSendingTest {
    private static final int LENGTH = 300_000;

    private final byte[] bytes = new byte[LENGTH];
    private final Held object;
    private final Client client = new Client();
    private final Books books = new Books();
    private final Transfer transfer = new Transfer(books, new Viewer("here", 1, 80, "c", "HTTP/1.1"), 0);
    private Optional<HttpServletResponse> gathering = Optional.empty();
    private int completions;

    NonBlockingSendingTest() {
        new Random(7).nextBytes(bytes);
        object = new Held(MemoryStore.object(bytes), LENGTH);
    }

    @Test
    void aViewerWhoTakesItAllGetsItInOneCall() throws IOException {
        begin(StreamWriter.ofArrays());
        client.mayTake(Integer.MAX_VALUE);
        client.call();
        assertDone();
    }

    @Test
    void aViewerWhoTakesOneBufferAtATimeGetsEveryByte() throws IOException {
        begin(new StreamWriter());
        for (int calls = 0; calls < 100 && completions == 0; calls++) {
            client.mayTake(1);
            client.call();
        }
        assertDone();
    }

    @Test
    void nothingIsSaidToBeOverBeforeTheLastBufferIsTaken() throws IOException {
        begin(StreamWriter.ofArrays());
        client.mayTake((LENGTH + BufferPool.BUFFER_BYTES - 1) / BufferPool.BUFFER_BYTES);
        client.call();
        assertEquals(0, completions);
        assertTrue(object.isHeld());
        client.mayTake(1);
        client.call();
        assertDone();
    }

    @Test
    void aGatheringResponseIsFlushedAfterEachPieceAndKeepsNoBuffer() throws IOException {
        StreamWriter writer = StreamWriter.ofArrays();
        gathering = Optional.of((HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    assertEquals("flushBuffer", method.getName());
                    client.takeNow();
                    return null;
                }));
        begin(writer);
        ByteBuffer idle = writer.buffers().take();
        writer.buffers().give(idle);
        client.mayTake(3);
        client.call();
        assertEquals(3 * Outlet.TOMCAT_PIECE_BYTES, client.taken.size());
        assertSame(idle, writer.buffers().take(), "a viewer who does not read holds a buffer");
        client.mayTake(Integer.MAX_VALUE);
        client.call();
        assertDone();
    }

    @Test
    void aViewerWhoLeavesIsCountedAndLeavesNothingBehind() throws IOException {
        NonBlockingSending sending = begin(StreamWriter.ofArrays());
        client.mayTake(2);
        client.call();
        sending.onError(new IOException("gone"));
        assertEquals(1, books.hangUps);
        assertEquals(1, books.closed);
        assertFalse(object.isHeld());
        assertEquals(1, completions);
    }

    @Test
    void anEvictedViewerIsNotCountedTwice() throws IOException {
        NonBlockingSending sending = begin(StreamWriter.ofArrays());
        client.mayTake(1);
        client.call();
        sending.evicted();
        sending.onError(new IOException("closed by us"));
        assertEquals(0, books.hangUps);
        assertEquals(1, books.closed);
        assertFalse(object.isHeld());
    }

    @Test
    void aCutFileLeavesTheListenerAsAnError() throws IOException {
        Held cut = new Held(MemoryStore.object(new byte[70_000]), LENGTH);
        begin(StreamWriter.ofArrays(), cut);
        client.mayTake(Integer.MAX_VALUE);
        assertThrows(ShortContentException.class, client::call);
        assertTrue(client.taken.size() <= 70_000);
        assertEquals(1, books.closed);
        assertEquals(0, books.hangUps);
        assertFalse(cut.isHeld());
    }

    private NonBlockingSending begin(StreamWriter writer) {
        return begin(writer, object);
    }

    private NonBlockingSending begin(StreamWriter writer, StoredObject sent) {
        AsyncContext context = (AsyncContext) Proxy.newProxyInstance(
                AsyncContext.class.getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (proxy, method, arguments) -> {
                    assertEquals("complete", method.getName());
                    completions++;
                    return null;
                });
        Content content = new Content(List.of(new Slice.Stored(sent, 0, LENGTH)));
        Outlet outlet = gathering
                .map(response -> new Outlet(
                        writer,
                        client,
                        response::flushBuffer,
                        Outlet.Flushing.AFTER_EACH_PIECE,
                        Outlet.TOMCAT_PIECE_BYTES))
                .orElseGet(() ->
                        new Outlet(writer, client, Assertions::fail, Outlet.Flushing.NEVER, BufferPool.BUFFER_BYTES));
        NonBlockingSending sending = new NonBlockingSending(outlet, content, transfer, context);
        sending.begin();
        return sending;
    }

    private void assertDone() {
        assertArrayEquals(bytes, client.taken.toByteArray());
        assertEquals(1, completions);
        assertEquals(1, books.closed);
        assertEquals(0, books.hangUps);
        assertEquals(LENGTH, transfer.sentBytes());
        assertFalse(object.isHeld());
    }

    /**
     * A stream as a slow socket makes it: it keeps the buffer of a write that it could not finish, and reads it only when it is
     * ready again.
     */
    static final class Client extends ServletOutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private Optional<WriteListener> listener = Optional.empty();
        private Optional<ByteBuffer> pending = Optional.empty();
        private int writesToTake;

        void mayTake(int writes) {
            writesToTake += writes;
        }

        void takeNow() {
            pending.ifPresent(this::take);
            pending = Optional.empty();
        }

        void call() throws IOException {
            listener.orElseThrow().onWritePossible();
        }

        @Override
        public boolean isReady() {
            if (writesToTake <= 0) {
                return false;
            }
            takeNow();
            return true;
        }

        @Override
        public void setWriteListener(WriteListener writeListener) {
            listener = Optional.of(writeListener);
        }

        @Override
        public void write(int b) {
            throw new AssertionError("one byte at a time");
        }

        @Override
        public void write(byte[] array, int offset, int length) {
            write(ByteBuffer.wrap(array, offset, length));
        }

        /** Of Servlet 6.1, which the tests run with and are not compiled against. */
        public void write(ByteBuffer buffer) {
            assertTrue(pending.isEmpty() && writesToTake > 0, "written without being ready");
            writesToTake--;
            pending = Optional.of(buffer.duplicate());
            if (writesToTake > 0) {
                isReady();
            }
        }

        private void take(ByteBuffer buffer) {
            byte[] copy = new byte[buffer.remaining()];
            buffer.get(copy);
            taken.writeBytes(copy);
        }
    }

    /** What a transfer tells the others. */
    private static final class Books implements Transfer.Ledger {
        private int closed;
        private int hangUps;

        @Override
        public void close(Transfer transfer) {
            closed++;
        }

        @Override
        public void countHangUp() {
            hangUps++;
        }

        @Override
        public boolean sees(Viewer viewer) {
            return false;
        }
    }

    /** An object that knows whether somebody keeps it open, and says to be of a length that it may not have any more. */
    private static final class Held implements StoredObject {
        private final StoredObject object;
        private final long length;
        private int holds;

        Held(StoredObject object, long length) {
            this.object = object;
            this.length = length;
        }

        boolean isHeld() {
            return holds > 0;
        }

        @Override
        public ObjectStat stat() {
            return new ObjectStat(length, MemoryStore.MODIFIED, "held");
        }

        @Override
        public int read(ByteBuffer target, long positionBytes) throws IOException {
            assertTrue(isHeld(), "read after its end");
            return object.read(target, positionBytes);
        }

        @Override
        public Closeable keepOpen() {
            holds++;
            return () -> holds--;
        }

        @Override
        public void close() throws IOException {
            object.close();
        }
    }
}
