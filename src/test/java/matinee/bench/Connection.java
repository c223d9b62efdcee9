package matinee.bench;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One keep-alive connection that does not block: asks for a part, and takes the answer as it comes. */
final class Connection implements Closeable {
    /** Lets the system choose the socket's receive buffer. */
    static final int USUAL_BUFFER = 0;

    private final SocketChannel channel;
    private final String path;
    private final BodyCheck check;
    private final HeadReader head = new HeadReader();
    private Part part;
    private long received;

    private Connection(SocketChannel channel, String path, BodyCheck check, Part part) {
        this.channel = channel;
        this.path = path;
        this.check = check;
        this.part = part;
    }

    /**
     * Connects and asks.
     *
     * @param receiveBuffer of the socket, in bytes, or {@link #USUAL_BUFFER}
     */
    static Connection ask(Peer peer, Part part, int receiveBuffer, BodyCheck check) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            if (receiveBuffer != USUAL_BUFFER) {
                channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
            }
            channel.connect(peer.address());
            channel.configureBlocking(false);
            Connection connection = new Connection(channel, peer.path(), check, part);
            connection.ask(part);
            return connection;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Asks for the next part, the last one being answered. */
    void ask(Part next) throws IOException {
        part = next;
        received = 0;
        head.reset();
        ByteBuffer request = ByteBuffer.wrap(
                ("GET " + path + " HTTP/1.1\r\nHost: " + Blueprint.HOST + "\r\n" + next.rangeField() + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        // Nothing else waits to be sent, so the socket has room for all of it.
        channel.write(request);
        if (request.hasRemaining()) {
            throw new IOException("a request of a few lines does not fit the socket");
        }
    }

    /**
     * Reads once, at most up to the buffer's limit.
     *
     * @return how many bytes of the body came, perhaps none
     * @throws WrongAnswerException when it is not what was asked for
     * @throws EOFException when the server ends the connection
     */
    int read(ByteBuffer buffer) throws IOException {
        buffer.rewind();
        if (channel.read(buffer) < 0) {
            throw new EOFException("after " + received + " of " + part.length() + " bytes");
        }
        buffer.flip();
        if (!head.isComplete()) {
            head.take(buffer);
            if (head.isComplete()) {
                checkHead();
            }
        }
        int bytes = buffer.remaining();
        if (bytes > part.length() - received) {
            throw new WrongAnswerException("more than " + part.length() + " bytes");
        }
        if (bytes > 0 && !check.holds(buffer, part.first() + received)) {
            throw new WrongAnswerException("other bytes from " + (part.first() + received) + " on");
        }
        received += bytes;
        return bytes;
    }

    private void checkHead() throws WrongAnswerException {
        if (head.status() != part.status() || head.contentLength() != part.length()) {
            throw new WrongAnswerException(head.status() + " with " + head.contentLength() + " bytes instead of "
                    + part.status() + " with " + part.length());
        }
    }

    boolean isAnswered() {
        return received == part.length();
    }

    /** Bytes of the present answer's body so far. */
    long received() {
        return received;
    }

    SocketChannel channel() {
        return channel;
    }

    /** The port of this end. */
    int port() {
        return channel.socket().getLocalPort();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Takes the head of an answer byte by byte, and leaves the rest. */
    private static final class HeadReader {
        private static final int LONGEST = 16 * 1024;
        private static final byte[] END = {'\r', '\n', '\r', '\n'};

        private byte[] bytes = new byte[512];
        private int length;
        private int matched;

        void reset() {
            length = 0;
            matched = 0;
        }

        boolean isComplete() {
            return matched == END.length;
        }

        void take(ByteBuffer from) throws WrongAnswerException {
            while (from.hasRemaining() && !isComplete()) {
                if (length == LONGEST) {
                    throw new WrongAnswerException("a head of more than " + LONGEST + " bytes");
                }
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * length);
                }
                byte next = from.get();
                bytes[length++] = next;
                matched = next == END[matched] ? matched + 1 : next == '\r' ? 1 : 0;
            }
        }

        int status() throws WrongAnswerException {
            String start = new String(bytes, 0, Math.min(length, 12), StandardCharsets.ISO_8859_1);
            if (!start.matches("HTTP/1\\.1 \\d{3}")) {
                throw new WrongAnswerException("no status line: " + start);
            }
            return Integer.parseInt(start.substring(9));
        }

        long contentLength() throws WrongAnswerException {
            for (String line : new String(bytes, 0, length, StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
                if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    return Long.parseLong(line.substring(15).strip());
                }
            }
            throw new WrongAnswerException("no Content-Length");
        }
    }
}
