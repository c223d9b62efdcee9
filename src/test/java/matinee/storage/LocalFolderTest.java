package matinee.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFolderTest {
    private static final int ROUNDS_OF_RACES = 3_000;

    private static final int SWAPS_BETWEEN_RESTS = 64;

    @TempDir
    private Path temporary;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectories(temporary.resolve("library"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b.mp4",
                "#?%;+&,\"'.mp4",
                "\uD83D\uDE00.mp4",
                "e\u0301 and \u00E9.mp4",
                "a%20b.mp4",
                "-rf.mp4",
                "\u202Ertl.mp4",
                "UPPER.MP4",
                "x.mp4 ",
                "...mp4"
            })
    void everyNameLeadsToItsFileAndIsListedAsSpelled(String name) throws IOException {
        write(name, name);
        assertEquals(name, text(store(LinkPolicy.INSIDE), name).orElseThrow());
        assertEquals(
                Set.of(name), names(store(LinkPolicy.INSIDE).list(List.of()).orElseThrow()));
    }

    @Test
    void nameCountsOnlyAsTheFolderSpellsIt() throws IOException {
        write("\u00E9.mp4", "precomposed");
        assertTrue(store(LinkPolicy.INSIDE).open(List.of("e\u0301.mp4")).isEmpty());
        write("Film.mp4", "x");
        assertTrue(store(LinkPolicy.INSIDE).open(List.of("film.mp4")).isEmpty());
    }

    @Test
    void longestNameIsFoundAndALongerOneIsAbsent() throws IOException {
        String longest = "x".repeat(251) + ".mp4";
        write(longest, "long");
        assertEquals("long", text(store(LinkPolicy.INSIDE), longest).orElseThrow());
        assertTrue(store(LinkPolicy.INSIDE).open(List.of("x" + longest)).isEmpty());
    }

    @Test
    void foldersAndAbsentFilesAndFilesAsFoldersAreNotThere() throws IOException {
        Files.createDirectory(root.resolve("folder"));
        write("file.mp4", "x");
        LocalFolder store = store(LinkPolicy.INSIDE);
        assertTrue(store.open(List.of()).isEmpty());
        assertTrue(store.open(List.of("folder")).isEmpty());
        assertTrue(store.open(List.of("absent.mp4")).isEmpty());
        assertTrue(store.open(List.of("absent", "absent.mp4")).isEmpty());
        assertTrue(store.open(List.of("file.mp4", "file.mp4")).isEmpty());
        assertTrue(store.list(List.of("file.mp4")).isEmpty());
        assertTrue(store.list(List.of("absent")).isEmpty());
    }

    @Test
    @Timeout(10)
    void fifosAndDevicesNeitherBlockNorOpen() throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", root.resolve("fifo.mp4").toString())
                        .start()
                        .waitFor());
        Files.createSymbolicLink(root.resolve("zero.mp4"), Path.of("/dev/zero"));
        LocalFolder store = store(LinkPolicy.FOLLOW);
        assertTrue(store.open(List.of("fifo.mp4")).isEmpty());
        assertTrue(store.open(List.of("zero.mp4")).isEmpty());
        assertTrue(store.list(List.of()).orElseThrow().stream().allMatch(StoredEntry.Unservable.class::isInstance));
    }

    @ParameterizedTest
    @EnumSource(LinkPolicy.class)
    void linksAreFollowedByPolicy(LinkPolicy policy) throws IOException {
        write("real/film.mp4", "inside");
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Files.writeString(outside.resolve("film.mp4"), "outside");
        link("file.mp4", root.resolve("real/film.mp4"));
        link("relative.mp4", Path.of("real", "film.mp4"));
        link("folder", root.resolve("real"));
        link("out.mp4", outside.resolve("film.mp4"));
        link("out", outside);
        link("dangling.mp4", root.resolve("nowhere"));
        link("circle.mp4", root.resolve("circle.mp4"));
        LocalFolder store = store(policy);

        Optional<String> inside = policy == LinkPolicy.NONE ? Optional.empty() : Optional.of("inside");
        Optional<String> out = policy == LinkPolicy.FOLLOW ? Optional.of("outside") : Optional.empty();
        assertEquals(inside, text(store, "file.mp4"));
        assertEquals(inside, text(store, "relative.mp4"));
        assertEquals(inside, text(store, "folder", "film.mp4"));
        assertEquals(out, text(store, "out.mp4"));
        assertEquals(out, text(store, "out", "film.mp4"));
        assertEquals(Optional.empty(), text(store, "dangling.mp4"));
        assertEquals(Optional.empty(), text(store, "circle.mp4"));
        assertEquals(inside.isPresent(), store.list(List.of("folder")).isPresent());
        assertEquals(out.isPresent(), store.list(List.of("out")).isPresent());
    }

    @Test
    void rootMayBeALink() throws IOException {
        write("film.mp4", "x");
        Path linked = Files.createSymbolicLink(temporary.resolve("linked"), root);
        LocalFolder store = new LocalFolder(linked, LinkPolicy.NONE, IdentityPolicy.STRICT);
        assertEquals("x", text(store, "film.mp4").orElseThrow());
    }

    @Test
    void missingRootIsTheStoresFaultAndComesBackByItself() throws IOException {
        LocalFolder store = store(LinkPolicy.INSIDE);
        write("film.mp4", "x");
        Files.move(root, temporary.resolve("away"));
        assertThrows(StoreUnavailableException.class, () -> store.open(List.of("film.mp4")));
        assertThrows(StoreUnavailableException.class, () -> store.list(List.of()));
        Files.move(temporary.resolve("away"), root);
        assertEquals("x", text(store, "film.mp4").orElseThrow());
    }

    @Test
    void openFileKeepsItsBytesWhenItsNameIsGivenAway() throws IOException {
        write("film.mp4", "old");
        try (StoredObject film =
                store(LinkPolicy.INSIDE).open(List.of("film.mp4")).orElseThrow()) {
            write("other.mp4", "new");
            Files.move(root.resolve("other.mp4"), root.resolve("film.mp4"), StandardCopyOption.REPLACE_EXISTING);
            assertEquals("old", read(film));
            Files.delete(root.resolve("film.mp4"));
            assertEquals("old", read(film));
        }
    }

    @Test
    void cutFileEndsEarlyAndKeepsThePromisedLength() throws IOException {
        write("film.mp4", "0123456789");
        try (StoredObject film =
                store(LinkPolicy.INSIDE).open(List.of("film.mp4")).orElseThrow()) {
            Files.writeString(root.resolve("film.mp4"), "01234");
            assertEquals(10, film.stat().length());
            assertEquals(5, film.read(ByteBuffer.allocate(10), 0));
            assertEquals(-1, film.read(ByteBuffer.allocate(10), 5));
        }
    }

    @Test
    @DisplayName("RFC 9110 §8.8.1: another version, another fingerprint; the same version, the same")
    void fingerprintFollowsTheVersion() throws IOException {
        write("film.mp4", "one");
        FileTime modified = Files.getLastModifiedTime(root.resolve("film.mp4"));
        String first = fingerprint(IdentityPolicy.STRICT);
        String portable = fingerprint(IdentityPolicy.PORTABLE);
        assertEquals(first, fingerprint(IdentityPolicy.STRICT));

        write("copy.mp4", "two");
        Files.setLastModifiedTime(root.resolve("copy.mp4"), modified);
        Files.move(root.resolve("copy.mp4"), root.resolve("film.mp4"), StandardCopyOption.REPLACE_EXISTING);
        assertNotEquals(first, fingerprint(IdentityPolicy.STRICT), "same size and time, another file");
        assertEquals(portable, fingerprint(IdentityPolicy.PORTABLE));

        Files.setLastModifiedTime(
                root.resolve("film.mp4"), FileTime.from(modified.toInstant().plusNanos(1000)));
        assertNotEquals(portable, fingerprint(IdentityPolicy.PORTABLE), "a microsecond later");
    }

    @ParameterizedTest
    @EnumSource(
            value = LinkPolicy.class,
            names = {"INSIDE", "NONE"})
    @Timeout(60)
    void swappingFoldersAndLinksLeaksNothing(LinkPolicy policy) throws Exception {
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Files.writeString(outside.resolve("film.mp4"), "SECRET");
        write("folder/film.mp4", "public");
        write("kept/film.mp4", "public");
        AtomicInteger rounds = new AtomicInteger();
        Thread swapper = new Thread(() -> swap(outside, rounds), "swapper");
        swapper.start();
        try {
            LocalFolder store = store(policy);
            int served = 0;
            while (rounds.getAndIncrement() < ROUNDS_OF_RACES) {
                Optional<String> film = text(store, "folder", "film.mp4");
                assertNotEquals(Optional.of("SECRET"), film);
                served += film.isPresent() ? 1 : 0;
            }
            assertTrue(served > 0, "the race was never won by the good side, so it proves nothing");
        } finally {
            rounds.set(ROUNDS_OF_RACES);
            swapper.join();
        }
    }

    @Test
    void folderWithoutHandlesIsWalkedByPathWithTheSameRules() throws IOException {
        write("film.mp4", "x");
        link("link.mp4", root.resolve("film.mp4"));
        NamedFolder folder = new NamedFolder(root.toRealPath());
        assertEquals(Set.of(Path.of("film.mp4"), Path.of("link.mp4")), Set.copyOf(folder.names()));
        folder.open(Path.of("film.mp4")).close();
        assertThrows(IOException.class, () -> folder.open(Path.of("link.mp4")).close());
        assertThrows(
                IOException.class, () -> folder.descend(Path.of("film.mp4")).close());
    }

    private void swap(Path outside, AtomicInteger rounds) {
        Path folder = root.resolve("folder");
        Path aside = root.resolve("aside");
        for (int swaps = 1; rounds.get() < ROUNDS_OF_RACES; swaps++) {
            try {
                Files.move(folder, aside);
                Files.createSymbolicLink(folder, outside);
                Files.delete(folder);
                Files.move(aside, folder);
                if (swaps % SWAPS_BETWEEN_RESTS == 0) {
                    awaitWholeRound(rounds);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Lets the reader win now and then: on a busy machine it would else always come too late. */
    private static void awaitWholeRound(AtomicInteger rounds) {
        int seen = rounds.get();
        while (rounds.get() < Math.min(seen + 2, ROUNDS_OF_RACES)) {
            Thread.onSpinWait();
        }
    }

    private LocalFolder store(LinkPolicy links) {
        return new LocalFolder(root, links, IdentityPolicy.STRICT);
    }

    private String fingerprint(IdentityPolicy identity) throws IOException {
        LocalFolder store = new LocalFolder(root, LinkPolicy.INSIDE, identity);
        try (StoredObject film = store.open(List.of("film.mp4")).orElseThrow()) {
            return film.stat().fingerprint();
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), target);
    }

    private static Set<String> names(List<StoredEntry> entries) {
        return entries.stream().map(StoredEntry::name).collect(Collectors.toSet());
    }

    private static Optional<String> text(MediaStore store, String... name) throws IOException {
        Optional<StoredObject> found = store.open(List.of(name));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (StoredObject object = found.get()) {
            return Optional.of(read(object));
        }
    }

    private static String read(StoredObject object) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) object.stat().length());
        int at = 0;
        while (buffer.hasRemaining()) {
            at += object.read(buffer, at);
        }
        return new String(buffer.array(), StandardCharsets.UTF_8);
    }
}
