package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import matinee.mp4.MemoryClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ReadingRoomTest {
    private static final long ROOM = 1 << 20;

    private final AtomicLong taken = new AtomicLong();

    private ReadingRoom room(Duration patience) {
        return new ReadingRoom(ROOM, patience, taken::set);
    }

    @Test
    void whatDoesNotFitWaitsUntilItDoes() throws Exception {
        ReadingRoom room = room(Duration.ofMinutes(1));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Long> second;
            try (ReadingRoom.Seat first = room.enter()) {
                first.further().widenTo(ROOM / 4 * 3);
                second = threads.submit(() -> takenBeside(room, ROOM / 2));
                assertEquals(ROOM / 4 * 3, taken.get());
            }
            assertEquals(ROOM / 2, second.get(5, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
        assertEquals(0, taken.get());
    }

    private long takenBeside(ReadingRoom room, long bytes) throws IOException {
        try (ReadingRoom.Seat seat = room.enter()) {
            seat.further().widenTo(bytes);
            return taken.get();
        }
    }

    @Test
    void afterAWhileItIsRefused() throws Exception {
        ReadingRoom room = room(Duration.ZERO);
        try (ReadingRoom.Seat first = room.enter();
                ReadingRoom.Seat second = room.enter()) {
            first.further().widenTo(ROOM);
            assertThrows(NoRoomException.class, () -> second.further().widenTo(1));
            assertEquals(ROOM, taken.get());
        }
        assertEquals(0, taken.get());
    }

    @Test
    void whatIsLargerThanTheRoomIsReadAlone() throws Exception {
        ReadingRoom room = room(Duration.ZERO);
        try (ReadingRoom.Seat seat = room.enter()) {
            seat.further().widenTo(3 * ROOM);
            assertEquals(3 * ROOM, taken.get());
            assertThrows(NoRoomException.class, () -> takenBeside(room, 1));
        }
        assertEquals(1, takenBeside(room, 1));
    }

    @Test
    void oneAtATimeTurnsOutLargerThanItSaid() throws Exception {
        ReadingRoom room = room(Duration.ZERO);
        try (ReadingRoom.Seat first = room.enter();
                ReadingRoom.Seat second = room.enter()) {
            MemoryClaim growing = first.further();
            growing.widenTo(ROOM / 4);
            second.further().widenTo(ROOM / 4);
            growing.widenTo(ROOM);
            growing.widenTo(2 * ROOM);
            first.further().widenTo(ROOM);
            assertEquals(3 * ROOM + ROOM / 4, taken.get());
            assertThrows(NoRoomException.class, () -> second.further().widenTo(1));
        }
        assertEquals(0, taken.get());
    }
}
