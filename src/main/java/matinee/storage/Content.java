package matinee.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is sent: slices one after the other, their length together known in advance. */
public record Content(List<Slice> slices) {
    public static final Content EMPTY = new Content(List.of());

    public Content {
        slices = List.copyOf(slices);
    }

    /** All of a stored object, as long as it was when it was opened. */
    public static Content of(StoredObject object) {
        return new Content(List.of(new Slice.Stored(object, 0, object.stat().length())));
    }

    public static Content of(byte[] bytes) {
        return new Content(List.of(new Slice.Memory(ByteBuffer.wrap(bytes))));
    }

    /** A text in UTF-8. */
    public static Content of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes. */
    public long length() {
        long length = 0;
        for (Slice slice : slices) {
            length = Math.addExact(length, slice.length());
        }
        return length;
    }

    /** A run of this content, across its slices. */
    public Content part(long offsetBytes, long lengthBytes) {
        if (offsetBytes < 0 || lengthBytes < 0 || offsetBytes > length() - lengthBytes) {
            throw new IllegalArgumentException("bytes " + offsetBytes + "+" + lengthBytes + " of " + length());
        }
        List<Slice> parts = new ArrayList<>();
        long skip = offsetBytes;
        long left = lengthBytes;
        for (Slice slice : slices) {
            long from = Math.min(skip, slice.length());
            long size = Math.min(left, slice.length() - from);
            if (size > 0) {
                parts.add(slice.part(from, size));
            }
            skip -= from;
            left -= size;
        }
        return new Content(parts);
    }
}
