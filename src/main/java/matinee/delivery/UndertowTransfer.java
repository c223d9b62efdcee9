package matinee.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;

/**
 * The response channel of Undertow (WildFly): the kernel moves the runs of a file to the socket, memory goes between them, and
 * no thread waits for the client. The servlet's thread begins; when the socket is full, the connection's I/O thread goes on
 * whenever it takes more.
 *
 * <p>HTTP/2 goes another way: its frames copy the bytes anyhow, and it sends the head so late that Undertow's closing of the
 * unused servlet stream spoils it.
 *
 * <p>So does a body that a filter of WildFly's compresses: that work would hold the I/O thread, and all its connections.
 *
 * <p>Servlet output streams of Undertow can do none of this: {@code transferFrom} of theirs holds a worker thread for each
 * viewer, and under a {@code WriteListener} it does not work at all.
 */
final class UndertowTransfer implements Delivery {
    private final UndertowExchange exchange;
    private final BufferPool buffers;

    private UndertowTransfer(UndertowExchange exchange, BufferPool buffers) {
        this.exchange = exchange;
        this.buffers = buffers;
    }

    /** This road for a reply, if the request came over Undertow and nobody between here and the socket wants to see the body. */
    static Optional<Delivery> of(
            Reply reply,
            Optional<UndertowExchange> exchange,
            HttpServletRequest request,
            HttpServletResponse response,
            BufferPool buffers) {
        if (reply.content().slices().isEmpty()
                || response instanceof HttpServletResponseWrapper
                || !request.getProtocol().startsWith("HTTP/1.")) {
            return Optional.empty();
        }
        return exchange.filter(found -> found.api().isResponseChannelAvailable(found.handle())
                        && !found.api().mayBeEncoded(found.handle()))
                .map(found -> new UndertowTransfer(found, buffers));
    }

    @Override
    public void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HeadWriter.write(reply.head(), response);
        UndertowSending sending =
                new UndertowSending(exchange.api(), exchange.handle(), reply.content(), transfer, buffers);
        if (PipelinedRequests.follow(exchange)) {
            sending.beginWhenThereIsRoom();
        } else {
            sending.begin();
        }
    }
}
