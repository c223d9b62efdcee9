package matinee.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import matinee.storage.Content;
import matinee.storage.Slice;

/**
 * Tomcat's sendfile: the kernel moves a file to the socket, and no thread waits for the client.
 *
 * <p>Tomcat takes the name of one file and opens that itself. It is given a file that is open already, in which memory and runs
 * of other files lie one after the other ({@link CarriedFile}). Where the way to do that is closed ({@link TomcatRequest}), one
 * long run of one file goes by its name.
 *
 * <p>By its name, Tomcat opens it right after the servlet has returned, and keeps it open to the end. So a file replaced or cut
 * later behaves as on every other road: the old bytes go to their end, a short file ends the connection. What remains is the
 * moment between our look at the file and Tomcat's opening; the store offers the path only when neither the file nor a folder
 * above it was touched in the last seconds, so a file that is being replaced over and over never goes this way, and where
 * links are not to be trusted at all ({@code symlinks=none}) none does.
 */
final class TomcatSendfile {
    private static final String SUPPORT = "org.apache.tomcat.sendfile.support";
    private static final String FILENAME = "org.apache.tomcat.sendfile.filename";
    private static final String START = "org.apache.tomcat.sendfile.start";
    private static final String END = "org.apache.tomcat.sendfile.end";

    /** Below this a read and a write cost less than handing the socket over (8 KiB: 24 against 33 microseconds). */
    private static final long WORTHWHILE_BYTES = 32 * 1024;

    /** Stands for a file that has none. */
    private static final String NAMELESS = "matinee";

    private final BufferPool buffers;

    /** Kept here, and not with the class of requests, which outlives the application. */
    private volatile Optional<Known> known = Optional.empty();

    /** The way that requests of a class have, if any. */
    private record Known(Class<?> facade, Optional<TomcatRequest> way) {}

    /** @param buffers to gather short runs in */
    TomcatSendfile(BufferPool buffers) {
        this.buffers = buffers;
    }

    /** This road for a reply, if the container offers it for this request and the content is fit for it. */
    Optional<Delivery> of(Reply reply, HttpServletRequest request, HttpServletResponse response) {
        boolean offered = Boolean.TRUE.equals(request.getAttribute(SUPPORT))
                && !(request instanceof HttpServletRequestWrapper)
                && !(response instanceof HttpServletResponseWrapper);
        Content content = reply.content();
        if (!offered || content.length() < WORTHWHILE_BYTES || !isStored(content)) {
            return Optional.empty();
        }
        Optional<Delivery> opened =
                way(request.getClass()).filter(way -> way.leadsFrom(request)).map(way -> new Opened(way, buffers));
        return opened.isPresent() ? opened : Named.of(content);
    }

    private Optional<TomcatRequest> way(Class<?> facade) {
        Known last = known.filter(one -> one.facade() == facade)
                .orElseGet(() -> new Known(facade, TomcatRequest.of(facade)));
        known = Optional.of(last);
        return last.way();
    }

    private static boolean isStored(Content content) {
        return content.slices().stream().anyMatch(slice -> slice instanceof Slice.Stored);
    }

    private static void ask(HttpServletRequest request, String file, long start, long end) {
        request.setAttribute(FILENAME, file);
        request.setAttribute(START, start);
        request.setAttribute(END, end);
    }

    /** By a file that is open. */
    private record Opened(TomcatRequest way, BufferPool buffers) implements Delivery {
        @Override
        public void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            HeadWriter.write(reply.head(), response);
            ask(request, NAMELESS, 0L, reply.content().length());
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
        }
    }

    /** By the file's name. */
    private record Named(Path file, Slice.Stored run) implements Delivery {
        static Optional<Delivery> of(Content content) {
            List<Slice> slices = content.slices();
            if (slices.size() != 1 || !(slices.get(0) instanceof Slice.Stored run)) {
                return Optional.empty();
            }
            return run.object().reopenablePath().map(path -> new Named(path, run));
        }

        @Override
        public void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response) {
            HeadWriter.write(reply.head(), response);
            ask(request, file.toString(), run.offset(), run.offset() + run.length());
            transfer.handOver(run.length());
        }
    }
}
