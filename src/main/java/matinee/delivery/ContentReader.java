package matinee.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import matinee.storage.Content;
import matinee.storage.Slice;

/** Reads a content from its first byte to its last, across its slices: many small ones fill one buffer. */
final class ContentReader {
    private final Iterator<Slice> slices;

    /** What is left of the slice that is being read. */
    private Slice rest = new Slice.Memory(ByteBuffer.allocate(0));

    /** The content stays open as long as this is used. */
    ContentReader(Content content) {
        this.slices = content.slices().iterator();
    }

    /**
     * Puts the next bytes into the target: as many as it takes, or all there are.
     *
     * @throws ShortContentException when an object has ended before its slice
     * @throws UnreadableContentException when an object cannot be read
     */
    void fill(ByteBuffer target) throws IOException {
        while (target.hasRemaining() && hasRemaining()) {
            int size = (int) Math.min(rest.length(), target.remaining());
            int read = read(target, size);
            if (read < 0) {
                throw new ShortContentException(rest.length());
            }
            rest = rest.part(read, rest.length() - read);
        }
    }

    /** Whether there is a byte left. */
    boolean hasRemaining() {
        while (rest.length() == 0) {
            if (!slices.hasNext()) {
                return false;
            }
            rest = slices.next();
        }
        return true;
    }

    private int read(ByteBuffer target, int size) throws IOException {
        if (rest instanceof Slice.Memory memory) {
            target.put(memory.bytes().limit(size));
            return size;
        }
        Slice.Stored stored = (Slice.Stored) rest;
        int limit = target.limit();
        target.limit(target.position() + size);
        try {
            return stored.object().read(target, stored.offset());
        } catch (IOException failure) {
            throw new UnreadableContentException(failure);
        } finally {
            target.limit(limit);
        }
    }
}
