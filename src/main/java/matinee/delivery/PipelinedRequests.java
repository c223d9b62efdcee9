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
 * application, what it answers by itself included. What it answers outside of any application, to a bad {@code Host} or for a path
 * that nobody serves, no application can mend. No other container ever loads this class.
 */
public final class PipelinedRequests implements ServletExtension {
    private static final System.Logger LOG = System.getLogger(PipelinedRequests.class.getName());
    private static final AttachmentKey<Boolean> PUT_ASIDE = AttachmentKey.create(Boolean.class);

    /** For the container. */
    public PipelinedRequests() {}

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(PipelinedRequests::before);
    }

    private static HttpHandler before(HttpHandler application) {
        return exchange -> {
            if (exchange.isRequestComplete()) {
                putAside(exchange);
            } else { // What has come may be the body of this request, which is read to its end before a head is
                // written.
                exchange.addResponseCommitListener(PipelinedRequests::putAside);
            }
            application.handleRequest(exchange);
        };
    }

    /** Whether others wait for the answer to this request; asked on Undertow alone. */
    static boolean follow(UndertowExchange exchange) {
        return ((HttpServerExchange) exchange.handle()).getAttachment(PUT_ASIDE) != null;
    }

    private static void putAside(HttpServerExchange exchange) {
        if (!exchange.isRequestComplete()
                || !(exchange.getConnection() instanceof AbstractServerConnection connection)
                || exchange.getAttachment(PUT_ASIDE) != null) {
            return;
        }
        try {
            PooledByteBuffer bytes = connection.getExtraBytes();
            if (bytes == null) {
                return;
            }
            exchange.addExchangeCompleteListener((ended, next) -> {
                putBack(connection, bytes);
                next.proceed();
            });
            connection.setExtraBytes(null);
            exchange.putAttachment(PUT_ASIDE, true);
        } catch (IllegalStateException overAlready) {
            LOG.log(System.Logger.Level.DEBUG, "the connection was closed meanwhile", overAlready);
        }
    }

    private static void putBack(AbstractServerConnection connection, PooledByteBuffer bytes) {
        if (connection.isOpen()) {
            connection.setExtraBytes(bytes);
        } else {
            bytes.close();
        }
    }
}
