package matinee.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One object of a store, open: its bytes stay those of the object that was opened, even when its name is given to another or
 * taken away. Safe for use by several threads. Whoever opened it closes it.
 */
public interface StoredObject extends Closeable {
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
     * The path by which a container may open the same bytes again, present only where doing so is as good as safe: the store
     * allows it, and neither the file nor a folder above it, up to the root of the store, was changed in the last seconds.
     */
    Optional<Path> reopenablePath();
}
