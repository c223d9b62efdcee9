package matinee.delivery;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.AttachmentKey;
import jakarta.servlet.ServletContext;

/**
 * Requests that a client of Undertow has sent without waiting for the answers to those before (RFC 9112 §9.3.2), and that lie in
 * a buffer of its connection: put aside while one request is answered.
 *
 * <p>When they lie there and the socket is full as a head is to be written, Undertow 2.3.23 keeps the buffer of the head for the
 * next one, empties it, and then sends all that it has room for: old heads and bytes of others. When none lie there it closes
 * the connection instead, which is honest.
 *
 * <p>Undertow finds this class by its name among the application's services and runs it before everything else in the
 * application, what it answers by itself included. No other container ever loads it.
 */
public final class PipelinedRequests implements ServletExtension {
    private static final AttachmentKey<Boolean> PUT_ASIDE = AttachmentKey.create(Boolean.class);

    /** For the container. */
    public PipelinedRequests() {}

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(PipelinedRequests::before);
    }

    private static HttpHandler before(HttpHandler application) {
        return exchange -> {
            putAside(exchange);
            application.handleRequest(exchange);
        };
    }

    /** Whether others wait for the answer to this request; asked on Undertow alone. */
    static boolean follow(UndertowExchange exchange) {
        return ((HttpServerExchange) exchange.handle()).getAttachment(PUT_ASIDE) != null;
    }

    private static void putAside(HttpServerExchange exchange) {
        // What has come may be the body of this request.
        if (!exchange.isRequestComplete()
                || !(exchange.getConnection() instanceof AbstractServerConnection connection)
                || exchange.getAttachment(PUT_ASIDE) != null) {
            return;
        }
        PooledByteBuffer bytes = connection.getExtraBytes();
        if (bytes == null) {
            return;
        }
        try {
            exchange.addExchangeCompleteListener((ended, next) -> {
                // Even if the connection was closed meanwhile: Undertow lets go of what it has, or it is garbage.
                connection.setExtraBytes(bytes);
                next.proceed();
            });
        } catch (IllegalStateException overAlready) {
            return; // The connection was closed meanwhile.
        }
        connection.setExtraBytes(null);
        exchange.putAttachment(PUT_ASIDE, true);
    }
}
