package matinee.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The streams that run now, in all and of each client, held to their limits. */
final class StreamCounts {
    private final StreamLimits limits;
    private final AtomicInteger inAll = new AtomicInteger();

    /** Only clients that have streams stand here, and only where the limit asks for it. */
    private final Map<String, Integer> byClient = new ConcurrentHashMap<>();

    StreamCounts(StreamLimits limits) {
        this.limits = limits;
    }

    /** Counts one more, or tells what stands against it and counts nothing. */
    Optional<Admission> enter(String client) {
        if (inAll.incrementAndGet() > limits.inAll()) {
            inAll.decrementAndGet();
            return Optional.of(new Admission.TooMany());
        }
        if (countsClients() && !enterOfClient(client)) {
            inAll.decrementAndGet();
            return Optional.of(new Admission.TooManyOfClient());
        }
        return Optional.empty();
    }

    /** Counts one less; whoever calls has entered before. */
    void leave(String client) {
        inAll.decrementAndGet();
        if (countsClients()) {
            byClient.computeIfPresent(client, (name, count) -> count > 1 ? count - 1 : null);
        }
    }

    private boolean enterOfClient(String client) {
        boolean[] entered = new boolean[1];
        byClient.compute(client, (name, count) -> {
            int before = count == null ? 0 : count;
            entered[0] = before < limits.ofOneClient();
            return entered[0] ? before + 1 : before;
        });
        return entered[0];
    }

    private boolean countsClients() {
        return limits.ofOneClient() != StreamLimits.UNLIMITED;
    }

    int inAll() {
        return inAll.get();
    }

    /** How many clients have streams; none where that is not limited. */
    int clients() {
        return byClient.size();
    }
}
