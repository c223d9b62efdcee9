package matinee.storage;

import java.time.Instant;

/** One line of a folder's listing. */
public sealed interface StoredEntry {
    /** The last segment of the entry's name, spelled as the store spells it. */
    String name();

    /** A folder, or a link to one where the store follows it. */
    record Folder(String name) implements StoredEntry {}

    /** A regular file, or a link to one where the store follows it. */
    record File(String name, ObjectStat stat) implements StoredEntry {
        /** Last modification. */
        public Instant modified() {
            return stat.modified();
        }
    }

    /**
     * Something that cannot be served.
     *
     * @param reason one plain sentence for the administrator, without the name
     */
    record Unservable(String name, String reason) implements StoredEntry {}
}
