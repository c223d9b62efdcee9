package matinee.delivery;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The plain road, open in every container and to every content: a loop over a buffer, in the request's own thread. */
final class BlockingWrite implements Delivery {
    private final StreamWriter writer;
    private final Connections connections;

    BlockingWrite(StreamWriter writer, Connections connections) {
        this.writer = writer;
        this.connections = connections;
    }

    @Override
    public void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (transfer) {
            HeadWriter.write(reply.head(), response);
            if (reply.content().length() > 0) {
                transfer.onEviction(connections.closing(request, transfer));
                copy(new ContentReader(reply.content()), transfer, response.getOutputStream());
            }
        }
    }

    private void copy(ContentReader reader, Transfer transfer, ServletOutputStream out) throws IOException {
        ByteBuffer buffer = writer.buffers().take();
        try {
            while (reader.hasRemaining()) {
                reader.fill(buffer.clear());
                int size = buffer.flip().remaining();
                write(out, buffer, transfer);
                transfer.sent(size);
            }
        } finally {
            writer.buffers().give(buffer);
        }
    }

    /** Only here a failure means the client; any other is the disk's. */
    private void write(ServletOutputStream out, ByteBuffer buffer, Transfer transfer) throws ClientGoneException {
        try {
            writer.write(out, buffer);
        } catch (IOException e) {
            transfer.hungUp();
            throw new ClientGoneException(e);
        }
    }
}
