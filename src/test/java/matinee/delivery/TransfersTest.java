package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TransfersTest {
    private static final LeastRate RATE = new LeastRate(1024, Duration.ofSeconds(60));

    /** Nanoseconds since whenever. */
    private long now;

    /** What the kernel holds. */
    private Map<SocketName, Long> held = Map.of();

    private final StagedServer server = new StagedServer();
    private final Transfers transfers = new Transfers(new StreamLimits(5, 3), server, () -> held, () -> now);

    private static Viewer viewer(String client, String connection) {
        return new Viewer(client, 1000, 80, connection, "HTTP/1.1");
    }

    private Transfer granted(String client, String connection) {
        return assertInstanceOf(Admission.Granted.class, transfers.admit(viewer(client, connection)))
                .transfer();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void aClientWhoHasEnoughIsToldSoUntilOneIsOver() {
        Transfer first = granted("a", "1");
        granted("a", "2");
        granted("a", "3");
        assertEquals(new Admission.TooManyOfClient(), transfers.admit(viewer("a", "4")));
        granted("b", "5");
        granted("c", "6");
        assertEquals(new Admission.TooMany(), transfers.admit(viewer("d", "7")));
        assertEquals(2, transfers.refusals());
        first.close();
        first.close();
        assertEquals(4, transfers.running());
        granted("a", "4");
    }

    @Test
    void whenItEndsNothingBeginsAnyMoreWhateverRoomThereIs() {
        Transfer running = granted("a", "1");
        transfers.end();
        assertTrue(transfers.ending());
        assertEquals(new Admission.Ending(), transfers.admit(viewer("b", "2")));
        assertEquals(1, transfers.running());
        running.close();
        assertEquals(0, transfers.running());
    }

    /** A megabyte fills the socket while the kernel is asked, which does not tell of it yet: nobody has taken it. */
    @Test
    void whatIsSentWhileTheKernelIsAskedIsNotHeldAgainstTheViewer() {
        List<Transfer> filling = new ArrayList<>();
        SendQueues queues = () -> {
            Map<SocketName, Long> asked = held;
            filling.forEach(transfer -> transfer.sent(1 << 20));
            filling.clear();
            return asked;
        };
        Transfers watched = new Transfers(new StreamLimits(5, 3), server, queues, () -> now);
        Transfer transfer = assertInstanceOf(Admission.Granted.class, watched.admit(viewer("192.0.2.1", "1")))
                .transfer();
        transfer.onEviction(() -> {});
        filling.add(transfer);
        watched.cutSlow(RATE);
        SocketName socket = new SocketName(80, "c0000201", 1000);
        for (int look = 1; look <= 20; look++) {
            held = Map.of(socket, (1L << 20) - look * RATE.leastBytes() / 2);
            pass(RATE.patience().dividedBy(3));
            watched.cutSlow(RATE);
        }
        assertEquals(0, watched.evictions());
    }

    @Test
    void whoReadsNothingIsCutOnceAndNotCountedAsGone() {
        AtomicInteger cuts = new AtomicInteger();
        Transfer transfer = granted("a", "1");
        transfer.onEviction(cuts::incrementAndGet);
        for (int second = 0; second < 120; second++) {
            pass(Duration.ofSeconds(1));
            transfers.cutSlow(RATE);
        }
        transfer.hungUp();
        transfer.close();
        assertEquals(1, cuts.get());
        assertEquals(1, transfers.evictions());
        assertEquals(0, transfers.hangUps());
    }

    @Test
    void whoEmptiesTheKernelsQueueIsServedOnThoughTheSocketTakesNoMore() {
        AtomicInteger cuts = new AtomicInteger();
        Transfer transfer = granted("192.0.2.1", "1");
        transfer.onEviction(cuts::incrementAndGet);
        transfer.sent(2_600_000);
        SocketName socket = new SocketName(80, "c0000201", 1000);
        for (int sample = 0; sample < 450; sample++) {
            held = Map.of(socket, 2_600_000L - sample * 5_600L);
            pass(Duration.ofSeconds(5));
            transfers.cutSlow(RATE);
        }
        assertEquals(0, cuts.get());
        held = Map.of(socket, 1_000L);
        for (int second = 0; second < 60; second += 5) {
            pass(Duration.ofSeconds(5));
            transfers.cutSlow(RATE);
        }
        assertEquals(1, cuts.get());
    }

    @Test
    void aStreamThatStandsIsCutThoughOthersOfItsConnectionMove() {
        AtomicInteger cuts = new AtomicInteger();
        Viewer viewer = new Viewer("192.0.2.1", 1000, 80, "1", "HTTP/2.0");
        Transfer transfer = ((Admission.Granted) transfers.admit(viewer)).transfer();
        transfer.onEviction(cuts::incrementAndGet);
        transfer.sent(65_535);
        SocketName socket = new SocketName(80, "c0000201", 1000);
        for (int sample = 0; sample < 12; sample++) {
            held = Map.of(socket, sample % 2 == 0 ? 500_000L : 1L);
            pass(Duration.ofSeconds(5));
            transfers.cutSlow(RATE);
        }
        assertEquals(1, cuts.get());
    }

    @Test
    void whoseRoadDoesNotSayHowIsCutAsSoonAsItDoes() {
        AtomicInteger cuts = new AtomicInteger();
        Transfer transfer = granted("a", "1");
        pass(Duration.ofSeconds(60));
        transfers.cutSlow(RATE);
        assertEquals(0, transfers.evictions());
        transfer.onEviction(cuts::incrementAndGet);
        transfers.cutSlow(RATE);
        assertEquals(1, cuts.get());
    }

    @Test
    void aTransferThatIsOverIsNotCut() {
        AtomicInteger cuts = new AtomicInteger();
        Transfer transfer = granted("a", "1");
        transfer.onEviction(cuts::incrementAndGet);
        transfer.close();
        assertFalse(transfer.evict(Optional.empty()));
        assertEquals(0, cuts.get());
    }

    @Test
    void theConnectionItselfIsCutWhereItCanBeSeen() {
        StagedServer.Wire other = server.open("1", 999);
        StagedServer.Wire wire = server.open("2", 1000);
        granted("a", "2").onEviction(() -> {});
        pass(Duration.ofSeconds(60));
        transfers.cutSlow(RATE);
        assertEquals(List.of(0, 1), List.of(other.hangUps, wire.hangUps));
    }

    @Test
    void theServerWaitsForASlowViewerUntilTheTransferIsOver() {
        StagedServer.Wire other = server.open("2", 2000);
        StagedServer.Wire wire = server.open("1", 1000);
        Transfer transfer = granted("a", "1");
        transfers.waitForSlow();
        assertFalse(wire.waits, "no look at every connection for what is soon over");
        pass(Duration.ofSeconds(3));
        transfers.waitForSlow();
        assertTrue(wire.waits);
        assertFalse(other.waits);
        transfer.close();
        assertFalse(wire.waits);
        transfers.waitForSlow();
        assertFalse(wire.waits);
    }

    @Test
    void whatAServerHasForgottenIsLostWhenItsConnectionIsNotAmongTheOpenOnes() {
        StagedServer.Wire wire = server.open("1", 1000);
        AtomicInteger losses = new AtomicInteger();
        granted("a", "1").onLoss(losses::incrementAndGet);
        pass(Duration.ofSeconds(60));
        transfers.waitForSlow();
        assertTrue(wire.waits);
        granted("a", "2").onLoss(losses::incrementAndGet);
        pass(Duration.ofSeconds(9));
        transfers.waitForSlow();
        assertEquals(0, losses.get(), "its connector may be new");
        pass(Duration.ofSeconds(1));
        transfers.waitForSlow();
        assertEquals(1, losses.get());
    }

    @Test
    void whereNoConnectionIsSeenTheRoadLooksForItself() {
        server.visible = false;
        AtomicInteger looks = new AtomicInteger();
        granted("a", "1").onLoss(looks::incrementAndGet);
        transfers.waitForSlow();
        assertEquals(0, looks.get());
        pass(Duration.ofSeconds(3));
        transfers.waitForSlow();
        assertEquals(1, looks.get());
    }

    @Test
    void aViewerIsSeenWhereTheServersConnectionsAre() {
        assertTrue(granted("a", "1").isSeen());
        server.visible = false;
        assertFalse(granted("a", "2").isSeen());
    }

    @Test
    void aViewerIsNotSeenWhereResponsesShareAConnection() {
        Viewer viewer = new Viewer("a", 1000, 80, "1", "HTTP/2.0");
        Transfer transfer = assertInstanceOf(Admission.Granted.class, transfers.admit(viewer))
                .transfer();
        assertFalse(transfer.isSeen());
    }

    @Test
    void whatIsNoStreamNeitherCountsNorIsRefused() {
        transfers.end();
        Transfer transfer = transfers.uncounted();
        assertFalse(transfer.isSeen());
        transfer.sent(100);
        transfer.close();
        assertEquals(0, transfers.running());
        assertEquals(0, transfers.refusals());
    }

    @Test
    void theEndWaitsForWhatRunsAndThenCutsIt() {
        Transfers real = new Transfers(new StreamLimits(5, 3), server, Map::of, System::nanoTime);
        AtomicInteger cuts = new AtomicInteger();
        Transfer transfer = assertInstanceOf(Admission.Granted.class, real.admit(viewer("a", "1")))
                .transfer();
        transfer.onEviction(() -> {
            cuts.incrementAndGet();
            transfer.close();
        });
        Drain.within(real, Duration.ofMillis(60));
        assertEquals(1, cuts.get());
        assertEquals(0, real.running());
        assertEquals(new Admission.Ending(), real.admit(viewer("a", "1")));
    }

    @Test
    void theEndComesAtOnceWhenNothingRuns() {
        Transfers real = new Transfers(new StreamLimits(5, 3), server, Map::of, System::nanoTime);
        long before = System.nanoTime();
        Drain.within(real, Duration.ofMinutes(10));
        assertTrue(System.nanoTime() - before < Duration.ofMinutes(1).toNanos());
    }
}
