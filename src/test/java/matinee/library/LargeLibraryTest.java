package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import matinee.storage.IdentityPolicy;
import matinee.storage.LinkPolicy;
import matinee.storage.LocalFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand files. The bounds leave room for slow and busy machines; what is printed is what was measured. */
class LargeLibraryTest {
    private static final int FOLDERS = 100;
    private static final int FILES_PER_FOLDER = 1000;
    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final long MOST_BYTES = 45L << 20;

    @TempDir
    static Path folder;

    @BeforeAll
    static void fill() throws IOException {
        for (int i = 0; i < FOLDERS; i++) {
            Path below = Files.createDirectory(folder.resolve("Series " + i));
            for (int j = 0; j < FILES_PER_FOLDER; j++) {
                Files.createFile(below.resolve("S01E" + j + " An ordinary title.mp4"));
            }
        }
    }

    @Test
    void theTopFolderIsThereAtOnceAndAllSoonInLittleMemory() throws Exception {
        LocalFolder store = new LocalFolder(folder, LinkPolicy.INSIDE, IdentityPolicy.STRICT);
        long before = heapBytes();
        long begun = System.nanoTime();
        try (LiveLibrary library = new LiveLibrary(store, LibraryWatch.of(folder), Duration.ofHours(1))) {
            library.start();
            Library top = library.await(
                            now -> !now.folder(FolderPath.ROOT)
                                    .orElseThrow()
                                    .folders()
                                    .isEmpty(),
                            DEADLINE)
                    .orElseThrow();
            long topAfter = System.nanoTime() - begun;
            assertEquals(
                    FOLDERS, top.folder(FolderPath.ROOT).orElseThrow().folders().size());
            Library all = library.await(now -> now.state() == LibraryState.COMPLETE, DEADLINE)
                    .orElseThrow();
            long allAfter = System.nanoTime() - begun;
            assertEquals(FOLDERS * FILES_PER_FOLDER, all.videoCount());
            long heap = heapBytes() - before;
            Page page = search("ordinary e999", all);
            assertEquals(FOLDERS, page.total());
            List<Long> taken = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                for (String words :
                        List.of("ordinary e999", "nothing like it", "e", "series 7 title", "Ordinäry S01E5")) {
                    long asked = System.nanoTime();
                    search(words, all);
                    taken.add((System.nanoTime() - asked) / 1000);
                }
            }
            Collections.sort(taken);
            System.out.printf(
                    "MEASURED %,d files: top folder after %d ms, all after %d ms, %d KiB of heap,"
                            + " searches p50 %d us, p99 %d us%n",
                    all.videoCount(),
                    topAfter / 1_000_000,
                    allAfter / 1_000_000,
                    heap / 1024,
                    taken.get(taken.size() / 2),
                    taken.get(taken.size() * 99 / 100));
            assertTrue(heap < MOST_BYTES, heap + " bytes of heap");
            assertTrue(topAfter < Duration.ofSeconds(5).toNanos(), "top folder after " + topAfter + " ns");
        }
    }

    private static Page search(String words, Library library) {
        return new LibraryQuery(FolderPath.ROOT, LibraryQuery.Reach.TREE, words, SortOrder.BEST)
                .page(1, library, video -> new Details.Unread());
    }

    private static long heapBytes() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
