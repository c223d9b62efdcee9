package matinee.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {
    private static final StoredObject OBJECT = MemoryStore.object("0123456789".getBytes(StandardCharsets.US_ASCII));

    /** "abc", then "3456" of the object, then "xyz". */
    private static final Content MIXED =
            new Content(List.of(memory("abc"), new Slice.Stored(OBJECT, 3, 4), memory("xyz")));

    @ParameterizedTest
    @CsvSource({
        "0, 10, abc3456xyz",
        "0, 3, abc",
        "3, 4, 3456",
        "2, 2, c3",
        "2, 6, c3456x",
        "9, 1, z",
        "4, 2, 45",
        "10, 0, ''",
        "0, 0, ''"
    })
    void partRunsAcrossSlices(long offset, long length, String expected) throws IOException {
        Content part = MIXED.part(offset, length);
        assertEquals(length, part.length());
        assertEquals(expected, text(part));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 11", "10, 1", "5, -1", "9223372036854775807, 1"})
    void partOutsideIsRefused(long offset, long length) {
        assertThrows(IllegalArgumentException.class, () -> MIXED.part(offset, length));
    }

    @Test
    void sliceOutsideItsObjectIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Slice.Stored(OBJECT, 5, 6));
        assertThrows(IllegalArgumentException.class, () -> new Slice.Stored(OBJECT, -1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Slice.Stored(OBJECT, 2, 3).part(1, 3));
    }

    private static Slice memory(String text) {
        return new Slice.Memory(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String text(Content content) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Slice slice : content.slices()) {
            ByteBuffer bytes = ByteBuffer.allocate((int) slice.length());
            if (slice instanceof Slice.Memory memory) {
                bytes.put(memory.bytes());
            } else if (slice instanceof Slice.Stored stored) {
                stored.object().read(bytes, stored.offset());
            }
            text.append(new String(bytes.array(), StandardCharsets.US_ASCII));
        }
        return text.toString();
    }
}
