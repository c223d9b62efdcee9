package matinee.storage;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The files opened last, by name. A player asks for one range after the other, and a full walk to the same file each time costs
 * more than the range.
 *
 * <p>What is remembered stays open, so it is kept for a moment only: nothing that was deleted holds its space, and no disk
 * refuses to be unmounted. One thread, begun by the first file, sees to that.
 */
final class RecentFiles implements Closeable {
    /** Each costs a descriptor. */
    static final int MOST = 64;

    /** What is not used between two sweeps is let go: so at the latest after twice this time. */
    static final Duration SWEEP_INTERVAL = Duration.ofSeconds(1);

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(RecentFiles.class.getName());

    private final Map<List<String>, RecentFile> files = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor sweeper;
    private final Duration sweepInterval;
    private Optional<Future<?>> sweeping = Optional.empty();
    private volatile boolean closed;

    RecentFiles(Duration sweepInterval) {
        this.sweepInterval = sweepInterval;
        this.sweeper = new ScheduledThreadPoolExecutor(
                1, RecentFiles::thread, new ThreadPoolExecutor.DiscardPolicy()); // Closed: nothing is left to sweep.
    }

    /** Opens a file that was opened a moment ago; empty when it was not, or anything on the way to it was touched. */
    Optional<StoredObject> open(List<String> name) throws IOException {
        RecentFile file = files.get(name);
        if (file == null) {
            return Optional.empty();
        }
        Optional<StoredObject> opened = file.open();
        if (opened.isEmpty()) {
            forget(name, file);
        }
        return opened;
    }

    /** Keeps a file in the place of what this name led to before. */
    void remember(List<String> name, RecentFile file) {
        RecentFile before = files.put(List.copyOf(name), file);
        if (before != null) {
            letGo(before);
        }
        while (files.size() > MOST) {
            forgetOne();
        }
        startSweeping();
        if (closed) {
            forgetAll();
        }
    }

    /** Lets go of all files. */
    void forgetAll() {
        files.forEach(this::forget);
    }

    /** Lets go of the files that were not opened again since the last sweep. */
    void sweep() {
        files.forEach((name, file) -> {
            if (!file.takeUsed()) {
                forget(name, file);
            }
        });
    }

    /** How many are remembered. */
    int size() {
        return files.size();
    }

    /** Lets go of all files, now and in future, and ends the thread. */
    @Override
    public void close() {
        closed = true;
        forgetAll();
        sweeper.shutdownNow();
        try {
            sweeper.awaitTermination(LONGEST_CLOSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes room: a file that was asked for only once goes before one that is asked for again and again. */
    private void forgetOne() {
        Iterator<Map.Entry<List<String>, RecentFile>> all = files.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<List<String>, RecentFile> one = all.next();
            if (!one.getValue().isUsed() || !all.hasNext()) {
                forget(one.getKey(), one.getValue());
                return;
            }
        }
    }

    private void forget(List<String> name, RecentFile file) {
        if (files.remove(name, file)) { // Of two threads that forget the same file, one lets go of it.
            letGo(file);
        }
    }

    private static void letGo(RecentFile file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A file that was only read could not be closed.", e);
        }
    }

    private synchronized void startSweeping() {
        if (sweeping.isEmpty()) {
            long interval = sweepInterval.toMillis();
            sweeping =
                    Optional.of(sweeper.scheduleWithFixedDelay(this::sweep, interval, interval, TimeUnit.MILLISECONDS));
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "matinee-recent-files");
        thread.setDaemon(true);
        return thread;
    }
}
