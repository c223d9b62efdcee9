package matinee.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import matinee.storage.Slice;

/**
 * Tomcat's sendfile: the kernel moves one run of one file to the socket, and no thread waits for the client.
 *
 * <p>Tomcat opens the file itself, by its path, right after the servlet has returned, and keeps it open to the end. So a file
 * replaced or cut later behaves as on every other road: the old bytes go to their end, a short file ends the connection. What
 * remains is the moment between our look at the file and Tomcat's opening; the store offers the path only when neither the file
 * nor a folder above it was touched in the last seconds, so a file that is being replaced over and over never goes this way,
 * and links that are not to be trusted at all switch it off ({@code symlinks=none}).
 */
final class TomcatSendfile implements Delivery {
    private static final String SUPPORT = "org.apache.tomcat.sendfile.support";
    private static final String FILENAME = "org.apache.tomcat.sendfile.filename";
    private static final String START = "org.apache.tomcat.sendfile.start";
    private static final String END = "org.apache.tomcat.sendfile.end";

    /** Below this a read and a write cost less than handing the socket over (8 KiB: 24 against 33 microseconds). */
    private static final long WORTHWHILE_BYTES = 32 * 1024;

    private final Path file;
    private final Slice.Stored slice;

    private TomcatSendfile(Path file, Slice.Stored slice) {
        this.file = file;
        this.slice = slice;
    }

    /** This road for a reply, if the container offers it for this request and the content is fit for it. */
    static Optional<Delivery> of(Reply reply, HttpServletRequest request, HttpServletResponse response) {
        List<Slice> slices = reply.content().slices();
        boolean offered = Boolean.TRUE.equals(request.getAttribute(SUPPORT))
                && !(request instanceof HttpServletRequestWrapper)
                && !(response instanceof HttpServletResponseWrapper);
        if (!offered || slices.size() != 1 || !(slices.get(0) instanceof Slice.Stored stored)) {
            return Optional.empty();
        }
        return stored.length() < WORTHWHILE_BYTES
                ? Optional.empty()
                : stored.object().reopenablePath().map(path -> new TomcatSendfile(path, stored));
    }

    @Override
    public void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response) {
        HeadWriter.write(reply.head(), response);
        request.setAttribute(FILENAME, file.toString());
        request.setAttribute(START, slice.offset());
        request.setAttribute(END, slice.offset() + slice.length());
        transfer.handOver(slice.length());
    }
}
