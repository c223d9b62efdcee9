package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import matinee.storage.IdentityPolicy;
import matinee.storage.LinkPolicy;
import matinee.storage.LocalFolder;
import matinee.storage.MediaStore;
import matinee.storage.MemoryStore;
import matinee.storage.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveLibraryTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final FolderPath A = FolderPath.ROOT.folder("a");

    @TempDir
    Path folder;

    @Test
    void foldersAndVideosAreThereBeforeAnyScan() throws IOException {
        MemoryStore store = new MemoryStore();
        store.put("a/film.mp4", new byte[5]);
        store.put("a/.hidden/film.mp4", new byte[0]);
        try (LiveLibrary library = new LiveLibrary(store, LibraryWatch.none(), NEVER)) {
            assertEquals(LibraryState.SCANNING, library.current().state());
            assertEquals(
                    1, library.folder(FolderPath.ROOT).orElseThrow().folders().size());
            assertEquals(1, library.folder(A).orElseThrow().videos().size());
            assertEquals(5, library.find(A.file("film.mp4")).orElseThrow().length());
            assertEquals(Optional.empty(), library.folder(A.folder("b")));
            assertEquals(Optional.empty(), library.folder(A.folder(".hidden")));
            assertEquals(Optional.empty(), library.find(A.file("other.mp4")));
            assertEquals(Optional.empty(), library.find(A.folder(".hidden").file("film.mp4")));
        }
    }

    @Test
    void aFileNewerThanTheSnapshotIsFound() throws Exception {
        MemoryStore store = new MemoryStore();
        store.put("a/film.mp4", new byte[5]);
        try (LiveLibrary library = started(store, LibraryWatch.none(), NEVER)) {
            arrives(library, now -> now.state() == LibraryState.COMPLETE);
            store.put("a/new.mp4", new byte[6]);
            store.put("b/new.mp4", new byte[7]);
            assertEquals(6, library.find(A.file("new.mp4")).orElseThrow().length());
            assertEquals(
                    7,
                    library.find(VideoPath.parse("b/new.mp4").orElseThrow())
                            .orElseThrow()
                            .length());
            assertEquals(
                    1,
                    library.folder(FolderPath.ROOT.folder("b"))
                            .orElseThrow()
                            .videos()
                            .size());
        }
    }

    @Test
    void everythingIsReadAgainFromTimeToTime() throws Exception {
        MemoryStore store = new MemoryStore();
        try (LiveLibrary library = started(store, LibraryWatch.none(), Duration.ofMillis(50))) {
            arrives(library, now -> now.state() == LibraryState.COMPLETE);
            store.put("a/film.mp4", new byte[5]);
            arrives(library, now -> now.videoCount() == 1);
            store.remove("a/film.mp4");
            arrives(library, now -> now.videoCount() == 0 && now.folderCount() == 0);
        }
    }

    @Test
    void aStoreThatIsGoneIsToldAndComesBackByItself() throws Exception {
        MemoryStore store = new MemoryStore();
        store.put("a/film.mp4", new byte[5]);
        try (LiveLibrary library = started(store, LibraryWatch.none(), NEVER)) {
            arrives(library, now -> now.state() == LibraryState.COMPLETE);
            store.becomeUnavailable();
            arrives(library, now -> now.state() == LibraryState.UNAVAILABLE && now.videoCount() == 1);
            assertThrows(StoreUnavailableException.class, () -> library.folder(FolderPath.ROOT));
            assertEquals(1, library.current().problems().size());
            assertThrows(StoreUnavailableException.class, () -> library.find(A.file("film.mp4")));
            store.put("a/more.mp4", new byte[5]);
            store.becomeAvailable();
            arrives(library, now -> now.state() == LibraryState.COMPLETE && now.videoCount() == 2);
        }
    }

    @Test
    void aStoreThatIsGoneFromTheStartIsToldToo() throws Exception {
        MemoryStore store = new MemoryStore();
        store.becomeUnavailable();
        try (LiveLibrary library = started(store, LibraryWatch.none(), NEVER)) {
            arrives(library, now -> now.state() == LibraryState.UNAVAILABLE);
            store.becomeAvailable();
            arrives(library, now -> now.state() == LibraryState.COMPLETE);
        }
    }

    @Test
    void whatHappensInTheFolderShowsByItself() throws Exception {
        Files.createDirectory(folder.resolve("a"));
        try (LiveLibrary library = started(local(), LibraryWatch.of(folder), NEVER)) {
            arrives(library, now -> now.state() == LibraryState.COMPLETE);
            Files.write(folder.resolve("a/film.mp4"), new byte[5]);
            arrives(library, now -> now.bytes() == 5);
            Files.write(folder.resolve("a/film.mp4"), new byte[7]);
            arrives(library, now -> now.bytes() == 7);
            Files.createDirectories(folder.resolve("b/c"));
            Files.write(folder.resolve("b/c/film.mp4"), new byte[1]);
            arrives(library, now -> now.bytes() == 8);
            Files.write(folder.resolve("b/c/second.mp4"), new byte[1]);
            arrives(library, now -> now.bytes() == 9);
            Files.move(folder.resolve("b"), folder.resolve("d"));
            arrives(
                    library,
                    now -> now.find(VideoPath.parse("d/c/film.mp4").orElseThrow())
                            .isPresent());
            arrives(library, now -> now.folder(FolderPath.ROOT.folder("b")).isEmpty());
            Files.write(folder.resolve("d/c/third.mp4"), new byte[1]);
            arrives(library, now -> now.bytes() == 10);
            Files.delete(folder.resolve("a/film.mp4"));
            arrives(library, now -> now.bytes() == 3);
        }
    }

    @Test
    void aFolderInThePlaceOfAnotherIsReadAndWatched() throws Exception {
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("a/b/old.mp4"), new byte[1]);
        Files.createDirectories(folder.resolve("x/b"));
        Files.write(folder.resolve("x/b/new.mp4"), new byte[2]);
        try (LiveLibrary library = started(local(), LibraryWatch.of(folder), NEVER)) {
            arrives(library, now -> now.state() == LibraryState.COMPLETE);
            Files.move(folder.resolve("a"), folder.resolve(".old"));
            Files.move(folder.resolve("x"), folder.resolve("a"));
            arrives(
                    library,
                    now -> now.bytes() == 2 && now.folder(A.folder("b")).isPresent());
            Files.write(folder.resolve("a/b/newer.mp4"), new byte[3]);
            arrives(library, now -> now.bytes() == 5);
        }
    }

    @Test
    void theLibrarysFolderMayGoAndComeBack() throws Exception {
        Path root = Files.createDirectory(folder.resolve("library"));
        Files.write(root.resolve("film.mp4"), new byte[5]);
        LocalFolder store = new LocalFolder(root, LinkPolicy.INSIDE, IdentityPolicy.STRICT);
        try (LiveLibrary library = started(store, LibraryWatch.of(root), NEVER)) {
            arrives(library, now -> now.state() == LibraryState.COMPLETE);
            Files.move(root, folder.resolve("away"));
            arrives(library, now -> now.state() == LibraryState.UNAVAILABLE);
            Files.move(folder.resolve("away"), root);
            arrives(library, now -> now.state() == LibraryState.COMPLETE);
            Files.write(root.resolve("second.mp4"), new byte[5]);
            arrives(library, now -> now.bytes() == 10);
        }
    }

    @Test
    void afterLostEventsEverythingIsReadAgain() throws Exception {
        MemoryStore store = new MemoryStore();
        OverflowingWatch watch = new OverflowingWatch();
        try (LiveLibrary library = started(store, watch, NEVER)) {
            arrives(library, now -> now.state() == LibraryState.COMPLETE);
            store.put("a/film.mp4", new byte[5]);
            watch.overflows.add(new LibraryWatch.Heard.Overflow());
            arrives(library, now -> now.videoCount() == 1);
        }
    }

    /** Tells only that it missed something. */
    private static final class OverflowingWatch implements LibraryWatch {
        private final BlockingQueue<Heard> overflows = new LinkedBlockingQueue<>();

        @Override
        public Watched watch(FolderPath path) {
            return Watched.YES;
        }

        @Override
        public void forget(FolderPath path) {}

        @Override
        public Heard listen(Duration patience) throws InterruptedException {
            Heard heard = overflows.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            return heard == null ? Heard.Changes.NONE : heard;
        }

        @Override
        public void close() {}
    }

    @Test
    void theThreadEndsWithIt() throws Exception {
        LiveLibrary library = started(local(), LibraryWatch.of(folder), NEVER);
        arrives(library, now -> now.state() == LibraryState.COMPLETE);
        library.close();
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("matinee-library") && thread.isAlive()));
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        try (LiveLibrary library = new LiveLibrary(new MemoryStore(), LibraryWatch.none(), NEVER)) {
            assertEquals(
                    Optional.empty(),
                    library.await(now -> now.state() == LibraryState.COMPLETE, Duration.ofMillis(20)));
        }
    }

    private LocalFolder local() {
        return new LocalFolder(folder, LinkPolicy.INSIDE, IdentityPolicy.STRICT);
    }

    private static LiveLibrary started(MediaStore store, LibraryWatch watch, Duration rescanInterval) {
        LiveLibrary library = new LiveLibrary(store, watch, rescanInterval);
        library.start();
        return library;
    }

    private static Library arrives(LiveLibrary library, Predicate<Library> condition) throws InterruptedException {
        return library.await(condition, DEADLINE)
                .orElseThrow(
                        () -> new AssertionError("still " + library.current().state() + " with "
                                + library.current().videos().toList() + " "
                                + library.current().problems()));
    }
}
