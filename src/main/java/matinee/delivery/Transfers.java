package matinee.delivery;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The transfers that run now: how many there may be, and what has become of those that ran.
 */
public final class Transfers {
    /** Where a launcher leaves what to look at. */
    private static final String ENDPOINTS = "matinee.tomcatEndpoints";

    private static final Viewer ANYBODY = new Viewer("", 0, 0, "", "");

    /** A transfer this old goes to a slow viewer; well below any time of a server's own between two writes. */
    private static final long SLOW_NANOS = Duration.ofSeconds(3).toNanos();

    /** A connection so old is known even when its connector was added a moment before it. */
    private static final long KNOWN_NANOS = Duration.ofSeconds(10).toNanos();

    private final StreamCounts counts;
    private final ServerConnections connections;
    private final SendQueues queues;
    private final LongSupplier nanoTime;
    private final Set<Transfer> running = ConcurrentHashMap.newKeySet();
    private final LongAdder hangUps = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final Counted counted = new Counted();
    private final Uncounted uncounted = new Uncounted();
    private volatile boolean ending;

    Transfers(StreamLimits limits, ServerConnections connections, SendQueues queues, LongSupplier nanoTime) {
        this.counts = new StreamCounts(limits);
        this.connections = connections;
        this.queues = queues;
        this.nanoTime = nanoTime;
    }

    /**
     * None yet, in an application of this context.
     *
     * <p>A launcher that knows the connectors of its Tomcat better than JMX tells hands their endpoints over by the context's
     * attribute {@value #ENDPOINTS}, a {@code Supplier<Collection<?>>}.
     */
    public static Transfers within(StreamLimits limits, ServletContext context) {
        Supplier<Collection<?>> endpoints = context.getAttribute(ENDPOINTS) instanceof Supplier<?> told
                ? () -> told.get() instanceof Collection<?> all ? all : List.of()
                : new TomcatEndpoints();
        return new Transfers(
                limits, new TomcatConnections(endpoints, System::nanoTime), new LinuxSendQueues(), System::nanoTime);
    }

    /** Lets a stream of stored bytes begin, or tells why not. */
    public Admission admit(HttpServletRequest request) {
        return admit(Viewer.of(request));
    }

    Admission admit(Viewer viewer) {
        Optional<Admission> refusal = enter(viewer);
        if (refusal.isPresent()) {
            refusals.increment();
            return refusal.get();
        }
        Transfer transfer = new Transfer(counted, viewer, nanoTime.getAsLong());
        running.add(transfer);
        return new Admission.Granted(transfer);
    }

    /** A few bytes made in memory, or none: they are no stream and always go. */
    public Transfer uncounted() {
        return new Transfer(uncounted, ANYBODY, 0);
    }

    /** Counted before the end is asked for: whoever sees none running after the end was told has seen the last. */
    private Optional<Admission> enter(Viewer viewer) {
        Optional<Admission> refusal = counts.enter(viewer.client());
        if (refusal.isEmpty() && ending) {
            counts.leave(viewer.client());
            return Optional.of(new Admission.Ending());
        }
        return ending ? Optional.of(new Admission.Ending()) : refusal;
    }

    /**
     * Has the server wait for the viewers who have turned out slow, and lets go of what it has forgotten; called once a tick, by
     * one thread.
     */
    void waitForSlow() {
        long now = nanoTime.getAsLong();
        if (!connections.visible()) {
            running.stream()
                    .filter(transfer -> transfer.ageNanos(now) >= SLOW_NANOS)
                    .forEach(Transfer::lose);
            return;
        }
        Map<String, Transfer> slow = slowAndNotWaitedFor(now);
        if (!slow.isEmpty()) {
            connections.now().ifPresent(open -> {
                waitFor(slow, open);
                lose(slow, now);
            });
        }
    }

    /** Whoever is not waited for now is not on any open connection. */
    private static void lose(Map<String, Transfer> transfers, long now) {
        for (Transfer transfer : transfers.values()) {
            if (!transfer.isWaitedFor() && transfer.ageNanos(now) >= KNOWN_NANOS) {
                transfer.lose();
            }
        }
    }

    private Map<String, Transfer> slowAndNotWaitedFor(long now) {
        Map<String, Transfer> slow = new HashMap<>();
        for (Transfer transfer : running) {
            if (transfer.ageNanos(now) >= SLOW_NANOS
                    && !transfer.isWaitedFor()
                    && transfer.viewer().oneAtATime()) {
                slow.put(transfer.viewer().connection(), transfer);
            }
        }
        return slow;
    }

    private static void waitFor(Map<String, Transfer> transfers, Collection<ServerConnections.Connection> open) {
        for (ServerConnections.Connection connection : open) {
            Transfer slow = transfers.get(connection.id());
            if (slow != null) {
                slow.waitFor(connection::waitForClient);
            }
        }
    }

    /** Cuts the viewers who took too little; called once a sample, by one thread. */
    void cutSlow(LeastRate rate) {
        if (running.isEmpty()) {
            return;
        }
        Map<Transfer, Long> sent = new HashMap<>();
        running.forEach(transfer -> sent.put(transfer, transfer.sentBytes()));
        Map<SocketName, Long> held = queues.now();
        long now = nanoTime.getAsLong();
        sent.forEach((transfer, sentBytes) -> {
            long heldBytes = held.isEmpty() ? 0 : heldBytes(transfer, held);
            // What was sent while the kernel was asked belongs to neither figure; whose socket took it is no idle
            // viewer.
            if (transfer.sentBytes() == sentBytes && transfer.tooSlow(sentBytes - heldBytes, now, rate)) {
                evict(transfer);
            }
        });
    }

    /** A connection that carries several transfers holds nobody knows how much of each. */
    private static long heldBytes(Transfer transfer, Map<SocketName, Long> held) {
        return transfer.viewer().oneAtATime() ? transfer.socket().map(held::get).orElse(0L) : 0;
    }

    private void evict(Transfer transfer) {
        Optional<ServerConnections.Connection> connection = connection(transfer.viewer());
        if (transfer.evict(connection.<Runnable>map(seen -> seen::hangUp))) {
            evictions.increment();
        }
    }

    private Optional<ServerConnections.Connection> connection(Viewer viewer) {
        Optional<Collection<ServerConnections.Connection>> open =
                viewer.oneAtATime() ? connections.now() : Optional.empty();
        return open.flatMap(all -> all.stream()
                .filter(connection -> connection.remotePort() == viewer.port())
                .filter(connection -> connection.id().equals(viewer.connection()))
                .findFirst());
    }

    /** From now on nothing begins any more. */
    void end() {
        ending = true;
    }

    /** Cuts all that still run. */
    void cutAll() {
        running.forEach(this::evict);
    }

    /** Whether the application is ending. */
    public boolean ending() {
        return ending;
    }

    /** How many run. */
    public int running() {
        return counts.inAll();
    }

    /** How many clients have closed their connection before the end. */
    public long hangUps() {
        return hangUps.sum();
    }

    /** How many viewers were cut, as they took too little or as the application ended. */
    public long evictions() {
        return evictions.sum();
    }

    /** How many requests were refused. */
    public long refusals() {
        return refusals.sum();
    }

    /** For streams. */
    private final class Counted implements Transfer.Ledger {
        @Override
        public void close(Transfer transfer) {
            running.remove(transfer);
            counts.leave(transfer.viewer().client());
        }

        @Override
        public void countHangUp() {
            hangUps.increment();
        }

        @Override
        public boolean sees(Viewer viewer) {
            return viewer.oneAtATime() && connections.visible();
        }
    }

    /** For everything else. */
    private final class Uncounted implements Transfer.Ledger {
        @Override
        public void close(Transfer transfer) {
            // Nothing was noted that could be crossed out.
        }

        @Override
        public void countHangUp() {
            hangUps.increment();
        }

        @Override
        public boolean sees(Viewer viewer) {
            return false;
        }
    }
}
