package matinee.config;

import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The naming directory of the container, if it has one. */
final class NamingDirectory implements Surroundings.Directory {
    @Override
    @SuppressWarnings("BanJNDI") // Only the container's own java: names are asked for, none made from a request.
    public Optional<String> lookup(String name) {
        try {
            Object bound = new InitialContext().lookup(name);
            return Optional.ofNullable(bound).map(Object::toString);
        } catch (NamingException absent) {
            // A container without JNDI, a name that nobody bound: both mean unset.
            return Optional.empty();
        }
    }
}
