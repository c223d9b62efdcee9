package matinee.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The one place that chooses a road for a reply, by container, content and size:
 *
 * <ol>
 *   <li>Undertow's response channel, for every body on WildFly that nobody wants to change on its way;
 *   <li>Tomcat's sendfile, for one large run of one file;
 *   <li>non-blocking writes, for what a socket may not take at once;
 *   <li>the plain loop, for the rest, and always there.
 * </ol>
 */
public final class Roads implements Delivery {
    /** So much a socket takes at once as a rule, and the thread is free again. */
    private static final long AT_ONCE_BYTES = BufferPool.BUFFER_BYTES;

    private final Undertow undertow = new Undertow();
    private final Delivery plain;
    private final Delivery nonBlocking;

    public Roads() {
        StreamWriter writer = new StreamWriter();
        Connections connections = new Connections(undertow);
        plain = new BlockingWrite(writer, connections);
        nonBlocking = new NonBlockingWrite(writer, connections);
    }

    @Override
    public void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        choose(reply, transfer, request, response).deliver(reply, transfer, request, response);
    }

    private Delivery choose(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response) {
        Optional<Delivery> fast = UndertowTransfer.of(reply, undertow.exchange(request), request, response)
                .or(() -> transfer.mayBeHandedOver() ? TomcatSendfile.of(reply, request, response) : Optional.empty());
        if (fast.isPresent()) {
            return fast.get();
        }
        return reply.content().length() > AT_ONCE_BYTES && NonBlockingWrite.isOpen(request) ? nonBlocking : plain;
    }
}
