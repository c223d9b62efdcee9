package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import matinee.storage.MediaStore;
import matinee.storage.MemoryStore;
import matinee.storage.StoreUnavailableException;
import matinee.storage.StoredEntry;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.Test;

class LibraryScanTest {
    private static final FolderPath A = FolderPath.ROOT.folder("a");

    private final MemoryStore store = new MemoryStore();
    private final LibraryScan scan = scan(store, LibraryScan.MOST_ENTRIES);

    @Test
    void theTopFolderIsReadBeforeWhatIsBelow() throws IOException {
        put("a/b/deep.mp4", "a/one.mp4", "top.mp4", "z/two.mp4");
        List<Integer> found = new ArrayList<>();
        scan.all(() -> found.add(scan.snapshot(LibraryState.SCANNING).videoCount()));
        assertEquals(List.of(1, 2, 3, 4), found);
    }

    @Test
    void countsAndBytesAreOfAllBelow() throws IOException {
        store.put("a/b/x.mp4", new byte[4]);
        store.put("a/y.mp4", new byte[2]);
        store.put("z.mp4", new byte[1]);
        put("empty/notes.doc");
        Library library = read();
        assertEquals(
                List.of(new SubFolder(A, 2, 6), new SubFolder(FolderPath.ROOT.folder("empty"), 0, 0)),
                library.folder(FolderPath.ROOT).orElseThrow().folders());
        assertEquals(List.of(3, 3), List.of(library.videoCount(), library.folderCount()));
        assertEquals(7, library.bytes());
        assertEquals(2, library.videosBelow(A).count());
    }

    @Test
    void theNewestIsTheLastModified() throws IOException {
        store.put("a/x.mp4", new byte[0], Instant.ofEpochSecond(1));
        store.put("y.mp4", new byte[0], Instant.ofEpochSecond(3));
        store.put("b/z.mp4", new byte[0], Instant.ofEpochSecond(2));
        assertEquals(
                Optional.of("y.mp4"), read().newest().map(video -> video.path().toString()));
    }

    @Test
    void ofTheSameAgeTheFirstByNameIsTheNewest() throws IOException {
        put("b.mp4", "a/10.mp4", "a/9.mp4");
        assertEquals(
                Optional.of("a/9.mp4"),
                read().newest().map(video -> video.path().toString()));
    }

    @Test
    void aChangedFolderAloneIsReadAgain() throws IOException {
        put("a/one.mp4", "b/two.mp4");
        read();
        put("a/new.mp4", "a/sub/more.mp4", "b/unheard.mp4");
        scan.heed(new LibraryWatch.Heard.Changes(Set.of(A), Set.of()));
        assertEquals("a/new.mp4 a/one.mp4 a/sub/more.mp4 b/two.mp4", paths());
        store.remove("a/sub/more.mp4");
        scan.heed(new LibraryWatch.Heard.Changes(Set.of(A), Set.of()));
        assertEquals("a/new.mp4 a/one.mp4 b/two.mp4", paths());
    }

    @Test
    void aReplacedFolderIsReadToItsEnd() throws IOException {
        put("a/b/old.mp4");
        read();
        store.remove("a/b/old.mp4");
        put("a/b/new.mp4");
        scan.heed(new LibraryWatch.Heard.Changes(Set.of(FolderPath.ROOT), Set.of(A, FolderPath.ROOT.folder("x.mp4"))));
        assertEquals("a/b/new.mp4", paths());
    }

    @Test
    void aFolderThatIsGoneTakesAllBelowWithIt() throws IOException {
        put("a/b/c/x.mp4", "y.mp4");
        read();
        store.remove("a/b/c/x.mp4");
        scan.heed(new LibraryWatch.Heard.Changes(Set.of(FolderPath.ROOT), Set.of()));
        assertEquals("y.mp4", paths());
        assertEquals(0, scan.snapshot(LibraryState.COMPLETE).folderCount());
    }

    @Test
    void whatCannotBeReachedKeepsWhatWasKnown() throws IOException {
        put("a/x.mp4");
        read();
        store.becomeUnavailable();
        assertThrows(StoreUnavailableException.class, () -> scan.all(() -> {}));
        assertEquals("a/x.mp4", paths());
    }

    @Test
    void aTreeWithoutEndIsReadToABound() throws IOException {
        LibraryScan endless = scan(new Mirrors(1), LibraryScan.MOST_ENTRIES);
        endless.all(() -> {});
        Library library = endless.snapshot(LibraryState.COMPLETE);
        assertEquals(LibraryScan.DEEPEST, library.folderCount());
        assertEquals(1, library.problems().size());
        LibraryScan bursting = scan(new Mirrors(10), 5_000);
        bursting.all(() -> {});
        assertTrue(bursting.snapshot(LibraryState.COMPLETE).videoCount() < 5_000);
        assertTrue(bursting.snapshot(LibraryState.COMPLETE).problems().stream()
                .anyMatch(problem -> problem.reason().contains("more than 5000")));
    }

    @Test
    void aFolderThatCannotBeReadIsReportedAndNotShown() throws IOException {
        LibraryScan some = scan(new Locked(), LibraryScan.MOST_ENTRIES);
        some.all(() -> {});
        Library library = some.snapshot(LibraryState.COMPLETE);
        assertEquals(
                List.of("open", "torn"),
                library.folder(FolderPath.ROOT).orElseThrow().folders().stream()
                        .map(folder -> folder.path().name())
                        .toList());
        assertEquals(
                List.of("fifo", "locked", "torn"),
                library.problems().stream().map(Problem::name).toList());
    }

    @Test
    void foldersWithoutAWatchAreReported() throws IOException {
        put("a/x.mp4", "b/y.mp4");
        LibraryScan unwatched = new LibraryScan(
                new FolderReader(store), new NoWatch(LibraryWatch.Watched.REFUSED), LibraryScan.MOST_ENTRIES);
        unwatched.all(() -> {});
        List<Problem> problems = unwatched.snapshot(LibraryState.COMPLETE).problems();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).reason().contains("3"), problems.toString());
        assertEquals(List.of(), read().problems());
    }

    @Test
    void problemsAreCountedBeyondABound() throws IOException {
        for (int i = 0; i < Library.MOST_PROBLEMS + 5; i++) {
            put(i + "\\.mp4");
        }
        List<Problem> problems = read().problems();
        assertEquals(Library.MOST_PROBLEMS + 1, problems.size());
        assertEquals(
                "There are 5 more problems.",
                problems.get(Library.MOST_PROBLEMS).reason());
    }

    /** Every folder holds a file and so many folders, and so on. */
    private record Mirrors(int folders) implements MediaStore {
        @Override
        public Optional<StoredObject> open(List<String> name) {
            return Optional.empty();
        }

        @Override
        public Optional<List<StoredEntry>> list(List<String> folder) {
            List<StoredEntry> entries = new ArrayList<>();
            entries.add(new StoredEntry.File(
                    "film.mp4", MemoryStore.object(new byte[0]).stat()));
            for (int i = 0; i < folders; i++) {
                entries.add(new StoredEntry.Folder("mirror" + i));
            }
            return Optional.of(entries);
        }
    }

    /** Three folders: one opens, one does not, one fails. */
    private static final class Locked implements MediaStore {
        @Override
        public Optional<StoredObject> open(List<String> name) {
            return Optional.empty();
        }

        @Override
        public Optional<List<StoredEntry>> list(List<String> folder) throws IOException {
            if (folder.isEmpty()) {
                return Optional.of(List.of(
                        new StoredEntry.Folder("locked"),
                        new StoredEntry.Folder("open"),
                        new StoredEntry.Folder("torn"),
                        new StoredEntry.Unservable("fifo", "It is neither a file nor a folder.")));
            }
            if (folder.contains("torn")) {
                throw new IOException("input/output error");
            }
            return folder.contains("open") ? Optional.of(List.of()) : Optional.empty();
        }
    }

    private static LibraryScan scan(MediaStore store, int mostEntries) {
        return new LibraryScan(new FolderReader(store), LibraryWatch.none(), mostEntries);
    }

    private Library read() throws IOException {
        scan.all(() -> {});
        return scan.snapshot(LibraryState.COMPLETE);
    }

    private String paths() {
        return scan.snapshot(LibraryState.COMPLETE)
                .videos()
                .map(video -> video.path().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private void put(String... names) {
        for (String name : names) {
            store.put(name, new byte[0]);
        }
    }
}
