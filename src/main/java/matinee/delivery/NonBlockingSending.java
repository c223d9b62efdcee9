package matinee.delivery;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import matinee.storage.Content;

/** One content on its way through one servlet stream. The container calls it in one thread at a time. */
final class NonBlockingSending implements WriteListener {
    private static final System.Logger LOG = System.getLogger(NonBlockingSending.class.getName());

    private final StreamWriter writer;
    private final ContentReader reader;
    private final HeldObjects held;
    private final Transfer transfer;
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final ByteBuffer buffer;
    private final AtomicBoolean finished = new AtomicBoolean();

    /** Holds the content's objects and a buffer from now on. */
    NonBlockingSending(
            StreamWriter writer, Content content, Transfer transfer, AsyncContext context, ServletOutputStream out) {
        this.writer = writer;
        this.reader = new ContentReader(content);
        this.transfer = transfer;
        this.context = context;
        this.out = out;
        this.held = new HeldObjects(content);
        this.buffer = writer.buffers().take();
    }

    /** Has the container call from when the servlet has returned. */
    void begin() {
        out.setWriteListener(this);
    }

    @Override
    public void onWritePossible() throws IOException {
        while (!finished.get() && out.isReady()) {
            if (!reader.hasRemaining()) {
                finish();
                context.complete();
                return;
            }
            fill();
            int size = buffer.remaining();
            try {
                writer.write(out, buffer);
            } catch (IOException gone) {
                hungUp();
                throw gone;
            }
            transfer.sent(size);
        }
    }

    /** What goes wrong here is ours, and leaves the listener, so that the container ends the connection. */
    private void fill() throws IOException {
        try {
            reader.fill(buffer.clear());
            buffer.flip();
        } catch (IOException cut) {
            if (finish()) {
                LOG.log(System.Logger.Level.WARNING, cut.getMessage());
            }
            throw cut;
        }
    }

    @Override
    public void onError(Throwable failure) {
        hungUp();
        try {
            context.complete();
        } catch (IllegalStateException completedAlready) {
            LOG.log(System.Logger.Level.DEBUG, "the container was faster", completedAlready);
        }
    }

    /** The connection is about to be closed from outside; not every container tells the listener of that. */
    void evicted() {
        end();
    }

    private void hungUp() {
        if (finish()) {
            transfer.hungUp();
        }
    }

    /** The end in a call of the container's, where nobody else uses the buffer; false: there was an end before. */
    private boolean finish() {
        boolean first = end();
        if (first) {
            writer.buffers().give(buffer);
        }
        return first;
    }

    private boolean end() {
        if (!finished.compareAndSet(false, true)) {
            return false;
        }
        transfer.close();
        held.close();
        return true;
    }
}
