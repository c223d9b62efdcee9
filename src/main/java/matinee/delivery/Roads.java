package matinee.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The one place that chooses a road for a reply, by container, content and size:
 *
 * <ol>
 *   <li>Undertow's response channel, for every body on WildFly that nobody wants to change on its way;
 *   <li>Tomcat's sendfile, for what is large and lies in files, with what belongs in between;
 *   <li>non-blocking writes, for what a socket may not take at once;
 *   <li>the plain loop, for the rest, and always there.
 * </ol>
 */
public final class Roads implements Delivery {
    private static final System.Logger LOG = System.getLogger(Roads.class.getName());

    /** So much a socket takes at once as a rule, and the thread is free again. */
    private static final long AT_ONCE_BYTES = BufferPool.BUFFER_BYTES;

    private final Undertow undertow = new Undertow();
    private final Copying copying;
    private final Copying copyingArrays;
    private final BufferPool gathering = new BufferPool(ByteBuffer::allocateDirect);
    private final TomcatSendfile sendfile = new TomcatSendfile(gathering, LOG);

    public Roads() {
        Connections connections = new Connections(undertow);
        copying = Copying.by(new StreamWriter(), connections);
        copyingArrays = Copying.by(StreamWriter.ofArrays(), connections);
    }

    /** The two roads that go everywhere. */
    private record Copying(Delivery plain, Delivery nonBlocking) {
        static Copying by(StreamWriter writer, Connections connections) {
            BlockingWrite plain = new BlockingWrite(writer, connections);
            return new Copying(plain, new NonBlockingWrite(writer, connections, plain));
        }

        Delivery choose(Reply reply, HttpServletRequest request) {
            return reply.content().length() > AT_ONCE_BYTES && NonBlockingWrite.isOpen(request) ? nonBlocking : plain;
        }
    }

    @Override
    public void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            choose(reply, transfer, request, response).deliver(reply, transfer, request, response);
        } catch (IOException | RuntimeException | Error failure) {
            // A road that could not even begin has nobody who closes it later, and would count for ever.
            transfer.close();
            throw failure;
        }
    }

    private Delivery choose(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response) {
        Optional<UndertowExchange> exchange = undertow.exchange(request);
        if (exchange.isPresent()) {
            // Its streams repeat bytes of a buffer that the socket took in part: arrays, even where it has buffers.
            return UndertowTransfer.of(reply, exchange, request, response, gathering)
                    .orElseGet(() -> copyingArrays.choose(reply, request));
        }
        Optional<Delivery> sent = transfer.isSeen() ? sendfile.of(reply, request, response) : Optional.empty();
        return sent.orElseGet(() -> copying.choose(reply, request));
    }
}
