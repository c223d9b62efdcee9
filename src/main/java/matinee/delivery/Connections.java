package matinee.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Executor;

/** Ends connections from outside their requests, which no servlet can. */
final class Connections {
    private static final System.Logger LOG = System.getLogger(Connections.class.getName());

    private final Undertow undertow;

    Connections(Undertow undertow) {
        this.undertow = undertow;
    }

    /** What closes the connection of a request, from any thread, as long as the request is being answered. */
    Runnable closing(HttpServletRequest request) {
        return undertow.exchange(request)
                .map(exchange -> closing(exchange, () -> {}))
                .orElse(() -> {});
    }

    /**
     * What ends a response that goes on when the servlet has returned, from any thread, as long as it is being answered.
     * Nothing, where the container meets an error by itself as the connection is closed.
     */
    Runnable ending(HttpServletRequest request, NonBlockingSending sending) {
        return undertow.exchange(request)
                .map(exchange -> closing(exchange, sending::complete))
                .orElse(isStream(request) ? sending::expire : () -> {});
    }

    /** One of many on its connection, which is not closed for its sake; the container resets it when it ends early. */
    private static boolean isStream(HttpServletRequest request) {
        return !request.getProtocol().startsWith("HTTP/1.");
    }

    private static Runnable closing(UndertowExchange exchange, Runnable afterwards) {
        Executor ioThread = exchange.api().ioThread(exchange.handle());
        Closeable connection = exchange.api().connection(exchange.handle());
        return () -> ioThread.execute(() -> {
            try {
                connection.close();
            } catch (IOException closedAlready) {
                LOG.log(System.Logger.Level.DEBUG, "closing a connection", closedAlready);
            }
            afterwards.run();
        });
    }
}
