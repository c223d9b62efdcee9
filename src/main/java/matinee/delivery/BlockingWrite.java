package matinee.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import matinee.storage.Slice;

/** The plain road, open in every container and to every content: a loop over a buffer, in the request's own thread. */
public final class BlockingWrite implements Delivery {
    /** Larger ones gain nothing, and each running stream holds one. */
    private static final int BUFFER_BYTES = 64 * 1024;

    @Override
    public void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (transfer) {
            send(reply, transfer, response);
        }
    }

    private static void send(Reply reply, Transfer transfer, HttpServletResponse response) throws IOException {
        HeadWriter.write(reply.head(), response);
        if (reply.content().length() == 0) {
            return;
        }
        OutputStream out = response.getOutputStream();
        byte[] buffer = new byte[(int) Math.min(BUFFER_BYTES, reply.content().length())];
        for (Slice slice : reply.content().slices()) {
            if (slice instanceof Slice.Memory memory) {
                copy(memory, buffer, out, transfer);
            } else if (slice instanceof Slice.Stored stored) {
                copy(stored, buffer, out, transfer);
            }
        }
    }

    private static void copy(Slice.Memory memory, byte[] buffer, OutputStream out, Transfer transfer)
            throws IOException {
        ByteBuffer bytes = memory.bytes();
        while (bytes.hasRemaining()) {
            int size = Math.min(buffer.length, bytes.remaining());
            bytes.get(buffer, 0, size);
            write(buffer, size, out, transfer);
        }
    }

    private static void copy(Slice.Stored stored, byte[] buffer, OutputStream out, Transfer transfer)
            throws IOException {
        ByteBuffer target = ByteBuffer.wrap(buffer);
        long position = stored.offset();
        long left = stored.length();
        while (left > 0) {
            target.clear().limit((int) Math.min(buffer.length, left));
            int read = stored.object().read(target, position);
            if (read < 0) {
                throw new ShortContentException(left);
            }
            write(buffer, read, out, transfer);
            position += read;
            left -= read;
        }
    }

    /** Only here a failure means the client; any other is the disk's. */
    private static void write(byte[] buffer, int size, OutputStream out, Transfer transfer) throws ClientGoneException {
        try {
            out.write(buffer, 0, size);
            transfer.sent(size);
        } catch (IOException e) {
            transfer.hungUp();
            throw new ClientGoneException(e);
        }
    }
}
