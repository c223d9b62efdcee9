package matinee.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * The transfers that the container carries by itself, one to a connection at most. Nobody tells when one is over; three things
 * do show it: the next request on the connection, which is read only when the response before is through; the connection's
 * carriage, which is another or none any more; and the connection's end.
 */
final class CarriedTransfers {
    /**
     * A carriage begins right after the servlet has returned, however long that is on a busy machine. When one this old has
     * none, it has had it: it went all at once, as most ranges do.
     */
    static final Duration LATEST_BEGIN = Duration.ofMillis(250);

    private final ConcurrentMap<String, Carried> byConnection = new ConcurrentHashMap<>();
    private final Map<ServerConnections.Carriage, Carried> seen = new HashMap<>();

    /** One of them; what was seen of it belongs to the thread that looks. */
    private static final class Carried {
        private final Transfer transfer;
        private final long sinceNanos;
        private long leftBytes;

        Carried(Transfer transfer, long lengthBytes, long sinceNanos) {
            this.transfer = transfer;
            this.leftBytes = lengthBytes;
            this.sinceNanos = sinceNanos;
        }

        void left(long bytes) {
            transfer.sent(leftBytes - bytes);
            leftBytes = bytes;
        }
    }

    void add(Transfer transfer, long lengthBytes, long nowNanos) {
        Carried former = byConnection.put(transfer.viewer().connection(), new Carried(transfer, lengthBytes, nowNanos));
        if (former != null) {
            former.transfer.close();
        }
    }

    /** Another request has come on a connection: what was carried there is through. */
    void nextOn(Viewer viewer) {
        if (!byConnection.isEmpty()) {
            Carried former = byConnection.remove(viewer.connection());
            if (former != null) {
                former.transfer.close();
            }
        }
    }

    boolean isEmpty() {
        return byConnection.isEmpty();
    }

    /** Brings all up to date. */
    synchronized void look(Collection<ServerConnections.Connection> open, long nowNanos) {
        Map<ServerConnections.Carriage, ServerConnections.Connection> underWay = new HashMap<>();
        open.forEach(connection -> connection.carriage().ifPresent(carriage -> underWay.put(carriage, connection)));
        // First those that are over: the server's own time must be in force again before the next on a connection
        // begins.
        seen.entrySet()
                .removeIf(entry -> !underWay.containsKey(entry.getKey()) && end(entry.getKey(), entry.getValue()));
        underWay.forEach(this::begin);
        seen.forEach((carriage, carried) -> carried.left(carriage.leftBytes()));
        endUnseen(open, nowNanos);
    }

    /** Those without a carriage: their connection is gone, or it was all over before anybody looked. */
    private void endUnseen(Collection<ServerConnections.Connection> open, long nowNanos) {
        Set<Carried> underWay = Set.copyOf(seen.values());
        Map<String, Carried> unseen = new HashMap<>(byConnection);
        unseen.values().removeAll(underWay);
        if (unseen.isEmpty()) {
            return;
        }
        Set<String> openIds =
                open.stream().map(ServerConnections.Connection::id).collect(Collectors.toUnmodifiableSet());
        unseen.forEach((id, carried) -> {
            long age = nowNanos - carried.sinceNanos;
            // One that is younger than the look has a connection that the look may not know yet.
            boolean gone = age > 0 && !openIds.contains(id);
            if ((gone || age >= LATEST_BEGIN.toNanos()) && byConnection.remove(id, carried)) {
                carried.transfer.close();
            }
        });
        byConnection.values().removeIf(carried -> carried.transfer.isClosed());
    }

    private void begin(ServerConnections.Carriage carriage, ServerConnections.Connection connection) {
        if (!seen.containsKey(carriage)) {
            Carried carried = byConnection.get(connection.id());
            if (carried != null) {
                seen.put(carriage, carried);
                carried.transfer.waitFor(connection::waitForClient);
            }
        }
    }

    private static boolean end(ServerConnections.Carriage carriage, Carried carried) {
        carried.left(carriage.leftBytes());
        if (carriage.leftBytes() > 0) {
            carried.transfer.hungUp();
        }
        carried.transfer.close();
        return true;
    }
}
