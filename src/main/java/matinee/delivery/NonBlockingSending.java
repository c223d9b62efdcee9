package matinee.delivery;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import matinee.storage.Content;

/** One content on its way through one servlet stream. The container calls it in one thread at a time. */
final class NonBlockingSending implements WriteListener {
    private static final System.Logger LOG = System.getLogger(NonBlockingSending.class.getName());

    private static final long AT_ONCE_MILLIS = 1;

    private final Outlet outlet;
    private final ContentReader reader;
    private final HeldObjects held;
    private final Transfer transfer;
    private final AsyncContext context;
    private final AtomicBoolean finished = new AtomicBoolean();
    private final AtomicBoolean completed = new AtomicBoolean();

    /** Whether the container was told that all is written. */
    private boolean ended;

    /** The pooled buffer that the container may still read. */
    private Optional<ByteBuffer> lent = Optional.empty();

    /** Holds the content's objects from now on. */
    NonBlockingSending(Outlet outlet, Content content, Transfer transfer, AsyncContext context) {
        this.outlet = outlet;
        this.reader = new ContentReader(content);
        this.transfer = transfer;
        this.context = context;
        this.held = new HeldObjects(content);
    }

    /**
     * Has the container call from when the servlet has returned.
     *
     * @return false: the stream takes no listener, nothing is held any more, and the transfer goes on by another road
     */
    boolean begin() {
        try {
            outlet.setListener(this);
            return true;
        } catch (RuntimeException refused) { // A stream that a filter has put around the container's may throw any.
            LOG.log(System.Logger.Level.DEBUG, "the stream takes no listener", refused);
            finished.set(true);
            held.close();
            return false;
        }
    }

    @Override
    public void onWritePossible() throws IOException {
        while (outlet.isReady()) {
            if (finished.get()) {
                throw new IOException("the viewer was cut"); // Which ends the response here, and in no other way.
            }
            if (reader.hasRemaining()) {
                send(lent.orElseGet(outlet.buffers()::take));
            } else if (ended) {
                finish();
                complete();
                return;
            } else {
                endOutlet();
            }
        }
        if (!outlet.keepsBuffer()) {
            giveBack();
        }
    }

    private void endOutlet() throws IOException {
        ended = true;
        try {
            outlet.end();
        } catch (IOException gone) {
            hungUp();
            throw gone;
        }
    }

    /** Sends the next piece. */
    private void send(ByteBuffer buffer) throws IOException {
        lent = Optional.of(buffer);
        fill(buffer.clear().limit(outlet.pieceBytes()));
        int size = buffer.remaining();
        try {
            outlet.write(buffer);
        } catch (IOException gone) {
            hungUp();
            throw gone;
        }
        transfer.sent(size);
    }

    /** What goes wrong here is ours, and leaves the listener, so that the container ends the connection. */
    private void fill(ByteBuffer buffer) throws IOException {
        try {
            reader.fill(buffer);
            buffer.flip();
        } catch (IOException cut) {
            if (finish()) {
                LOG.log(System.Logger.Level.WARNING, cut.getMessage());
            }
            throw cut;
        } catch (RuntimeException | Error fault) {
            if (finish()) {
                LOG.log(System.Logger.Level.ERROR, "a content could not be read", fault);
            }
            throw fault;
        }
    }

    @Override
    public void onError(Throwable failure) {
        hungUp();
        complete();
    }

    /** Tells the container, from any thread, that the response is over; a second time this does nothing. */
    void complete() {
        if (completed.getAndSet(true)) {
            return;
        }
        try {
            context.complete();
        } catch (IllegalStateException completedAlready) {
            LOG.log(System.Logger.Level.DEBUG, "the container was faster", completedAlready);
        }
    }

    /**
     * Has the container end the response, which nobody may go on with: as one that took too long, soon. To complete it would
     * not do: what the stream of a viewer who does not read has left is waited for without end.
     */
    void expire() {
        try {
            context.setTimeout(AT_ONCE_MILLIS);
        } catch (IllegalStateException overAlready) {
            LOG.log(System.Logger.Level.DEBUG, "the container was faster", overAlready);
        }
    }

    /**
     * The connection is about to be closed from outside; not every container tells the listener of that.
     *
     * @return false: there was an end before, and the connection is perhaps another's
     */
    boolean evicted() {
        return end();
    }

    /** Counted before the transfer is over: whoever sees none running sees all that have hung up. */
    private void hungUp() {
        if (finished.compareAndSet(false, true)) {
            transfer.hungUp();
            release();
            giveBack();
        }
    }

    /** The end in a call of the container's, where nobody else uses the buffer; false: there was an end before. */
    private boolean finish() {
        boolean first = end();
        if (first) {
            giveBack();
        }
        return first;
    }

    private void giveBack() {
        lent.ifPresent(outlet.buffers()::give);
        lent = Optional.empty();
    }

    private boolean end() {
        boolean first = finished.compareAndSet(false, true);
        if (first) {
            release();
        }
        return first;
    }

    private void release() {
        held.close(); // First, so that whoever sees none running sees nothing open.
        transfer.close();
    }
}
