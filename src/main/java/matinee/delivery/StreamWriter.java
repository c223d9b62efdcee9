package matinee.delivery;

import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Writes to a servlet's stream as cheaply as the container allows: from direct buffers where it has
 * {@code ServletOutputStream.write(ByteBuffer)} (Servlet 6.1), else from arrays.
 */
final class StreamWriter {
    private final Optional<MethodHandle> writeBuffer;
    private final BufferPool buffers;

    StreamWriter() {
        this(find());
    }

    private StreamWriter(Optional<MethodHandle> writeBuffer) {
        this.writeBuffer = writeBuffer;
        this.buffers = new BufferPool(writeBuffer.isPresent() ? ByteBuffer::allocateDirect : ByteBuffer::allocate);
    }

    /** By arrays, whatever the container has. */
    static StreamWriter ofArrays() {
        return new StreamWriter(Optional.empty());
    }

    /** The buffers to write from. */
    BufferPool buffers() {
        return buffers;
    }

    /** Writes what the buffer holds from its position to its limit; under a listener it may be used again only when ready. */
    void write(ServletOutputStream out, ByteBuffer bytes) throws IOException {
        if (writeBuffer.isEmpty()) {
            out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            return;
        }
        try {
            writeBuffer.get().invokeExact(out, bytes);
        } catch (IOException | RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<MethodHandle> find() {
        try {
            return Optional.of(MethodHandles.publicLookup()
                    .findVirtual(
                            ServletOutputStream.class, "write", MethodType.methodType(void.class, ByteBuffer.class)));
        } catch (NoSuchMethodException | IllegalAccessException before61) {
            return Optional.empty();
        }
    }
}
