package matinee.delivery;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client of HTTP/2 in the open that asks for one path and decides itself how many bytes it lets come (RFC 9113). */
final class Http2Viewer implements Closeable {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int WINDOW_UPDATE = 8;
    private static final int END = 1;
    private static final int ACK = 1;
    private static final int STREAM = 1;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    /** How a stream ended. */
    enum Ending {
        /** In order, as far as the server is asked. */
        WHOLE,
        /** By RST_STREAM. */
        RESET,
        /** Its connection was closed. */
        CLOSED
    }

    /**
     * Connects, and waits until the server has taken its settings: Tomcat now and then leaves a request that comes earlier unread
     * until more bytes come, some 5 of 10,000, before it asks any servlet.
     */
    Http2Viewer(int port, Duration longest) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(longest.toMillis()));
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        send(SETTINGS, 0, 0);
        Frame frame = next();
        while (!frame.acknowledges()) {
            frame = next();
        }
    }

    /** GET; the path is shorter than 127 bytes. */
    void ask(String path) throws IOException {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        fields.write(0x82); // :method GET
        fields.write(0x86); // :scheme http
        literal(fields, 0x04, path);
        literal(fields, 0x01, "localhost"); // :authority
        send(HEADERS, 0x4 | END, STREAM, fields.toByteArray());
    }

    private static void literal(ByteArrayOutputStream fields, int name, String value) {
        fields.write(name);
        fields.write(value.length());
        fields.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
    }

    /** Lets the server send so many bytes more than it may. */
    void letCome(int bytes) throws IOException {
        byte[] more = {(byte) (bytes >> 24), (byte) (bytes >> 16), (byte) (bytes >> 8), (byte) bytes};
        send(WINDOW_UPDATE, 0, 0, more);
        send(WINDOW_UPDATE, 0, STREAM, more);
    }

    /** Wants no more of it. */
    void reset() throws IOException {
        send(RST_STREAM, 0, STREAM, (byte) 0, (byte) 0, (byte) 0, (byte) 8);
    }

    /** Reads until so many bytes of the body have come. */
    void take(int bytes) throws IOException {
        while (taken.size() < bytes) {
            Frame frame = next();
            if (frame.ends()) {
                throw new IOException("over after " + taken.size() + " bytes");
            }
        }
    }

    /** Reads to the end. */
    Ending takeRest() throws IOException {
        try {
            for (Frame frame = next(); frame.type() != GOAWAY; frame = next()) {
                if (frame.ends()) {
                    return frame.type() == RST_STREAM ? Ending.RESET : Ending.WHOLE;
                }
            }
            return Ending.CLOSED;
        } catch (java.io.EOFException | java.net.SocketException closed) {
            return Ending.CLOSED;
        }
    }

    /** What has come of the body. */
    byte[] body() {
        return taken.toByteArray();
    }

    private record Frame(int type, int flags, int stream) {
        boolean acknowledges() {
            return type == SETTINGS && (flags & ACK) != 0;
        }

        boolean ends() {
            return stream == STREAM && (type == RST_STREAM || (type == DATA && (flags & END) != 0));
        }
    }

    private Frame next() throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        Frame frame = new Frame(in.readUnsignedByte(), in.readUnsignedByte(), in.readInt());
        byte[] payload = new byte[length];
        in.readFully(payload);
        if (frame.type() == DATA) {
            taken.writeBytes(payload);
        }
        if (frame.type() == SETTINGS && !frame.acknowledges()) {
            send(SETTINGS, ACK, 0);
        }
        return frame;
    }

    private void send(int type, int flags, int stream, byte... payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(frame);
        fields.writeByte(payload.length >> 16);
        fields.writeShort(payload.length);
        fields.writeByte(type);
        fields.writeByte(flags);
        fields.writeInt(stream);
        fields.write(payload);
        out.write(frame.toByteArray());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
