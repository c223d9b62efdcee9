package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StreamCountsTest {
    @Test
    void oneClientHasSoManyAndOthersStillMay() {
        StreamCounts counts = new StreamCounts(new StreamLimits(10, 2));
        assertEquals(Optional.empty(), counts.enter("a"));
        assertEquals(Optional.empty(), counts.enter("a"));
        assertEquals(Optional.of(new Admission.TooManyOfClient()), counts.enter("a"));
        assertEquals(Optional.empty(), counts.enter("b"));
        counts.leave("a");
        assertEquals(Optional.empty(), counts.enter("a"));
        assertEquals(3, counts.inAll());
    }

    @Test
    void allTogetherHaveSoMany() {
        StreamCounts counts = new StreamCounts(new StreamLimits(2, StreamLimits.UNLIMITED));
        assertEquals(Optional.empty(), counts.enter("a"));
        assertEquals(Optional.empty(), counts.enter("b"));
        assertEquals(Optional.of(new Admission.TooMany()), counts.enter("c"));
        counts.leave("b");
        assertEquals(Optional.empty(), counts.enter("c"));
    }

    @Test
    void nothingIsKeptOfClientsWhoAreGone() {
        StreamCounts counts = new StreamCounts(new StreamLimits(StreamLimits.UNLIMITED, 1));
        for (int i = 0; i < 1_000; i++) {
            String client = "client " + i;
            assertEquals(Optional.empty(), counts.enter(client));
            assertEquals(Optional.of(new Admission.TooManyOfClient()), counts.enter(client));
            counts.leave(client);
        }
        assertEquals(0, counts.clients());
        assertEquals(0, counts.inAll());
    }

    @Test
    void clientsAreNotKeptWhereTheyAreNotLimited() {
        StreamCounts counts = new StreamCounts(new StreamLimits(5, StreamLimits.UNLIMITED));
        counts.enter("a");
        assertEquals(0, counts.clients());
    }

    @Test
    void manyAtOnceNeverGoBeyondTheLimits() throws Exception {
        StreamCounts counts = new StreamCounts(new StreamLimits(7, 3));
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String client = "client " + i % 4;
                done.add(threads.submit(() -> comeAndGo(counts, client, most)));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertTrue(most.get() <= 4 * 3, () -> "so many were in: " + most.get());
        assertEquals(0, counts.inAll());
        assertEquals(0, counts.clients());
    }

    private static void comeAndGo(StreamCounts counts, String client, AtomicInteger most) {
        for (int i = 0; i < 20_000; i++) {
            if (counts.enter(client).isEmpty()) {
                most.accumulateAndGet(counts.inAll(), Math::max);
                counts.leave(client);
            }
        }
    }

    @Test
    void aLimitLetsAtLeastOneIn() {
        assertThrows(IllegalArgumentException.class, () -> new StreamLimits(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new StreamLimits(1, 0));
    }
}
