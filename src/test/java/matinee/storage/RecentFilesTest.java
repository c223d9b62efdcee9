package matinee.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    @TempDir
    private Path folder;

    private final RecentFiles recent = new RecentFiles(Duration.ofDays(1));

    /** Before anything is remembered, as a new file changes the folder, and with it the way to all in it. */
    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : List.of("film.mp4", "wanted.mp4", "before.mp4", "after.mp4")) {
            Files.writeString(folder.resolve(name), name);
        }
        for (int number = 0; number < 3 * RecentFiles.MOST; number++) {
            Files.writeString(folder.resolve(number + ".mp4"), "x");
        }
    }

    @AfterEach
    void close() {
        recent.close();
    }

    @Test
    void fileThatIsNotOpenedAgainIsLetGoByTheNextSweep() throws IOException {
        FileChannel film = remember(recent, "film.mp4");
        assertTrue(isRemembered("film.mp4"));
        recent.sweep();
        assertTrue(film.isOpen(), "used since it came");
        recent.sweep();
        assertFalse(film.isOpen());
        assertFalse(isRemembered("film.mp4"));
    }

    @Test
    @Timeout(10)
    void sweepComesByItselfAlsoWhenNobodyAsksAnyMore() throws IOException {
        try (RecentFiles quick = new RecentFiles(Duration.ofMillis(1))) {
            for (int round = 0; round < 3; round++) {
                FileChannel film = remember(quick, "film.mp4");
                while (film.isOpen()) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    @Test
    void noMoreThanTheBoundStayOpenAndAFileInDemandIsAmongThem() throws IOException {
        FileChannel wanted = remember(recent, "wanted.mp4");
        for (int number = 0; number < 3 * RecentFiles.MOST; number++) {
            remember(recent, number + ".mp4");
            assertTrue(isRemembered("wanted.mp4"));
        }
        assertTrue(wanted.isOpen());
        assertEquals(RecentFiles.MOST, recent.size());
    }

    @Test
    void boundHoldsAlsoWhenAllAreInDemand() throws IOException {
        for (int number = 0; number < 2 * RecentFiles.MOST; number++) {
            remember(recent, number + ".mp4");
            isRemembered(number + ".mp4");
        }
        assertEquals(RecentFiles.MOST, recent.size());
    }

    @Test
    void fileInTheSamePlaceTakesTheOthersTurn() throws IOException {
        FileChannel first = remember(recent, "film.mp4");
        FileChannel second = remember(recent, "film.mp4");
        assertFalse(first.isOpen());
        assertTrue(second.isOpen());
    }

    @Test
    void fileInUseIsClosedByItsLastUser() throws IOException {
        FileChannel film = remember(recent, "film.mp4");
        StoredObject object = recent.open(List.of("film.mp4")).orElseThrow();
        recent.forgetAll();
        assertTrue(film.isOpen());
        object.close();
        assertFalse(film.isOpen());
    }

    @Test
    void closedMemoryTakesNothingAndLeavesNoThread() throws IOException {
        FileChannel before = remember(recent, "before.mp4");
        recent.close();
        FileChannel after = remember(recent, "after.mp4");
        assertFalse(before.isOpen());
        assertFalse(after.isOpen());
        assertEquals(0, recent.size());
    }

    @Test
    @Timeout(60)
    void usersAndForgettersInTurnNeverMeetAClosedFileOrLeaveOneOpen() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Thread forgetter = new Thread(
                () -> {
                    while (done.getCount() > 0) {
                        recent.forgetAll();
                    }
                },
                "forgetter");
        forgetter.start();
        FileChannel last = remember(recent, "film.mp4");
        try {
            for (int round = 0; round < 20_000; round++) {
                Optional<StoredObject> object = recent.open(List.of("film.mp4"));
                if (object.isEmpty()) {
                    last = remember(recent, "film.mp4");
                    continue;
                }
                assertTrue(last.isOpen());
                object.get().close();
            }
        } finally {
            done.countDown();
            forgetter.join();
        }
        recent.forgetAll();
        assertFalse(last.isOpen());
    }

    private boolean isRemembered(String name) throws IOException {
        Optional<StoredObject> object = recent.open(List.of(name));
        if (object.isPresent()) {
            object.get().close();
        }
        return object.isPresent();
    }

    private FileChannel remember(RecentFiles files, String name) throws IOException {
        Path path = folder.resolve(name);
        FileChannel channel = FileChannel.open(path);
        FileStat state = FileStat.of(path);
        Way way = new Way(Trail.from(folder), new Landmark(path, state));
        OpenFile file = new OpenFile(channel, () -> FileChannel.open(path));
        files.remember(List.of(name), new RecentFile(file, state.toObjectStat(IdentityPolicy.STRICT), way));
        return channel;
    }
}
