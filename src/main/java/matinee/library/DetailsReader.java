package matinee.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import matinee.mp4.Chapter;
import matinee.mp4.MovieReader;
import matinee.mp4.Mp4Exception;
import matinee.storage.MediaStore;
import matinee.storage.ObjectStat;
import matinee.storage.StoredObject;

/**
 * Reads what is inside the files, in the background and when first wanted, and remembers it under a bound. What was wanted last
 * is read first: that is what a viewer waits for. A file that changed is another one here and is read anew.
 */
public final class DetailsReader implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DetailsReader.class.getName());

    private static final Details UNREAD = new Details.Unread();
    private static final Details OPAQUE = new Details.Opaque();

    /** The containers that are looked into, by extension. */
    private static final Set<String> READABLE = Set.of("mp4", "m4v", "cmfv", "mov", "3gp", "m4a", "m4b", "cmfa");

    private static final int THREADS = 2;

    /** Threads without work end after so many seconds. */
    private static final int IDLE_SECONDS = 30;

    /** Readings that wait; of more, the oldest are given up and may be asked for again. */
    private static final int MOST_WAITING = 10_000;

    private static final int BYTES_PER_FILE = 600;
    private static final int BYTES_PER_TRACK = 300;
    private static final int BYTES_PER_TEXT = 150;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final MediaStore store;
    private final Cache<Version, Details> remembered;
    private final Map<Version, Reading> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads;

    /**
     * Starts with nothing known.
     *
     * @param cacheBytes of memory, about, that all remembered details together may take
     */
    public DetailsReader(MediaStore store, long cacheBytes) {
        this.store = store;
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(cacheBytes)
                .weigher(DetailsReader::weigh)
                .executor(Runnable::run)
                .build();
        this.threads = threads();
    }

    /** What is known now; begins to read when nothing is. Never blocks. */
    public Details of(Video video) {
        return wanted(video).getNow(UNREAD);
    }

    /** What is known now; reads nothing. */
    public Details known(Video video) {
        if (!READABLE.contains(video.path().extension())) {
            return OPAQUE;
        }
        Details details = remembered.getIfPresent(Version.of(video));
        return details == null ? UNREAD : details;
    }

    /** What is known after asking for all and waiting at most so long; an entry for each video. */
    public Map<VideoPath, Details> within(List<Video> videos, Duration patience) {
        Map<VideoPath, CompletableFuture<Details>> wanted = new HashMap<>();
        for (int last = videos.size() - 1; last >= 0; last--) { // What is wanted last is read first.
            wanted.put(videos.get(last).path(), wanted(videos.get(last)));
        }
        await(CompletableFuture.allOf(wanted.values().toArray(CompletableFuture[]::new)), patience);
        Map<VideoPath, Details> details = new HashMap<>();
        wanted.forEach((path, reading) -> details.put(path, reading.getNow(UNREAD)));
        return details;
    }

    /** Ends the threads; what was not read stays so. */
    @Override
    public void close() {
        for (Runnable waiting : threads.shutdownNow()) {
            giveUp(waiting);
        }
        try {
            threads.awaitTermination(LONGEST_CLOSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Details> wanted(Video video) {
        Details known = known(video);
        if (!known.equals(UNREAD)) {
            return CompletableFuture.completedFuture(known);
        }
        Reading reading = new Reading(Version.of(video));
        Reading before = underWay.putIfAbsent(reading.version, reading);
        if (before != null) {
            return before.result;
        }
        threads.execute(reading);
        return reading.result;
    }

    private static void await(CompletableFuture<Void> all, Duration patience) {
        try {
            all.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // What is there by now is what the caller gets.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reading ends with details, whatever happens", e);
        }
    }

    private static ThreadPoolExecutor threads() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new NewestFirst(), work -> {
                    Thread thread = new Thread(work, "matinee-details-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        threads.setRejectedExecutionHandler(DetailsReader::makeRoom);
        return threads;
    }

    private static void makeRoom(Runnable work, ThreadPoolExecutor threads) {
        if (threads.isShutdown()) {
            giveUp(work);
        } else if (threads.getQueue() instanceof NewestFirst waiting) {
            Optional.ofNullable(waiting.pollLast()).ifPresent(DetailsReader::giveUp);
            threads.execute(work);
        }
    }

    private static void giveUp(Runnable work) {
        if (work instanceof Reading reading) {
            reading.end(UNREAD);
        }
    }

    /** Bytes of memory, about. */
    private static int weigh(Version version, Details details) {
        int tracks = details.movie().map(movie -> movie.tracks().size()).orElse(0);
        int words = details.movie().stream()
                .flatMap(movie -> Stream.concat(
                        movie.tags().values().stream(),
                        movie.chapters().stream().map(Chapter::title)))
                .mapToInt(text -> BYTES_PER_TEXT + 2 * text.length())
                .sum();
        return BYTES_PER_FILE + BYTES_PER_TRACK * tracks + words;
    }

    /** One version of one file. */
    private record Version(VideoPath path, ObjectStat stat) {
        static Version of(Video video) {
            return new Version(video.path(), video.stat());
        }
    }

    /** Work that waits, the newest first. */
    private static final class NewestFirst extends LinkedBlockingDeque<Runnable> {
        NewestFirst() {
            super(MOST_WAITING);
        }

        @Override
        public boolean offer(Runnable work) {
            return offerFirst(work);
        }
    }

    /** The reading of one file, waiting or under way. */
    private final class Reading implements Runnable {
        private final Version version;
        private final CompletableFuture<Details> result = new CompletableFuture<>();

        Reading(Version version) {
            this.version = version;
        }

        @Override
        public void run() {
            try {
                end(read());
            } catch (IOException e) {
                end(UNREAD); // Not the file's fault: the next one to ask may have more luck.
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "A file could not be read for a fault of Matinee.", e);
                end(new Details.Unreadable(Mp4Exception.Kind.BROKEN, "Matinee failed to read it."));
            }
        }

        private Details read() throws IOException {
            Optional<StoredObject> opened = store.open(version.path().segments());
            if (opened.isEmpty()) {
                return UNREAD; // Gone, which the next look at its folder tells.
            }
            try (StoredObject object = opened.get()) {
                return new Details.Known(MovieReader.read(object));
            } catch (Mp4Exception e) {
                return new Details.Unreadable(e.kind(), String.valueOf(e.getMessage()));
            }
        }

        private void end(Details details) {
            if (!details.equals(UNREAD)) {
                remembered.put(version, details);
            }
            underWay.remove(version);
            result.complete(details);
        }
    }
}
