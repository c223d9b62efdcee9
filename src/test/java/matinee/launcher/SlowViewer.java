package matinee.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Somebody who has read the head of the answer and not yet its body. */
final class SlowViewer implements AutoCloseable {
    private final Socket socket;
    private final URI address;
    private final long length;

    private SlowViewer(Socket socket, URI address, long length) {
        this.socket = socket;
        this.address = address;
        this.length = length;
    }

    /**
     * Asks for a film and reads the head of the answer.
     *
     * @param film in the top folder of the library
     * @param root where the pages stand
     */
    static SlowViewer of(Path film, URI root) throws IOException {
        URI address = root.resolve("video/" + film.getFileName());
        Socket socket = new Socket();
        socket.setReceiveBufferSize(65_536);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
        String request = "GET " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        SlowViewer viewer = new SlowViewer(socket, address, Files.size(film));
        viewer.readHead();
        return viewer;
    }

    static Path sparse(Path film, long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(length);
        }
        return film;
    }

    private void readHead() throws IOException {
        InputStream input = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = input.read();
            if (next < 0) {
                throw new IOException("only this came: " + head);
            }
            head.append((char) next);
        }
        if (head.indexOf("HTTP/1.1 200") != 0) {
            throw new IOException(head.toString());
        }
    }

    URI address() {
        return address;
    }

    /** The length of the film, in bytes. */
    long length() {
        return length;
    }

    /** How many bytes of the body come before the connection ends, well or not. */
    long readToTheEnd() throws IOException {
        byte[] buffer = new byte[1 << 20];
        long count = 0;
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                count += read;
            }
        } catch (SocketException cut) {
            return count;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
