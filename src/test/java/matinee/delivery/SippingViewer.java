package matinee.delivery;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Takes some 10 KB a second over HTTP/1.1, so that the server's socket stays full. */
final class SippingViewer implements Closeable {
    static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int SIP = 512;
    private static final Duration BETWEEN_SIPS = Duration.ofMillis(50);

    private final Socket socket = new Socket();
    private final DataInputStream in;

    SippingViewer(int port) throws IOException {
        socket.setReceiveBufferSize(16 * 1024);
        patient(LONGEST);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new DataInputStream(socket.getInputStream());
    }

    /** Reading fails after so long without a byte. */
    void patient(Duration patience) throws IOException {
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
    }

    /** Asks, and takes the answer's head. */
    void ask() throws IOException {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        int newlines = 0;
        while (newlines < 2) {
            byte next = in.readByte();
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
    }

    /** Takes a body of a known length: sips for a while, drinks the rest. */
    byte[] take(int length, Duration sipping, Runnable amid) throws IOException {
        byte[] body = new byte[length];
        int count = 0;
        long end = System.nanoTime() + sipping.toNanos();
        while (System.nanoTime() < end) {
            in.readFully(body, count, SIP);
            count += SIP;
            LockSupport.parkNanos(BETWEEN_SIPS.toNanos());
        }
        amid.run();
        in.readFully(body, count, length - count);
        return body;
    }

    /** The next byte, or -1 at the end. */
    int read() throws IOException {
        return in.read();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
