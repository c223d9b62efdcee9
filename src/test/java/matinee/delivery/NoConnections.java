package matinee.delivery;

import java.util.Collection;
import java.util.Optional;

/** Of a server that is not Tomcat: nothing to see. */
final class NoConnections implements ServerConnections {
    @Override
    public boolean visible() {
        return false;
    }

    @Override
    public Optional<Collection<Connection>> now() {
        return Optional.empty();
    }
}
