package matinee.delivery;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A response's stream for pieces that are written without waiting.
 *
 * <p>Tomcat leaves the end of each write in its socket's buffer and then is not ready: its poller has to wake and send another
 * thread, for every piece. A piece that fits into the response's own buffer and is flushed from there goes to the socket in the
 * same call, and Tomcat is ready again unless the socket is full: that takes a third of the processor time off. It copies each
 * piece, so nobody reads the caller's buffer after a write.
 */
final class Outlet {
    /** A piece lies in the response's buffer, and what the socket did not take of it in Tomcat's, for as long as it is full. */
    static final int TOMCAT_PIECE_BYTES = 32 * 1024;

    private static final String TOMCAT_RESPONSE = "org.apache.catalina.connector.ResponseFacade";

    private final StreamWriter writer;
    private final ServletOutputStream out;

    /** Tomcat's, to be flushed after each piece. */
    private final Optional<HttpServletResponse> gathering;

    Outlet(StreamWriter writer, ServletOutputStream out, Optional<HttpServletResponse> gathering) {
        this.writer = writer;
        this.out = out;
        this.gathering = gathering;
    }

    /** The outlet of a response to which nothing was written yet. */
    static Outlet of(StreamWriter writer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HttpServletResponse> gathering = Optional.of(response).filter(answer -> gathers(request, answer));
        gathering.ifPresent(answer -> answer.setBufferSize(TOMCAT_PIECE_BYTES));
        return new Outlet(writer, response.getOutputStream(), gathering);
    }

    /** An HTTP/2 stream has buffers of another kind. */
    private static boolean gathers(HttpServletRequest request, HttpServletResponse response) {
        return response.getClass().getName().equals(TOMCAT_RESPONSE)
                && request.getProtocol().startsWith("HTTP/1.");
    }

    /** Buffers to write from. */
    BufferPool buffers() {
        return writer.buffers();
    }

    /** The most that goes well in one write; no more than a pooled buffer has. */
    int pieceBytes() {
        return gathering.isPresent() ? TOMCAT_PIECE_BYTES : BufferPool.BUFFER_BYTES;
    }

    /** Whether the buffer of a write belongs to the container until this is ready again. */
    boolean keepsBuffer() {
        return gathering.isEmpty();
    }

    void setListener(WriteListener listener) {
        out.setWriteListener(listener);
    }

    /** Whether a write is allowed now; when not, the listener is called later. */
    boolean isReady() {
        return out.isReady();
    }

    /** Writes one piece, when ready. */
    void write(ByteBuffer piece) throws IOException {
        writer.write(out, piece);
        if (gathering.isPresent()) {
            gathering.get().flushBuffer();
        }
    }
}
