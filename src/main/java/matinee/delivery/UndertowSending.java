package matinee.delivery;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import matinee.storage.Content;

/**
 * One content on its way through one response channel. Only one thread at a time is in it: the servlet's until that has
 * returned, then the connection's I/O thread.
 *
 * <p>Undertow 2.3.23 does not bear a socket that is full when a head is to be written ({@link PipelinedRequests}). So to a client
 * that has sent its next requests already the head waits until the socket takes bytes, and no response is ended before the
 * socket has room for the next head. Should it be full all the same, the connection ends there.
 */
final class UndertowSending {
    private static final System.Logger LOG = System.getLogger(UndertowSending.class.getName());

    /** So much at a time, that neighbours on the same thread need not wait for one who reads fast. */
    private static final long TURN_BYTES = 2 * 1024 * 1024;

    /** How a turn ended. */
    private enum Turn {
        /** The last byte is with the socket. */
        DONE,
        /** The socket takes no more now, or others want their turn. */
        LATER
    }

    /** The socket was full when the head was to be written. */
    private static final class HeadHeldUpException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final UndertowApi undertow;
    private final Object exchange;
    private final Content content;
    private final Transfer transfer;
    private final WritableByteChannel channel;
    private final ContentFile file;
    private final AtomicBoolean finished = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private long position;
    private volatile boolean returned;

    /** Whether the last byte is with the socket. */
    private volatile boolean whole;

    private volatile boolean sending;
    private HeldObjects held = new HeldObjects(Content.EMPTY);

    /** Takes the response's channel, so there is no other road any more. */
    UndertowSending(UndertowApi undertow, Object exchange, Content content, Transfer transfer, BufferPool buffers) {
        this.undertow = undertow;
        this.exchange = exchange;
        this.content = content;
        this.transfer = transfer;
        this.channel = undertow.responseChannel(exchange);
        this.file = new ContentFile(content, buffers);
    }

    /** To be called by the servlet's thread, once; when it returns, the content may be closed. */
    void begin() throws IOException {
        begin(this::turn);
    }

    /** In the place of {@link #begin}: the socket may still be full of the answer before. */
    void beginWhenThereIsRoom() throws IOException {
        begin(() -> Turn.LATER);
    }

    /** How much is sent by the servlet's thread. */
    private interface FirstTurn {
        Turn take() throws IOException;
    }

    private void begin(FirstTurn first) throws IOException {
        try {
            if (first.take() == Turn.DONE) {
                finish();
            } else {
                goOnLater();
            }
        } catch (HeadHeldUpException full) {
            giveUp();
        } catch (ShortContentException | UnreadableContentException fault) {
            breakOff(fault);
        } catch (IOException gone) {
            hungUp();
            throw new ClientGoneException(gone);
        } catch (RuntimeException | Error fault) {
            finish();
            closeConnection(); // Perhaps the head is sent, and the container would take that for all.
            throw fault;
        }
    }

    private void goOnLater() {
        held = new HeldObjects(content);
        undertow.listen(channel, this::writable, this::closed);
        transfer.onEviction(() -> undertow.ioThread(exchange).execute(this::evict));
        transfer.onLoss(this::noticeWhatNobodyHeard);
        undertow.afterReturn(exchange, this::returned);
    }

    /** The servlet has returned, and nobody but the I/O thread comes here any more. */
    private void returned() {
        returned = true;
        if (finished.get()) {
            end();
        } else {
            undertow.resumeWrites(channel);
            noticeWhatNobodyHeard();
        }
    }

    /** A connection that was closed before anybody listened says nothing any more, and over TLS some later ones do not. */
    private void noticeWhatNobodyHeard() {
        if (!undertow.connection(exchange).isOpen()) {
            undertow.ioThread(exchange).execute(this::closed);
        }
    }

    /** Undertow may hear of the end only when the servlet has returned; if it has not yet, that tells it then. */
    private void endIfReturned() {
        if (returned) {
            end();
        }
    }

    /** The thread that came back from the servlet and the I/O thread may both find that the transfer is over. */
    private void end() {
        if (ended.compareAndSet(false, true)) {
            undertow.end(exchange);
        }
    }

    /** In the I/O thread, whenever the socket takes bytes. */
    private void writable() {
        if (finished.get()) {
            undertow.suspendWrites(channel);
            return;
        }
        sending = true;
        try {
            if (whole) { // And there is room again.
                undertow.suspendWrites(channel);
                finish();
                end();
            } else {
                whole = turn() == Turn.DONE;
            }
        } catch (HeadHeldUpException full) {
            giveUp();
            end();
        } catch (ShortContentException | UnreadableContentException fault) {
            breakOff(fault);
            end();
        } catch (IOException gone) {
            hungUp();
            end();
        } catch (RuntimeException | Error fault) {
            breakOff(fault);
            end();
        } finally {
            sending = false;
        }
        if (!finished.get()) {
            noticeWhatNobodyHeard();
        }
    }

    private Turn turn() throws IOException {
        long left = TURN_BYTES;
        while (position < file.size()) {
            long wanted = Math.min(left, file.size() - position);
            boolean withHead = position == 0; // Undertow sends that with the first 16 KiB and no more.
            long sent = undertow.transfer(channel, file, position, wanted);
            if (sent < 0) {
                throw new ShortContentException(file.size() - position);
            }
            position += sent;
            left -= sent;
            transfer.sent(sent);
            if (withHead && sent == 0) {
                throw new HeadHeldUpException();
            }
            boolean full = sent == 0 || (sent < wanted && !withHead); // Asking once more only costs a call.
            if (full || left == 0) {
                break;
            }
        }
        return position < file.size() ? Turn.LATER : Turn.DONE;
    }

    /**
     * Counted before the transfer is over: whoever sees none running sees all that have hung up. Who leaves when all is sent has
     * not.
     */
    private void hungUp() {
        if (finished.compareAndSet(false, true)) {
            if (!whole) {
                transfer.hungUp();
            }
            release();
        }
    }

    /** Somebody else has closed the connection: the container at its end, a time limit of its own, or the client. */
    private void closed() {
        if (sending) {
            return; // Undertow closes it at any fault while it sends, and what is thrown then tells whose fault.
        }
        hungUp();
        endIfReturned();
    }

    private void evict() {
        if (finish()) {
            closeConnection();
            endIfReturned();
        }
    }

    /** Nothing that may follow now is sure to be the viewer's. */
    private void giveUp() {
        finish();
        closeConnection();
    }

    /** Too few bytes: the only honest end is that of the connection. */
    private void breakOff(IOException cut) {
        LOG.log(System.Logger.Level.WARNING, cut.getMessage());
        finish(); // First, as the closing is heard here, and would count as the viewer's.
        closeConnection();
    }

    /** A fault of ours or of a store's; nobody above would close what is held. */
    private void breakOff(Throwable fault) {
        LOG.log(System.Logger.Level.ERROR, "a transfer was broken off", fault);
        finish(); // First, as the closing is heard here, and would count as the viewer's.
        closeConnection();
    }

    private void closeConnection() {
        try {
            undertow.connection(exchange).close();
        } catch (IOException closedAlready) {
            LOG.log(System.Logger.Level.DEBUG, "closing a connection", closedAlready);
        }
    }

    /** The one end of all ways; false: it was reached before. */
    private boolean finish() {
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
