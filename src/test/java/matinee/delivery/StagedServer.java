package matinee.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A server whose connections a test opens, fills and ends. */
final class StagedServer implements ServerConnections {
    final Map<String, Wire> open = new LinkedHashMap<>();
    boolean visible = true;

    Wire open(String id, int port) {
        Wire wire = new Wire(id, port);
        open.put(id, wire);
        return wire;
    }

    @Override
    public boolean visible() {
        return visible;
    }

    @Override
    public Optional<Collection<Connection>> now() {
        return visible ? Optional.of(new ArrayList<>(open.values())) : Optional.empty();
    }

    static final class Wire implements ServerConnections.Connection {
        private final String id;
        private final int port;
        int hangUps;
        boolean waits;

        Wire(String id, int port) {
            this.id = id;
            this.port = port;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int remotePort() {
            return port;
        }

        @Override
        public Runnable waitForClient() {
            boolean before = waits;
            waits = true;
            return () -> waits = before;
        }

        @Override
        public void hangUp() {
            hangUps++;
        }
    }
}
