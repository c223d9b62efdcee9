package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import matinee.storage.ObjectStat;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private static final Instant OLD = Instant.parse("2020-01-02T03:04:05Z");
    private static final Instant NEW = Instant.parse("2026-01-02T03:04:05Z");

    private static Library of(Instant... modified) {
        List<Video> videos = Stream.of(modified)
                .map(time -> new Video(
                        VideoPath.of(List.of("film.mp4")), MediaKind.VIDEO, new ObjectStat(1, time, ""), Sidecars.NONE))
                .toList();
        FolderListing root = new FolderListing(FolderPath.ROOT, List.of(), videos, List.of(), List.of());
        return new Library(LibraryState.COMPLETE, Map.of(FolderPath.ROOT, root), List.of());
    }

    @Test
    void theMiddleAgeIsThatOfTheOlderHalf() {
        assertEquals(Instant.EPOCH, of().middleAge());
        assertEquals(NEW, of(NEW).middleAge());
        assertEquals(OLD, of(NEW, OLD).middleAge());
        assertEquals(NEW, of(NEW, OLD, NEW).middleAge());
    }

    /** File systems keep any number for a time. */
    @Test
    void timesBeyondAllReasonDoNotStopALibrary() {
        assertEquals(OLD, of(Instant.MAX, OLD, Instant.MIN).middleAge());
    }
}
