package matinee.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import matinee.storage.Content;
import matinee.storage.Slice;

/**
 * One content on its way through one response channel. Only one thread at a time is in it: the servlet's until that has
 * returned, then the connection's I/O thread.
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

    /** What is being sent of the content just now. */
    private interface Piece {
        long remaining();

        /** Hands bytes to the socket, so many at most; 0: it takes none. */
        long send(long mostBytes) throws IOException;
    }

    private final UndertowApi undertow;
    private final Object exchange;
    private final Content content;
    private final Transfer transfer;
    private final WritableByteChannel channel;
    private final Iterator<Piece> pieces;
    private final AtomicBoolean finished = new AtomicBoolean();
    private Piece piece;
    private volatile boolean returned;
    private HeldObjects held = new HeldObjects(Content.EMPTY);

    /** Takes the response's channel, so there is no other road any more. */
    UndertowSending(UndertowApi undertow, Object exchange, Content content, Transfer transfer) {
        this.undertow = undertow;
        this.exchange = exchange;
        this.content = content;
        this.transfer = transfer;
        this.channel = undertow.responseChannel(exchange);
        this.pieces = content.slices().stream().map(this::piece).iterator();
        this.piece = pieces.next();
    }

    /** To be called by the servlet's thread, once; when it returns, the content may be closed. */
    void begin() throws IOException {
        Turn turn;
        try {
            turn = turn();
        } catch (ShortContentException cut) {
            breakOff(cut);
            return;
        } catch (IOException gone) {
            hungUp();
            throw new ClientGoneException(gone);
        }
        if (turn == Turn.DONE) {
            finish();
            return;
        }
        held = new HeldObjects(content);
        undertow.listen(channel, this::writable, this::closed);
        transfer.onEviction(() -> undertow.ioThread(exchange).execute(this::evict));
        undertow.afterReturn(exchange, this::returned);
    }

    /** The servlet has returned, and nobody but the I/O thread comes here any more. */
    private void returned() {
        returned = true;
        if (finished.get()) {
            undertow.end(exchange);
        } else {
            undertow.resumeWrites(channel);
        }
    }

    /** Undertow may hear of the end only when the servlet has returned; if it has not yet, that tells it then. */
    private void endIfReturned() {
        if (returned) {
            undertow.end(exchange);
        }
    }

    /** In the I/O thread, whenever the socket takes bytes. */
    private void writable() {
        if (finished.get()) {
            undertow.suspendWrites(channel);
            return;
        }
        try {
            if (turn() == Turn.DONE) {
                undertow.suspendWrites(channel);
                finish();
                undertow.end(exchange);
            }
        } catch (ShortContentException cut) {
            breakOff(cut);
            undertow.end(exchange);
        } catch (IOException gone) {
            hungUp();
            undertow.end(exchange);
        }
    }

    private Turn turn() throws IOException {
        long left = TURN_BYTES;
        while (left > 0) {
            while (piece.remaining() == 0) {
                if (!pieces.hasNext()) {
                    return Turn.DONE;
                }
                piece = pieces.next();
            }
            long wanted = Math.min(left, piece.remaining());
            long sent = piece.send(left);
            transfer.sent(sent);
            if (sent < wanted) { // The socket is full: asking once more only costs a call.
                return Turn.LATER;
            }
            left -= sent;
        }
        return piece.remaining() > 0 || pieces.hasNext() ? Turn.LATER : Turn.DONE;
    }

    private Piece piece(Slice slice) {
        return slice instanceof Slice.Stored stored ? new Run(stored) : new Bytes(((Slice.Memory) slice).bytes());
    }

    /** Bytes in memory. */
    private final class Bytes implements Piece {
        private final ByteBuffer bytes;

        Bytes(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public long remaining() {
            return bytes.remaining();
        }

        @Override
        public long send(long mostBytes) throws IOException {
            return channel.write(bytes);
        }
    }

    /** A run of a file. */
    private final class Run implements Piece {
        private final StoredRun file;
        private long position;
        private final long end;

        Run(Slice.Stored slice) {
            this.file = new StoredRun(slice);
            this.position = slice.offset();
            this.end = slice.offset() + slice.length();
        }

        @Override
        public long remaining() {
            return end - position;
        }

        @Override
        public long send(long mostBytes) throws IOException {
            long sent = undertow.transfer(channel, file, position, Math.min(mostBytes, end - position));
            if (sent < 0) {
                throw new ShortContentException(end - position);
            }
            position += sent;
            return sent;
        }
    }

    private void hungUp() {
        if (finish()) {
            transfer.hungUp();
        }
    }

    /** Somebody else has closed the connection: the container at its end, a time limit of its own, or the client. */
    private void closed() {
        hungUp();
        endIfReturned();
    }

    private void evict() {
        if (finish()) {
            closeConnection();
            endIfReturned();
        }
    }

    /** Too few bytes: the only honest end is that of the connection. */
    private void breakOff(ShortContentException cut) {
        LOG.log(System.Logger.Level.WARNING, cut.getMessage());
        closeConnection();
        finish();
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
        if (!finished.compareAndSet(false, true)) {
            return false;
        }
        transfer.close();
        held.close();
        return true;
    }
}
