package matinee.library;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import matinee.storage.MediaStore;

/**
 * The library as it is now: scans the store in the background, watches it, and keeps the newest snapshot. It owns one thread,
 * which ends with {@link #close}.
 */
public final class LiveLibrary implements AutoCloseable {
    private final MediaStore store;
    private final LibraryWatch watch;
    private final Duration rescanInterval;
    private volatile Library current = Library.unread();

    /**
     * @param watch becomes this object's to close
     * @param rescanInterval between two readings of everything, for changes that no watch told
     */
    public LiveLibrary(MediaStore store, LibraryWatch watch, Duration rescanInterval) {
        this.store = store;
        this.watch = watch;
        this.rescanInterval = rescanInterval;
    }

    /** Begins to scan and watch, in the background. */
    public void start() {}

    /** The newest snapshot; never blocks. */
    public Library current() {
        return current;
    }

    /**
     * A folder: from the snapshot, or read now when the snapshot does not have it.
     *
     * @return empty when there is no such folder, or it is hidden
     * @throws matinee.storage.StoreUnavailableException when the store as a whole cannot be reached
     */
    public Optional<Folder> folder(FolderPath path) throws IOException {
        return current.folder(path);
    }

    /**
     * A video: from the snapshot, or found now when the snapshot does not have it.
     *
     * @return empty when there is no such file, or it is not one that is served
     * @throws matinee.storage.StoreUnavailableException when the store as a whole cannot be reached
     */
    public Optional<Video> find(VideoPath path) throws IOException {
        return current.find(path);
    }

    /**
     * Waits for a snapshot that meets the condition.
     *
     * @return that snapshot; empty when none came in time
     */
    public Optional<Library> await(Predicate<Library> condition, Duration patience) throws InterruptedException {
        return Optional.of(current).filter(condition);
    }

    /** Ends the thread and the watch. */
    @Override
    public void close() {
        watch.close();
    }

    @Override
    public String toString() {
        return store + " every " + rescanInterval;
    }
}
