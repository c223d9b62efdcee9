package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import matinee.storage.Content;
import matinee.storage.MemoryStore;
import matinee.storage.Slice;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentReaderTest {
    private static final String TEXT = "0123456789abcdefghijklmnopqrstuvwxyz";

    @ParameterizedTest(name = "a buffer of {0} bytes")
    @ValueSource(ints = {1, 2, 3, 7, 16, 35, 36, 37, 1000})
    void slicesFollowOneAnotherWhateverTheBuffer(int size) throws IOException {
        ContentReader reader = new ContentReader(mixed());
        ByteBuffer buffer = ByteBuffer.allocate(size);
        StringBuilder read = new StringBuilder();
        while (reader.hasRemaining()) {
            reader.fill(buffer.clear());
            read.append(StandardCharsets.US_ASCII.decode(buffer.flip()));
        }
        assertEquals(TEXT, read.toString());
    }

    @Test
    void manySmallSlicesFillOneBuffer() throws IOException {
        ContentReader reader = new ContentReader(mixed());
        ByteBuffer buffer = ByteBuffer.allocate(64);
        reader.fill(buffer);
        assertEquals(TEXT.length(), buffer.position());
        assertFalse(reader.hasRemaining());
    }

    @Test
    void nothingIsThereToReadOfNothing() {
        assertFalse(new ContentReader(Content.EMPTY).hasRemaining());
        assertFalse(new ContentReader(new Content(List.of(memory(""), memory("")))).hasRemaining());
    }

    @Test
    void directBuffersAreFilledToo() throws IOException {
        ByteBuffer direct = ByteBuffer.allocateDirect(64);
        new ContentReader(mixed()).fill(direct);
        byte[] bytes = new byte[TEXT.length()];
        direct.flip().get(bytes);
        assertArrayEquals(TEXT.getBytes(StandardCharsets.US_ASCII), bytes);
    }

    @Test
    void anObjectThatEndsEarlyIsNeverPadded() {
        StoredObject cut = new CutObject(MemoryStore.object("12345".getBytes(StandardCharsets.US_ASCII)), 10);
        ContentReader reader = new ContentReader(new Content(List.of(new Slice.Stored(cut, 2, 8), memory("after"))));
        ByteBuffer buffer = ByteBuffer.allocate(64);
        ShortContentException missing = assertThrows(ShortContentException.class, () -> reader.fill(buffer));
        assertEquals(3, buffer.position());
        assertEquals(new ShortContentException(5).getMessage(), missing.getMessage());
    }

    private static Content mixed() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.US_ASCII);
        StoredObject object = MemoryStore.object(bytes);
        return new Content(List.of(
                memory("01"),
                new Slice.Stored(object, 2, 5),
                memory(""),
                memory("789abc"),
                new Slice.Stored(object, 13, 1),
                new Slice.Stored(object, 14, 22)));
    }

    private static Slice memory(String text) {
        return new Slice.Memory(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
