package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import matinee.storage.MemoryStore;
import matinee.storage.Slice;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.Test;

class StoredRunTest {
    private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.US_ASCII);
    private static final StoredObject OBJECT = MemoryStore.object(BYTES);

    @Test
    void readingBeginsAtTheRunAndEndsWithIt() throws IOException {
        StoredRun run = run(3, 4);
        ByteBuffer target = ByteBuffer.allocate(10);
        assertEquals(4, run.read(target));
        assertEquals(10, target.limit());
        assertEquals(-1, run.read(target));
        assertEquals("3456", StandardCharsets.US_ASCII.decode(target.flip()).toString());
        assertEquals(7, run.position());
    }

    @Test
    void readingAtAPlaceLeavesThePosition() throws IOException {
        StoredRun run = run(3, 4);
        ByteBuffer target = ByteBuffer.allocate(2);
        assertEquals(2, run.read(target, 5));
        assertEquals("56", StandardCharsets.US_ASCII.decode(target.flip()).toString());
        assertEquals(3, run.position());
    }

    @Test
    void transfersStopAtTheRunsEnd() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        assertEquals(3, run(3, 4).transferTo(4, 100, Channels.newChannel(target)));
        assertArrayEquals("456".getBytes(StandardCharsets.US_ASCII), target.toByteArray());
    }

    @Test
    void aTransferFromBehindTheEndIsAnError() {
        assertThrows(
                ShortContentException.class,
                () -> run(3, 4).transferTo(7, 1, Channels.newChannel(new ByteArrayOutputStream())));
    }

    @Test
    void twoRunsOfOneObjectDoNotDisturbOneAnother() throws IOException {
        StoredRun one = run(0, 10);
        StoredRun other = run(0, 10);
        one.read(ByteBuffer.allocate(6));
        ByteBuffer target = ByteBuffer.allocate(2);
        other.read(target);
        assertEquals("01", StandardCharsets.US_ASCII.decode(target.flip()).toString());
    }

    @Test
    void nothingCanBeWritten() {
        StoredRun run = run(0, 10);
        assertThrows(UnsupportedOperationException.class, () -> run.write(ByteBuffer.allocate(1)));
        assertThrows(UnsupportedOperationException.class, () -> run.truncate(0));
    }

    private static StoredRun run(long offset, long length) {
        return new StoredRun(new Slice.Stored(OBJECT, offset, length));
    }
}
