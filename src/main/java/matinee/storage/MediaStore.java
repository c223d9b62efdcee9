package matinee.storage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Objects by name, in folders. A name is the list of its segments; none is empty, {@code .} or {@code ..}, or holds a
 * separator: whoever makes a name sees to that.
 */
public interface MediaStore {
    /**
     * Opens an object.
     *
     * @return empty when there is none to be had by this name: absent, outside the store, not a regular file, or unreadable
     * @throws StoreUnavailableException when the store as a whole cannot be reached
     * @throws IOException when the object is there but cannot be opened now (no file descriptor left, disk error)
     */
    Optional<StoredObject> open(List<String> name) throws IOException;

    /**
     * The entries of a folder, in no order; the empty name is the root.
     *
     * @return empty when there is no such folder, or it is outside the store or unreadable
     * @throws StoreUnavailableException when the store as a whole cannot be reached
     */
    Optional<List<StoredEntry>> list(List<String> folder) throws IOException;
}
