package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.mp4.Dimensions;
import matinee.storage.MediaStore;
import matinee.storage.MemoryStore;
import matinee.storage.StoreUnavailableException;
import matinee.storage.StoredEntry;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DetailsReaderTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final long ROOM = 1 << 20;

    private final MemoryStore memory = new MemoryStore();
    private final Counted store = new Counted(memory);
    private final DetailsReader reader = new DetailsReader(store, ROOM);

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void nothingIsKnownBeforeItIsRead() {
        Video video = video("a.mp4");
        assertEquals(new Details.Unread(), reader.known(video));
        assertEquals(0, store.opened.get());
    }

    @Test
    void aBrokenFileIsUnreadableAndReadOnce() {
        Video video = video("a.mp4");
        Details details = reader.within(List.of(video), DEADLINE).get(video.path());
        assertInstanceOf(Details.Unreadable.class, details);
        assertEquals(details, reader.of(video));
        assertEquals(details, reader.known(video));
        assertEquals(1, store.opened.get());
    }

    @Test
    void aFilmTellsItsDurationSizeAndCodecs() throws IOException {
        memory.put("film.mp4", Files.readAllBytes(Path.of("src/test/media/fast-start.mp4")));
        VideoPath path = FolderPath.ROOT.file("film.mp4");
        Video film = new FolderReader(memory)
                .read(FolderPath.ROOT, FolderListing.empty(FolderPath.ROOT))
                .flatMap(listing -> listing.find("film.mp4"))
                .orElseThrow();
        Details details = reader.within(List.of(film), DEADLINE).get(path);
        assertInstanceOf(Details.Known.class, details);
        assertEquals(2, details.duration().orElseThrow().toSeconds());
        assertEquals(new Dimensions(160, 90), details.frameSize().orElseThrow());
        assertTrue(details.codecs().get(0).startsWith("avc1."), details.codecs().toString());
        assertEquals("mp4a.40.2", details.codecs().get(1));
    }

    @Test
    void aChangedFileIsReadAnew() {
        Video before = video("a.mp4");
        reader.within(List.of(before), DEADLINE);
        Video after = video("a.mp4");
        assertEquals(new Details.Unread(), reader.known(after));
        reader.within(List.of(after), DEADLINE);
        assertEquals(2, store.opened.get());
    }

    @Test
    void otherContainersAreNotLookedInto() {
        for (String name : List.of("a.webm", "a.mkv", "a.mp3", "a.ogv", "a.avi")) {
            assertEquals(new Details.Opaque(), reader.of(video(name)));
        }
        assertEquals(0, store.opened.get());
    }

    @Test
    void whoeverAsksWaitsNoLongerThanSaid() throws InterruptedException {
        Video slow = video("slow.mp4");
        Map<VideoPath, Details> details = reader.within(List.of(slow), Duration.ofMillis(20));
        assertEquals(Map.of(slow.path(), new Details.Unread()), details);
        assertEquals(new Details.Unread(), reader.of(slow));
        store.slow.countDown();
        assertInstanceOf(
                Details.Unreadable.class, reader.within(List.of(slow), DEADLINE).get(slow.path()));
        assertEquals(1, store.opened.get());
    }

    @Test
    void whatCannotBeReachedStaysUnreadAndIsTriedAgain() {
        Video video = video("a.mp4");
        memory.becomeUnavailable();
        assertEquals(
                new Details.Unread(), reader.within(List.of(video), DEADLINE).get(video.path()));
        memory.becomeAvailable();
        assertInstanceOf(
                Details.Unreadable.class,
                reader.within(List.of(video), DEADLINE).get(video.path()));
    }

    @Test
    void aFileThatIsGoneStaysUnread() {
        Video video = video("a.mp4");
        memory.remove("a.mp4");
        assertEquals(
                new Details.Unread(), reader.within(List.of(video), DEADLINE).get(video.path()));
    }

    @Test
    void whatIsRememberedKeepsToItsBound() {
        try (DetailsReader small = new DetailsReader(store, 10_000)) {
            List<Video> videos = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                videos.add(video(i + ".mp4"));
            }
            assertEquals(200, small.within(videos, DEADLINE).size());
            long known = videos.stream()
                    .filter(video -> !small.known(video).equals(new Details.Unread()))
                    .count();
            assertTrue(known > 0 && known <= 20, known + " are remembered");
        }
    }

    @Test
    void moreThanCanWaitIsGivenUpAndNobodyHangs() {
        Video first = video("slow.mp4");
        Video second = video("b/slow.mp4");
        reader.of(first);
        reader.of(second);
        List<Video> videos = new ArrayList<>();
        for (int i = 0; i < 10_500; i++) {
            videos.add(video(i + ".mp4"));
        }
        videos.forEach(reader::of);
        store.slow.countDown();
        assertEquals(10_500, reader.within(videos, DEADLINE).size());
    }

    @Test
    void closingEndsTheThreadsAndWhatWaits() {
        DetailsReader other = new DetailsReader(store, ROOM);
        Video slow = video("slow.mp4");
        other.of(slow);
        other.of(video("b/slow.mp4"));
        Video waiting = video("a.mp4");
        other.of(waiting);
        other.close();
        assertEquals(
                new Details.Unread(), other.within(List.of(waiting), DEADLINE).get(waiting.path()));
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("matinee-details") && thread.isAlive()));
    }

    private Video video(String path) {
        memory.put(path, "no movie".getBytes(StandardCharsets.US_ASCII));
        VideoPath name = VideoPath.of(List.of(path.split("/")));
        try (StoredObject object = memory.open(name.segments()).orElseThrow()) {
            return new Video(name, MediaKind.VIDEO, object.stat(), Sidecars.NONE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Counts what is opened; files named slow open only when let. */
    private static final class Counted implements MediaStore {
        private final MediaStore store;
        private final AtomicInteger opened = new AtomicInteger();
        private final CountDownLatch slow = new CountDownLatch(1);

        Counted(MediaStore store) {
            this.store = store;
        }

        @Override
        public Optional<StoredObject> open(List<String> name) throws IOException {
            opened.incrementAndGet();
            if (name.contains("slow.mp4")) {
                try {
                    assertTrue(slow.await(DEADLINE.toSeconds(), TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    throw new StoreUnavailableException("interrupted");
                }
            }
            return store.open(name);
        }

        @Override
        public Optional<List<StoredEntry>> list(List<String> folder) throws IOException {
            return store.list(folder);
        }
    }
}
