package matinee.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * One object of a store, open: its bytes stay those of the object that was opened, even when its name is given to another or
 * taken away. Safe for use by several threads. Whoever opened it closes it.
 */
public interface StoredObject extends Closeable {
    /** As much is copied at once where the kernel cannot move bytes by itself. */
    int TRANSFER_BYTES = 64 * 1024;

    /** What held of this very object when it was opened. */
    ObjectStat stat();

    /**
     * Reads into the target's remaining space, starting at a byte offset of the object.
     *
     * @return the number of bytes read, at least 1; or {@code -1} at or past the end (as {@link java.nio.channels.FileChannel}
     *     has it)
     */
    int read(ByteBuffer target, long positionBytes) throws IOException;

    /**
     * Moves bytes to a channel, by the kernel alone where it can.
     *
     * @return the number of bytes moved, fewer than asked for at the end and where the target takes no more now; {@code 0}
     *     where it takes none; or {@code -1} at or past the end of the object
     */
    default long transferTo(long positionBytes, long countBytes, WritableByteChannel target) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(TRANSFER_BYTES, countBytes));
        if (read(buffer, positionBytes) < 0) {
            return -1;
        }
        return target.write(buffer.flip());
    }

    /** Keeps the bytes at hand until what is returned is closed, though the object itself be closed before. */
    Closeable keepOpen();
}
