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
        return undertow.exchange(request).map(Connections::closing).orElse(() -> {});
    }

    private static Runnable closing(UndertowExchange exchange) {
        Executor ioThread = exchange.api().ioThread(exchange.handle());
        Closeable connection = exchange.api().connection(exchange.handle());
        return () -> ioThread.execute(() -> {
            try {
                connection.close();
            } catch (IOException closedAlready) {
                LOG.log(System.Logger.Level.DEBUG, "closing a connection", closedAlready);
            }
        });
    }
}
