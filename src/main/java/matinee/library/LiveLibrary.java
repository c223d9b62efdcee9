package matinee.library;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import matinee.storage.MediaStore;
import matinee.storage.StoreUnavailableException;
import matinee.storage.StoredObject;

/**
 * The library as it is now: scans the store in the background, watches it, and keeps the newest snapshot. It owns one thread,
 * which ends with {@link #close}.
 */
public final class LiveLibrary implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LiveLibrary.class.getName());

    /** How soon it shows that the store is gone, or back. */
    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(1);

    /** A name that is hidden, so that nothing is ever served by it: looking for it tells only whether the store answers. */
    private static final List<String> PROBE = List.of(".matinee-probe");

    /** What costs time by the size of the library is done again only after so many times that time. */
    private static final int SHARE_OF_TIME = 5;

    private static final Duration PUBLISH_INTERVAL = Duration.ofMillis(300);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final MediaStore store;
    private final FolderReader reader;
    private final LibraryWatch watch;
    private final LibraryScan scan;
    private final Duration rescanInterval;
    private final Thread thread = new Thread(this::run, "matinee-library");
    private final Object published = new Object();
    private volatile Library current = Library.unread();
    private LibraryState reached = LibraryState.SCANNING;
    private long nextPublication;

    /**
     * Does nothing before {@link #start}.
     *
     * @param watch becomes this object's to close
     * @param rescanInterval between two readings of everything, for changes that no watch told
     */
    public LiveLibrary(MediaStore store, LibraryWatch watch, Duration rescanInterval) {
        this.store = store;
        this.reader = new FolderReader(store);
        this.watch = watch;
        this.scan = new LibraryScan(reader, watch, LibraryScan.MOST_ENTRIES);
        this.rescanInterval = rescanInterval;
        thread.setDaemon(true);
    }

    /** Begins to scan and watch, in the background. */
    public void start() {
        thread.start();
    }

    /** The newest snapshot; never blocks. */
    public Library current() {
        return current;
    }

    /**
     * A folder: from the snapshot, or read now when the snapshot does not have it.
     *
     * @return empty when there is no such folder, or it is hidden
     * @throws StoreUnavailableException when the store as a whole cannot be reached
     */
    public Optional<Folder> folder(FolderPath path) throws IOException {
        Library now = available();
        Optional<FolderListing> known = now.listing(path);
        return (known.isPresent() ? known : readNow(path)).map(now::folder);
    }

    /**
     * A video: from the snapshot, or found now when the snapshot does not have it.
     *
     * @return empty when there is no such file, or it is not one that is served
     * @throws StoreUnavailableException when the store as a whole cannot be reached
     */
    public Optional<Video> find(VideoPath path) throws IOException {
        Optional<FolderListing> known = available().listing(path.folder());
        Optional<Video> video = known.flatMap(listing -> listing.find(path.name()));
        if (video.isPresent() || !ListedNames.serves(path) || !exists(path.segments())) {
            return video;
        }
        return readNow(path.folder()).flatMap(listing -> listing.find(path.name()));
    }

    /**
     * Waits for a snapshot that meets the condition.
     *
     * @return that snapshot; empty when none came in time
     */
    public Optional<Library> await(Predicate<Library> condition, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (published) {
            while (!condition.test(current)) {
                long rest = end - System.nanoTime();
                if (rest <= 0) {
                    return Optional.empty();
                }
                TimeUnit.NANOSECONDS.timedWait(published, rest);
            }
            return Optional.of(current);
        }
    }

    /** Ends the thread and the watch. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(LONGEST_CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watch.close();
    }

    private Library available() throws StoreUnavailableException {
        Library now = current;
        if (now.state() == LibraryState.UNAVAILABLE) {
            throw new StoreUnavailableException("the library cannot be reached");
        }
        return now;
    }

    private Optional<FolderListing> readNow(FolderPath path) throws IOException {
        return ListedNames.lists(path) ? reader.read(path, FolderListing.empty(path)) : Optional.empty();
    }

    private boolean exists(List<String> name) throws IOException {
        Optional<StoredObject> opened = store.open(name);
        if (opened.isPresent()) {
            opened.get().close();
        }
        return opened.isPresent();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                round();
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // Closed, perhaps amid a long scan that did not see the interrupt in time.
        }
    }

    private void round() throws InterruptedException {
        try {
            nextPublication = System.nanoTime();
            scan.all(this::publishWhenDue);
            reached = LibraryState.COMPLETE;
            publish(reached);
            attend();
        } catch (StoreUnavailableException e) {
            publish(LibraryState.UNAVAILABLE);
            // Another folder may come in its place, which must be watched anew.
            watch.forget(FolderPath.ROOT);
            watch.listen(PROBE_INTERVAL);
        } catch (IOException e) {
            watch.listen(PROBE_INTERVAL);
        } catch (ClosedWatchServiceException e) {
            throw e;
        } catch (RuntimeException e) {
            // The only thread that keeps the library fresh must outlive a fault of ours.
            LOG.log(System.Logger.Level.ERROR, "The library was not read to its end; it will be tried again.", e);
            watch.listen(PROBE_INTERVAL);
        }
    }

    /** Heeds what is heard until everything is to be read again. */
    private void attend() throws IOException, InterruptedException {
        long end = System.nanoTime() + rescanInterval.toNanos();
        long notBefore = System.nanoTime();
        LibraryWatch.Heard.Changes pending = LibraryWatch.Heard.Changes.NONE;
        while (System.nanoTime() - end < 0) {
            long until = pending.isEmpty() ? end : notBefore;
            long patience = Math.min(PROBE_INTERVAL.toNanos(), Math.max(0, until - System.nanoTime()));
            LibraryWatch.Heard heard = watch.listen(Duration.ofNanos(patience));
            exists(PROBE);
            if (!(heard instanceof LibraryWatch.Heard.Changes changes)) {
                return;
            }
            pending = pending.and(changes);
            long begun = System.nanoTime();
            if (!pending.isEmpty() && begun - notBefore >= 0) {
                scan.heed(pending);
                publish(reached);
                pending = LibraryWatch.Heard.Changes.NONE;
                // A large folder that changes all the time shall not keep a processor busy.
                notBefore = System.nanoTime() + SHARE_OF_TIME * (System.nanoTime() - begun);
            }
        }
    }

    private void publishWhenDue() {
        boolean back = current.state() == LibraryState.UNAVAILABLE;
        boolean due = reached == LibraryState.SCANNING && System.nanoTime() - nextPublication >= 0;
        if (back || due) {
            publish(reached);
        }
    }

    private void publish(LibraryState state) {
        long begun = System.nanoTime();
        Library next = scan.snapshot(state);
        synchronized (published) {
            current = next;
            published.notifyAll();
        }
        long taken = System.nanoTime() - begun;
        nextPublication = System.nanoTime() + Math.max(PUBLISH_INTERVAL.toNanos(), SHARE_OF_TIME * taken);
    }
}
