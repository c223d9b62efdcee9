package matinee.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file opened a moment ago gives to the very next request. */
@DisplayName("RFC 9110 §8.8: the validators are those of the bytes, at every request")
class RecentlyOpenedTest {
    private static final List<String> FILM = List.of("folder", "film.mp4");

    @TempDir
    private Path temporary;

    private Path root;
    private Path film;
    private LocalFolder store;

    @BeforeEach
    void makeStore() throws IOException {
        root = Files.createDirectories(temporary.resolve("library"));
        film = Files.createDirectories(root.resolve("folder")).resolve("film.mp4");
        Files.writeString(film, "0123456789");
        store = store(LinkPolicy.INSIDE);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void untouchedFileIsOpenedByLooksAlone() throws IOException {
        assertSame(stat(), stat());
        assertEquals("0123456789", text());
    }

    @Test
    @Timeout(10)
    void fileOverwrittenInPlaceWithItsTimeSetBackIsAnotherVersion() throws IOException {
        FileTime modified = Files.getLastModifiedTime(film);
        ObjectStat before = stat();
        Object changed = Files.getAttribute(film, "unix:ctime");
        do { // Some systems keep a coarse time.
            Files.writeString(film, "9876543210", StandardOpenOption.WRITE);
            Files.setLastModifiedTime(film, modified);
        } while (Files.getAttribute(film, "unix:ctime").equals(changed));
        assertEquals(before.length(), stat().length());
        assertEquals(before.modified(), stat().modified());
        assertNotEquals(before.fingerprint(), stat().fingerprint());
        assertEquals("9876543210", text());
    }

    @Test
    void replacedFileIsTheNewOne() throws IOException {
        FileTime modified = Files.getLastModifiedTime(film);
        ObjectStat before = stat();
        Path other = Files.writeString(root.resolve("other.mp4"), "abcdefghij");
        Files.setLastModifiedTime(other, modified);
        Files.move(other, film, StandardCopyOption.REPLACE_EXISTING);
        assertNotEquals(before.fingerprint(), stat().fingerprint());
        assertEquals("abcdefghij", text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01234", "0123456789 and more"})
    void cutOrGrownFileHasItsNewLength(String bytes) throws IOException {
        ObjectStat before = stat();
        Files.writeString(film, bytes);
        assertEquals(bytes.length(), stat().length());
        assertNotEquals(before.fingerprint(), stat().fingerprint());
        assertEquals(bytes, text());
    }

    @Test
    void deletedFileIsAbsent() throws IOException {
        stat();
        Files.delete(film);
        assertTrue(store.open(FILM).isEmpty());
    }

    @Test
    void folderInThePlaceOfAFileIsAbsent() throws IOException {
        stat();
        Files.delete(film);
        Files.createDirectory(film);
        assertTrue(store.open(FILM).isEmpty());
    }

    @Test
    void fileBelowARenamedFolderIsAbsent() throws IOException {
        stat();
        Files.move(root.resolve("folder"), root.resolve("elsewhere"));
        assertTrue(store.open(FILM).isEmpty());
    }

    @Test
    void rootRenamedAwayIsTheStoresFault() throws IOException {
        stat();
        Files.move(root, temporary.resolve("away"));
        assertThrows(StoreUnavailableException.class, () -> store.open(FILM));
    }

    @ParameterizedTest
    @EnumSource(LinkPolicy.class)
    void folderThatBecomesALinkToItselfMovedIsTreatedAsAnyLink(LinkPolicy policy) throws IOException {
        LocalFolder linking = store(policy);
        Path moved = temporary.resolve("moved");
        try (linking;
                StoredObject before = linking.open(FILM).orElseThrow()) {
            Files.move(root.resolve("folder"), root.resolve("inside"));
            Files.createSymbolicLink(root.resolve("folder"), root.resolve("inside"));
            assertEquals(policy != LinkPolicy.NONE, isThere(linking), "to a folder inside");

            Files.move(root.resolve("inside"), moved);
            Files.delete(root.resolve("folder"));
            Files.createSymbolicLink(root.resolve("folder"), moved);
            assertEquals(policy == LinkPolicy.FOLLOW, isThere(linking), "to a folder outside");
            assertEquals("0123456789", text(before), "what was open stays open");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "folder/film.mp4"})
    void fileWithoutTheRightToReadItIsAbsent(String locked) throws IOException {
        stat();
        Files.setPosixFilePermissions(root.resolve(locked), PosixFilePermissions.fromString("---------"));
        boolean mayAllTheSame = Files.isReadable(film);
        try {
            assertEquals(mayAllTheSame, isThere(store), "the superuser may read it");
        } finally {
            Files.setPosixFilePermissions(root.resolve(locked), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void changeOfRightsAloneIsLookedIntoAnew() throws IOException {
        ObjectStat before = stat();
        Files.setPosixFilePermissions(film, PosixFilePermissions.fromString("r--------"));
        assertNotSame(before, stat());
        assertEquals(before.modified(), stat().modified());
    }

    @ParameterizedTest
    @ValueSource(strings = {"link.mp4", "linked/film.mp4"})
    void wayThroughALinkIsWalkedEachTime(String name) throws IOException {
        Files.createSymbolicLink(root.resolve("link.mp4"), film);
        Files.createSymbolicLink(root.resolve("linked"), root.resolve("folder"));
        List<String> segments = List.of(name.split("/", -1));
        assertNotSame(stat(segments), stat(segments));
    }

    @Test
    void linkAtTheRootIsNoHindranceAndItsNewTargetIsSeen() throws IOException {
        Path linked = Files.createSymbolicLink(temporary.resolve("linked"), root);
        Path other = Files.createDirectories(temporary.resolve("other/folder"));
        Files.writeString(other.resolve("film.mp4"), "another");
        try (LocalFolder throughLink = store(linked, LinkPolicy.NONE)) {
            assertSame(stat(throughLink), stat(throughLink));
            Files.delete(linked);
            Files.createSymbolicLink(linked, other.getParent());
            assertEquals("another", text(throughLink.open(FILM).orElseThrow()));
        }
    }

    @Test
    void closedStoreKeepsNothingButOpensStill() throws IOException {
        ObjectStat before = stat();
        store.close();
        ObjectStat after = stat();
        assertNotSame(before, after);
        assertNotSame(after, stat());
    }

    @Test
    void objectInUseOutlivesTheStoresMemory() throws IOException {
        StoredObject first = store.open(FILM).orElseThrow();
        StoredObject second = store.open(FILM).orElseThrow();
        store.close();
        first.close();
        first.close();
        assertEquals("0123456789", text(second));
        second.close();
    }

    @Test
    void interruptedReaderClosesTheFileForItselfOnly() throws IOException {
        try (StoredObject mine = store.open(FILM).orElseThrow();
                StoredObject others = store.open(FILM).orElseThrow()) {
            interruptedRead(mine);
            assertEquals("0123456789", text(others));
            assertEquals("0123456789", text(mine), "the thread is not interrupted any more");
            assertEquals("0123456789", text());
        }
    }

    @Test
    void fileClosedByAnInterruptionIsNeverContinuedFromAnotherVersion() throws IOException {
        try (StoredObject mine = store.open(FILM).orElseThrow()) {
            interruptedRead(mine);
            Files.writeString(root.resolve("other.mp4"), "abcdefghij");
            Files.move(root.resolve("other.mp4"), film, StandardCopyOption.REPLACE_EXISTING);
            assertThrows(IOException.class, () -> text(mine));
            Files.delete(film);
            assertThrows(IOException.class, () -> text(mine));
        }
    }

    @Test
    void closedObjectIsNotOpenedAgainByReading() throws IOException {
        StoredObject closed = store.open(FILM).orElseThrow();
        store.close();
        closed.close();
        assertThrows(IOException.class, () -> text(closed));
        assertThrows(IllegalStateException.class, () -> closed.keepOpen().close());
    }

    @Test
    @Timeout(60)
    void readersAmidInterruptionsSeeNothingButTheFilesBytes() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread nuisance = new Thread(() -> interruptOverAndOver(stop, failure), "nuisance");
        nuisance.start();
        try {
            for (int round = 0; round < 500; round++) {
                assertEquals("0123456789", text());
            }
        } finally {
            stop.set(true);
            nuisance.join();
        }
        assertEquals(Optional.empty(), Optional.ofNullable(failure.get()));
    }

    private void interruptOverAndOver(AtomicBoolean stop, AtomicReference<Throwable> failure) {
        try {
            while (!stop.get()) {
                try (StoredObject mine = store.open(FILM).orElseThrow()) {
                    interruptedRead(mine);
                }
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            failure.set(e);
        }
    }

    private static void interruptedRead(StoredObject object) {
        Thread.currentThread().interrupt();
        assertThrows(ClosedByInterruptException.class, () -> object.read(ByteBuffer.allocate(1), 0));
        assertTrue(Thread.interrupted());
    }

    private LocalFolder store(LinkPolicy links) {
        return store(root, links);
    }

    private static LocalFolder store(Path folder, LinkPolicy links) {
        return new LocalFolder(folder, links, IdentityPolicy.STRICT);
    }

    private ObjectStat stat() throws IOException {
        return stat(store);
    }

    private static ObjectStat stat(LocalFolder store) throws IOException {
        try (StoredObject object = store.open(FILM).orElseThrow()) {
            return object.stat();
        }
    }

    private ObjectStat stat(List<String> name) throws IOException {
        try (StoredObject object = store.open(name).orElseThrow()) {
            return object.stat();
        }
    }

    private static boolean isThere(LocalFolder store) throws IOException {
        Optional<StoredObject> found = store.open(FILM);
        if (found.isPresent()) {
            found.get().close();
        }
        return found.isPresent();
    }

    private String text() throws IOException {
        try (StoredObject object = store.open(FILM).orElseThrow()) {
            return text(object);
        }
    }

    private static String text(StoredObject object) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) object.stat().length());
        int at = 0;
        while (buffer.hasRemaining()) {
            at += object.read(buffer, at);
        }
        return new String(buffer.array(), StandardCharsets.UTF_8);
    }
}
