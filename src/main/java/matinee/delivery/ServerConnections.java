package matinee.delivery;

import java.util.Collection;
import java.util.Optional;

/** The open connections of a server whose sendfile goes on when the servlet has returned. */
interface ServerConnections {
    /** One connection, as long as it is open. */
    interface Connection {
        /** The container's own name for it. */
        String id();

        /** The port of the other end. */
        int remotePort();

        /**
         * Has the server wait for this client as long as it takes, instead of a time of its own between two writes: to a
         * viewer who reads slowly it can be minutes until a full socket takes anything.
         *
         * @return what puts the server's own time in force again
         */
        Runnable waitForClient();

        /** Ends it; whoever reads or writes on it meets an error. */
        void hangUp();
    }

    /** Whether all of them can be seen. */
    boolean visible();

    /** Those that are open now; empty where they cannot be seen. */
    Optional<Collection<Connection>> now();
}
