package matinee.delivery;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Writes when the container says that the client takes bytes ({@code WriteListener}): any content, any container, and a viewer
 * who reads slowly holds a buffer but no thread.
 */
final class NonBlockingWrite implements Delivery {
    private final StreamWriter writer;
    private final Connections connections;
    private final BlockingWrite plain;

    /** @param plain for streams that take no listener */
    NonBlockingWrite(StreamWriter writer, Connections connections, BlockingWrite plain) {
        this.writer = writer;
        this.connections = connections;
        this.plain = plain;
    }

    /** Whether a request lets its response be written later. */
    static boolean isOpen(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.isAsyncSupported()
                && !request.isAsyncStarted();
    }

    @Override
    public void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Outlet outlet = Outlet.of(writer, request, response);
        HeadWriter.write(reply.head(), response);
        flushHead(transfer, response);
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(0); // How long a viewer may take is for the minimum rate to say.
        NonBlockingSending sending = new NonBlockingSending(outlet, reply.content(), transfer, context);
        Runnable ending = connections.ending(request, sending);
        if (sending.begin()) {
            transfer.onEviction(() -> {
                if (sending.evicted()) { // Else the connection may be at its next request already.
                    ending.run();
                }
            });
        } else {
            deliverPlainly(reply, transfer, request, response, sending);
        }
    }

    /** What fails here leaves the servlet, and the container ends the response; only a viewer who is gone is no failure. */
    private void deliverPlainly(
            Reply reply,
            Transfer transfer,
            HttpServletRequest request,
            HttpServletResponse response,
            NonBlockingSending sending)
            throws IOException {
        try {
            plain.deliver(reply, transfer, request, response);
        } catch (ClientGoneException gone) {
            sending.complete();
            throw gone;
        }
        sending.complete();
    }

    /** Alone: Tomcat copies all that follows a head in its buffer, and sends it in many more steps. */
    private static void flushHead(Transfer transfer, HttpServletResponse response) throws ClientGoneException {
        try {
            response.flushBuffer();
        } catch (IOException gone) {
            transfer.hungUp();
            transfer.close();
            throw new ClientGoneException(gone);
        }
    }
}
