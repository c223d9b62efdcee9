package matinee.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The transfers that the container carries by itself, one to a connection at most. Nobody tells when one is over; three things
 * do show it: the next request on the connection, which is read only when the response before is through; the connection's
 * carriage, which is another or none any more; and the connection's end.
 */
final class CarriedTransfers {
    /**
     * A carriage begins right after the servlet has returned. When one this old has none, it has had it: it went all at once,
     * as most ranges do.
     */
    private static final Duration LATEST_BEGIN = Duration.ofMillis(20);

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
        Set<Carried> underWay = new HashSet<>();
        for (ServerConnections.Connection connection : open) {
            connection.carriage().ifPresent(carriage -> {
                Carried carried = seen.computeIfAbsent(carriage, unseen -> byConnection.get(connection.id()));
                if (carried != null) {
                    carried.left(carriage.leftBytes());
                    underWay.add(carried);
                }
            });
        }
        seen.entrySet()
                .removeIf(entry -> !underWay.contains(entry.getValue()) && end(entry.getKey(), entry.getValue()));
        byConnection.values().removeIf(carried -> !underWay.contains(carried) && begun(carried, nowNanos));
    }

    private static boolean end(ServerConnections.Carriage carriage, Carried carried) {
        carried.left(carriage.leftBytes());
        if (carriage.leftBytes() > 0) {
            carried.transfer.hungUp();
        }
        carried.transfer.close();
        return true;
    }

    private static boolean begun(Carried carried, long nowNanos) {
        if (nowNanos - carried.sinceNanos < LATEST_BEGIN.toNanos()) {
            return false;
        }
        carried.transfer.close();
        return true;
    }
}
