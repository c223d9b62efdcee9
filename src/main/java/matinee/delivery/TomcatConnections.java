package matinee.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The connections of the Tomcat that the application runs in. Its sendfile goes on after the servlet, in Tomcat's own threads;
 * without a sight of the connections nobody could cut a viewer who does not read, or have Tomcat wait for a slow one.
 */
final class TomcatConnections implements ServerConnections {
    /** Connectors come and go by hand only; looking for them takes some 100 microseconds. */
    private static final long SEARCH_AGAIN_NANOS = Duration.ofSeconds(5).toNanos();

    private final Supplier<Collection<?>> search;
    private final LongSupplier nanoTime;
    private volatile List<Endpoint> endpoints = List.of();
    private volatile long searchedNanos;

    /** One connector's port, with the methods to ask it by. */
    private record Endpoint(TomcatApi api, Object endpoint) {
        void addTo(Collection<Connection> open) {
            for (Object wrapper : api.connections(endpoint)) {
                open.add(api.connection(wrapper));
            }
        }
    }

    /** @param search all endpoints of the server's connectors, in Tomcat's own classes; none in another container */
    TomcatConnections(Supplier<Collection<?>> search, LongSupplier nanoTime) {
        this.search = search;
        this.nanoTime = nanoTime;
        this.searchedNanos = nanoTime.getAsLong() - SEARCH_AGAIN_NANOS;
    }

    @Override
    public boolean visible() {
        return !endpoints().isEmpty();
    }

    @Override
    public Optional<Collection<Connection>> now() {
        List<Endpoint> seen = endpoints();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        List<Connection> open = new ArrayList<>();
        seen.forEach(endpoint -> endpoint.addTo(open));
        return Optional.of(open);
    }

    private List<Endpoint> endpoints() {
        if (nanoTime.getAsLong() - searchedNanos >= SEARCH_AGAIN_NANOS) {
            search();
        }
        return endpoints;
    }

    /** A single connector that cannot be watched spoils all: nobody can tell by which one a request has come. */
    private synchronized void search() {
        if (nanoTime.getAsLong() - searchedNanos < SEARCH_AGAIN_NANOS) {
            return;
        }
        List<Endpoint> found = new ArrayList<>();
        boolean all = true;
        for (Object endpoint : search.get()) {
            Optional<TomcatApi> api = TomcatApi.of(endpoint);
            api.ifPresent(known -> found.add(new Endpoint(known, endpoint)));
            all &= api.isPresent();
        }
        endpoints = all ? List.copyOf(found) : List.of();
        searchedNanos = nanoTime.getAsLong();
    }
}
