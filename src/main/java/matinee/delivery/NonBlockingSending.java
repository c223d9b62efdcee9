package matinee.delivery;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import matinee.storage.Content;

/** One content on its way through one servlet stream. The container calls it in one thread at a time. */
final class NonBlockingSending implements WriteListener, AsyncListener {
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
        context.addListener(this);
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
            LOG.log(System.Logger.Level.WARNING, cut.getMessage());
            finish();
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

    @Override
    public void onComplete(AsyncEvent event) {
        hungUp();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        onError(new IOException("a time limit of the container's"));
    }

    @Override
    public void onError(AsyncEvent event) {
        hungUp();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts it anew.
    }

    private void hungUp() {
        if (finish()) {
            transfer.hungUp();
        }
    }

    /** The one end of all ways; false: it was reached before. */
    private boolean finish() {
        if (!finished.compareAndSet(false, true)) {
            return false;
        }
        writer.buffers().give(buffer);
        transfer.close();
        try {
            held.close();
        } catch (IOException unclosed) {
            LOG.log(System.Logger.Level.WARNING, "a file could not be closed", unclosed);
        }
        return true;
    }
}
