package matinee.mp4;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import matinee.storage.StoredObject;

/** The bytes of an object seen through one buffer, so that fields near each other cost one read. For one thread. */
final class Window {
    /** At most so much is held when much is wanted. */
    private static final int LARGEST_CAPACITY = 8 * 1024 * 1024;

    /** Large enough for the movie box of a short film, small enough to throw away at every seek. */
    private static final int CAPACITY = 32 * 1024;

    /** Where the bytes are: fills a buffer as {@link StoredObject#read} does. */
    @FunctionalInterface
    interface Source {
        int read(ByteBuffer target, long positionBytes) throws IOException;
    }

    private final Source source;
    private final long lengthBytes;
    private final ReadingBudget budget;
    private ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).limit(0);
    private long startBytes;
    private long wantedFromBytes;
    private long wantedEndBytes;

    Window(Source source, long lengthBytes, ReadingBudget budget) {
        this.source = source;
        this.lengthBytes = lengthBytes;
        this.budget = budget;
    }

    long lengthBytes() {
        return lengthBytes;
    }

    /** What lies here will be read whole: it is read at once, within bounds. Elsewhere as little is read as ever. */
    void readAtOnce(long fromBytes, long lengthBytes) {
        wantedFromBytes = fromBytes;
        wantedEndBytes = fromBytes + lengthBytes;
        buffer = ByteBuffer.allocate((int) Math.max(CAPACITY, Math.min(LARGEST_CAPACITY, lengthBytes)))
                .limit(0);
    }

    /**
     * Big-endian and unsigned; of eight bytes the first bit becomes the sign.
     *
     * @param count 1 to 8
     */
    long number(long positionBytes, int count) throws Mp4Exception, IOException {
        int index = ensure(positionBytes, count);
        if (count == Integer.BYTES) {
            return Integer.toUnsignedLong(buffer.getInt(index));
        }
        long value = 0;
        for (int i = index; i < index + count; i++) {
            value = value << Byte.SIZE | Byte.toUnsignedLong(buffer.get(i));
        }
        return value;
    }

    /** Fills the target from a position on. */
    void copy(long positionBytes, byte[] target) throws Mp4Exception, IOException {
        int done = 0;
        while (done < target.length) {
            int count = Math.min(CAPACITY, target.length - done);
            buffer.get(ensure(positionBytes + done, count), target, done, count);
            done += count;
        }
    }

    private int ensure(long positionBytes, int count) throws Mp4Exception, IOException {
        if (positionBytes < startBytes || positionBytes + count > startBytes + buffer.limit()) {
            fill(positionBytes, count);
        }
        return (int) (positionBytes - startBytes);
    }

    private void fill(long positionBytes, int count) throws Mp4Exception, IOException {
        budget.checkTime(positionBytes);
        boolean wanted = positionBytes >= wantedFromBytes && positionBytes < wantedEndBytes;
        buffer.clear().limit(wanted ? buffer.capacity() : CAPACITY);
        startBytes = positionBytes;
        while (buffer.position() < count) {
            if (source.read(buffer, positionBytes + buffer.position()) < 0) {
                long end = positionBytes + buffer.position();
                buffer.limit(0);
                throw new EOFException("the object ends at byte " + end + ", before its length of " + lengthBytes());
            }
        }
        buffer.flip();
    }
}
