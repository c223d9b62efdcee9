package matinee.acceptance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One connection: sends exact bytes, reads answers by their framing (RFC 9112 §6.3), tells how it ended. */
final class RawHttp implements Closeable {
    /** What became of a connection. */
    enum Ending {
        KEPT,
        CLOSED,
        RESET
    }

    private static final int PATIENCE_MILLIS =
            Math.toIntExact(Duration.ofSeconds(20).toMillis());
    private static final int LONGEST_LINE = 64 * 1024;

    private final Socket socket = new Socket();
    private final InputStream in;

    private RawHttp(Site site, int receiveBufferBytes) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        if (receiveBufferBytes > 0) {
            socket.setReceiveBufferSize(receiveBufferBytes);
        }
        socket.connect(new InetSocketAddress(site.host(), site.port()), PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    static RawHttp connect(Site site) throws IOException {
        return new RawHttp(site, 0);
    }

    /** A reader that makes the server wait: its receive window is small. */
    static RawHttp connectNarrow(Site site) throws IOException {
        return new RawHttp(site, 32 * 1024);
    }

    /** Sends text, one byte for each character. */
    RawHttp send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Reads an answer to a request whose answer may have content. */
    RawAnswer read() throws IOException {
        RawAnswer head = readHead();
        return head.withBody(hasContent(head) ? content(head) : new byte[0]);
    }

    /** Reads status line and fields; of an answer to HEAD, that is all (RFC 9110 §9.3.2). */
    RawAnswer readHead() throws IOException {
        RawAnswer head = readFields(line());
        return head.status() == 100 ? readHead() : head;
    }

    private RawAnswer readFields(String statusLine) throws IOException {
        List<RawAnswer.Field> fields = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new AssertionError("not a field line: " + line);
            }
            String value = line.substring(colon + 1).strip();
            fields.add(new RawAnswer.Field(line.substring(0, colon), value));
        }
        return new RawAnswer(statusLine, fields, new byte[0]);
    }

    private static boolean hasContent(RawAnswer head) {
        return head.status() >= 200 && head.status() != 204 && head.status() != 304;
    }

    private byte[] content(RawAnswer head) throws IOException {
        if (head.value("Transfer-Encoding").isPresent()) {
            return chunks();
        }
        if (head.value("Content-Length").isPresent()) {
            return exactly(Integer.parseInt(head.the("Content-Length")));
        }
        return in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            content.write(exactly(size));
            line();
        }
        skipTrailers();
        return content.toByteArray();
    }

    private void skipTrailers() throws IOException {
        String trailer = line();
        while (!trailer.isEmpty()) {
            trailer = line();
        }
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    /** Reads so many bytes and no more. */
    byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the connection ended within a line: " + line);
            }
            if (line.size() > LONGEST_LINE) {
                throw new AssertionError("a line without end");
            }
            line.write(octet);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        if (!text.endsWith("\r")) {
            throw new AssertionError("a line that ends without CR: " + text);
        }
        return text.substring(0, text.length() - 1);
    }

    /** The stream of what is still to come, for content too long for memory. */
    InputStream rest() {
        return in;
    }

    /** How many bytes still come before the connection ends, well or not. */
    long restOfACutAnswer() throws IOException {
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        try {
            for (int read = 0; read >= 0; read = in.read(buffer)) {
                count += read;
            }
        } catch (SocketException reset) {
            return count;
        }
        return count;
    }

    /** Ends the connection without a word more, as a viewer does who leaves amid an answer. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /**
     * Asks a question more, and tells whether it was answered. What comes instead of an answer is bytes that no framing
     * announced, and fails the test.
     */
    Ending ending(Site site) throws IOException {
        try {
            send(site.request("OPTIONS", "/video/absent.mp4"));
            int first = in.read();
            if (first < 0) {
                return Ending.CLOSED;
            }
            RawAnswer answer = readFields((char) first + line());
            answer.status();
            return Ending.KEPT;
        } catch (EOFException cutShort) {
            throw new AssertionError("bytes after the answer", cutShort);
        } catch (SocketException reset) {
            return Ending.RESET;
        }
    }

    /** Waits for the end of the connection; any byte before it fails the test. */
    void expectEnd() throws IOException {
        try {
            int octet = in.read();
            if (octet >= 0) {
                byte[] more = in.readNBytes(Math.min(in.available(), 100));
                throw new AssertionError(
                        "bytes after the answer: " + (char) octet + new String(more, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException reset) {
            // Ended all the same.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
