package matinee.delivery;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Flushable;
import java.io.IOException;
import java.nio.ByteBuffer;

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

    /**
     * What the buffer of one of Tomcat's HTTP/2 streams takes. What is over goes to a second buffer, and a response that is
     * completed while something lies there is ended by Tomcat 11.0.27 with the first piece of it: the rest is lost, and the
     * viewer is told that he has all.
     */
    static final int TOMCAT_STREAM_PIECE_BYTES = 8 * 1024;

    private static final String TOMCAT_RESPONSE = "org.apache.catalina.connector.ResponseFacade";

    private final StreamWriter writer;
    private final ServletOutputStream out;

    private final Flushable gathered;
    private final Flushing flushing;
    private final int pieceBytes;

    /** When the container has to be told to send what it gathers. */
    enum Flushing {
        /** It gathers nothing of what is written. */
        NEVER,
        /**
         * When all is written: a response of HTTP/2 that is completed while its last piece lies in the response's own buffer, and
         * the viewer lets nothing come, Tomcat 11.0.27 never ends.
         */
        AT_THE_END,
        AFTER_EACH_PIECE
    }

    /**
     * An outlet of what the servlets' standard says of a stream.
     *
     * @param gathered what the container gathers of what is written
     * @param pieceBytes the most that goes well in one write; no more than a pooled buffer has
     */
    Outlet(StreamWriter writer, ServletOutputStream out, Flushable gathered, Flushing flushing, int pieceBytes) {
        this.writer = writer;
        this.out = out;
        this.gathered = gathered;
        this.flushing = flushing;
        this.pieceBytes = pieceBytes;
    }

    private Outlet(StreamWriter writer, HttpServletResponse response, Flushing flushing, int pieceBytes)
            throws IOException {
        this(writer, response.getOutputStream(), response::flushBuffer, flushing, pieceBytes);
    }

    /** The outlet of a response to which nothing was written yet. */
    static Outlet of(StreamWriter writer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!original(response).getClass().getName().equals(TOMCAT_RESPONSE)) {
            return new Outlet(writer, response, Flushing.NEVER, BufferPool.BUFFER_BYTES);
        }
        int pieceBytes = request.getProtocol().startsWith("HTTP/1.") ? TOMCAT_PIECE_BYTES : TOMCAT_STREAM_PIECE_BYTES;
        if (response instanceof ServletResponseWrapper) { // Who knows what so much flushing that would do.
            return new Outlet(writer, response, Flushing.AT_THE_END, pieceBytes);
        }
        response.setBufferSize(pieceBytes);
        return new Outlet(writer, response, Flushing.AFTER_EACH_PIECE, pieceBytes);
    }

    /** What a filter may have wrapped: pieces that are too large for Tomcat's stream are so behind a wrapper, too. */
    private static ServletResponse original(HttpServletResponse response) {
        ServletResponse original = response;
        while (original instanceof ServletResponseWrapper wrapper) {
            original = wrapper.getResponse();
        }
        return original;
    }

    /** Buffers to write from. */
    BufferPool buffers() {
        return writer.buffers();
    }

    /** The most that goes well in one write; no more than a pooled buffer has. */
    int pieceBytes() {
        return pieceBytes;
    }

    /** Whether the buffer of a write belongs to the container until this is ready again. */
    boolean keepsBuffer() {
        return flushing != Flushing.AFTER_EACH_PIECE;
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
        if (flushing == Flushing.AFTER_EACH_PIECE) {
            gathered.flush();
        }
    }

    /** When ready, and all is written: has the container send what it gathers. Ready again, the response can be completed. */
    void end() throws IOException {
        if (flushing == Flushing.AT_THE_END) {
            gathered.flush();
        }
    }
}
