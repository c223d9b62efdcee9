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

    /** What closes the connection of a request, from any thread, unless its transfer is over when the time has come. */
    Runnable closing(HttpServletRequest request, Transfer transfer) {
        return undertow.exchange(request)
                .map(exchange -> closing(exchange, transfer))
                .orElse(() -> {});
    }

    /**
     * What ends a response that goes on when the servlet has returned, from any thread, as long as it is being answered.
     * Nothing, where the container meets an error by itself as the connection is closed.
     */
    Runnable ending(HttpServletRequest request, NonBlockingSending sending) {
        return undertow.exchange(request)
                .map(exchange -> ending(exchange, sending))
                .orElse(isStream(request) ? sending::expire : () -> {});
    }

    /** One of many on its connection, which is not closed for its sake; the container resets it when it ends early. */
    private static boolean isStream(HttpServletRequest request) {
        return !request.getProtocol().startsWith("HTTP/1.");
    }

    private static Runnable closing(UndertowExchange exchange, Transfer transfer) {
        Executor ioThread = exchange.api().ioThread(exchange.handle());
        Closeable connection = exchange.api().connection(exchange.handle());
        return () -> ioThread.execute(() -> {
            if (!transfer.isOver()) { // Else the connection may be at its next request already.
                close(connection);
            }
        });
    }

    private static Runnable ending(UndertowExchange exchange, NonBlockingSending sending) {
        Executor ioThread = exchange.api().ioThread(exchange.handle());
        Closeable connection = exchange.api().connection(exchange.handle());
        return () -> ioThread.execute(() -> {
            close(connection);
            sending.complete();
        });
    }

    private static void close(Closeable connection) {
        try {
            connection.close();
        } catch (IOException closedAlready) {
            LOG.log(System.Logger.Level.DEBUG, "closing a connection", closedAlready);
        }
    }
}
