package matinee.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import matinee.storage.Content;
import matinee.storage.Slice;

/**
 * Tomcat's sendfile: the kernel moves a file to the socket, and no thread waits for the client.
 *
 * <p>Tomcat takes the name of one file and opens that itself. It is given a file that is open already, in which memory and runs
 * of other files lie one after the other ({@link CarriedFile}). Where the way to do that is closed ({@link TomcatRequest}), this
 * road is, too, and that is said once.
 */
final class TomcatSendfile {
    private static final String SUPPORT = "org.apache.tomcat.sendfile.support";
    private static final String FILENAME = "org.apache.tomcat.sendfile.filename";
    private static final String START = "org.apache.tomcat.sendfile.start";
    private static final String END = "org.apache.tomcat.sendfile.end";

    /** Below this a read and a write cost less than handing the socket over (8 KiB: 24 against 33 microseconds). */
    private static final long WORTHWHILE_BYTES = 32 * 1024;

    /** Stands for a file that has none; by this name, nobody finds one. */
    private static final String NAMELESS = "";

    private final BufferPool buffers;
    private final System.Logger log;
    private final AtomicBoolean saidClosed = new AtomicBoolean();

    /** Kept here, and not with the class of requests, which outlives the application. */
    private volatile Optional<Known> known = Optional.empty();

    /** The way that requests of a class have, if any. */
    private record Known(Class<?> facade, Optional<TomcatRequest> way) {}

    /**
     * A road that may turn out to be closed.
     *
     * @param buffers to gather short runs in
     * @param log where it is said if so
     */
    TomcatSendfile(BufferPool buffers, System.Logger log) {
        this.buffers = buffers;
        this.log = log;
    }

    /** This road for a reply, if the container offers it for this request and the content is fit for it. */
    Optional<Delivery> of(Reply reply, HttpServletRequest request, HttpServletResponse response) {
        boolean offered = Boolean.TRUE.equals(request.getAttribute(SUPPORT))
                && !(request instanceof HttpServletRequestWrapper)
                && !(response instanceof HttpServletResponseWrapper)
                && !hasBody(request);
        Content content = reply.content();
        if (!offered || content.length() < WORTHWHILE_BYTES || !isStored(content)) {
            return Optional.empty();
        }
        return way(request.getClass()).filter(way -> way.leadsFrom(request)).map(way -> new Opened(way, buffers));
    }

    private Optional<TomcatRequest> way(Class<?> facade) {
        Known last = known.filter(one -> one.facade() == facade)
                .orElseGet(() -> new Known(facade, TomcatRequest.of(facade)));
        known = Optional.of(last);
        if (last.way().isEmpty() && !saidClosed.getAndSet(true)) {
            log.log(
                    System.Logger.Level.INFO,
                    "This version of Tomcat is not known to Matinee, and takes no open files for its sendfile:"
                            + " all that viewers get is copied, which costs more processor time.");
        }
        return last.way();
    }

    /** What nobody has read of it Tomcat reads after the servlet; when that fails, Tomcat forgets the file and never closes it. */
    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isStored(Content content) {
        return content.slices().stream().anyMatch(slice -> slice instanceof Slice.Stored);
    }

    /** By a file that is open. */
    private record Opened(TomcatRequest way, BufferPool buffers) implements Delivery {
        @Override
        public void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            HeadWriter.write(reply.head(), response);
            request.setAttribute(FILENAME, NAMELESS);
            request.setAttribute(START, 0L);
            request.setAttribute(END, reply.content().length());
            try {
                response.flushBuffer();
            } catch (IOException gone) {
                transfer.hungUp();
                throw new ClientGoneException(gone);
            }
            CarriedFile file = new CarriedFile(reply.content(), transfer, buffers);
            if (!way.send(request, file)) {
                file.close();
                throw new IOException("Tomcat has no record of a file to send");
            }
            // When anybody behind the servlet fails, a filter or a valve, Tomcat closes the connection but not the
            // file.
            transfer.onLoss(file::letGo);
        }
    }
}
