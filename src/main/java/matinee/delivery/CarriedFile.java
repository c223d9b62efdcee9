package matinee.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import matinee.storage.Content;

/**
 * A content that the container carries to the socket as if it were a file, and closes in the end. It holds the stored objects
 * until then, and tells its transfer what was sent and that it is over.
 */
final class CarriedFile extends ReadOnlyFile {
    private static final System.Logger LOG = System.getLogger(CarriedFile.class.getName());

    private final long length;
    private volatile Optional<Load> load;
    private volatile long sent;
    private volatile boolean cut;
    private volatile Runnable parting = () -> {};

    /** What is let go of in the end. */
    private record Load(ContentFile file, HeldObjects held, Transfer transfer) {}

    /** The content may be closed when this was made; whoever made this closes it. */
    CarriedFile(Content content, Transfer transfer, BufferPool buffers) {
        super(0);
        this.length = content.length();
        this.load = Optional.of(new Load(new ContentFile(content, buffers), new HeldObjects(content), transfer));
    }

    /** Called at the end: whoever keeps this is to forget it. */
    void onClose(Runnable called) {
        parting = called;
    }

    /** Closes this in the place of a container that has forgotten it. */
    void letGo() {
        try {
            close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public long size() {
        return length;
    }

    @Override
    public int read(ByteBuffer target, long from) throws IOException {
        return load().file().read(target, from);
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        Load carried = load();
        try {
            long moved = carried.file().transferTo(from, count, target);
            carried.transfer().sent(moved);
            sent = from + moved;
            return moved;
        } catch (ClientGoneException gone) {
            throw gone;
        } catch (IOException failure) {
            cut = true;
            LOG.log(System.Logger.Level.WARNING, failure.getMessage());
            throw failure;
        }
    }

    private Load load() throws ClosedChannelException {
        return load.orElseThrow(ClosedChannelException::new);
    }

    @Override
    protected void implCloseChannel() {
        Optional<Load> carried = load;
        load = Optional.empty();
        carried.ifPresent(this::end);
        parting.run();
    }

    private void end(Load carried) {
        carried.held().close();
        if (!cut && sent < length) {
            carried.transfer().hungUp();
        }
        carried.transfer().close();
    }
}
