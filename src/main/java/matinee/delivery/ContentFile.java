package matinee.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.List;
import matinee.storage.Content;
import matinee.storage.Slice;

/**
 * A content in the shape of one file, from position 0 to its length, for a container that moves a file to a socket by itself:
 * the kernel moves the long runs of stored objects, and what is short or in memory is gathered in between. It holds the objects,
 * and tells its transfer what was sent and, when it is closed, that it is over.
 */
final class ContentFile extends ReadOnlyFile {
    private static final System.Logger LOG = System.getLogger(ContentFile.class.getName());

    /** Below this, copying a run along with its neighbours costs less than a call of the kernel's for it alone. */
    private static final long LONG_RUN_BYTES = 32 * 1024;

    private final Content content;
    private final List<Slice> slices;

    /** Where each slice begins, and at last where the content ends. */
    private final long[] starts;

    private final HeldObjects held;
    private final Transfer transfer;
    private final BufferPool buffers;
    private volatile long sent;
    private volatile boolean cut;

    /** The content may be closed when this was made; whoever made this closes it. */
    ContentFile(Content content, Transfer transfer, BufferPool buffers) {
        super(0);
        this.content = content;
        this.slices =
                content.slices().stream().filter(slice -> slice.length() > 0).toList();
        this.starts = new long[slices.size() + 1];
        for (int i = 0; i < slices.size(); i++) {
            starts[i + 1] = starts[i] + slices.get(i).length();
        }
        this.transfer = transfer;
        this.buffers = buffers;
        this.held = new HeldObjects(content);
    }

    @Override
    public long size() {
        return starts[slices.size()];
    }

    @Override
    public int read(ByteBuffer target, long from) throws IOException {
        if (from >= size()) {
            return -1;
        }
        int before = target.position();
        read(from, size(), target);
        return target.position() - before;
    }

    /** Sends until the target takes no more. */
    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        long end = Math.min(size(), from + count);
        long at = from;
        long wanted;
        long moved;
        do {
            int slice = slice(at);
            long sliceEnd = Math.min(end, starts[slice + 1]);
            if (isLongRun(slice, at, sliceEnd)) {
                wanted = sliceEnd - at;
                moved = send((Slice.Stored) slices.get(slice), at - starts[slice], wanted, target);
            } else {
                wanted = Math.min(gatheredEnd(slice, at, end) - at, BufferPool.BUFFER_BYTES);
                moved = sendGathered(at, at + wanted, target);
            }
            at += moved;
        } while (moved == wanted && at < end);
        transfer.sent(at - from);
        sent = at;
        return at - from;
    }

    private long send(Slice.Stored run, long offset, long count, WritableByteChannel target) throws IOException {
        long moved = run.object().transferTo(run.offset() + offset, count, target);
        if (moved < 0) {
            throw cut(new ShortContentException(count));
        }
        return moved;
    }

    private long sendGathered(long from, long end, WritableByteChannel target) throws IOException {
        ByteBuffer buffer = buffers.take();
        try {
            read(from, end, buffer);
            return target.write(buffer.flip());
        } finally {
            buffers.give(buffer);
        }
    }

    /** What goes wrong here is the store's, and not the client's. */
    private void read(long from, long end, ByteBuffer target) throws IOException {
        try {
            new ContentReader(content.part(from, end - from)).fill(target);
        } catch (IOException failure) {
            throw cut(failure);
        }
    }

    /** Where the next long run begins, or the end. */
    private long gatheredEnd(int first, long from, long end) {
        int slice = first + 1;
        while (slice < slices.size()
                && starts[slice] < end
                && starts[slice] - from < BufferPool.BUFFER_BYTES
                && !isLongRun(slice, starts[slice], Math.min(end, starts[slice + 1]))) {
            slice++;
        }
        return Math.min(end, starts[slice]);
    }

    private boolean isLongRun(int slice, long from, long end) {
        return end - from >= LONG_RUN_BYTES && slices.get(slice) instanceof Slice.Stored;
    }

    /** The slice that holds the byte at a position; the last, at the very end. */
    private int slice(long position) {
        int found = Arrays.binarySearch(starts, position);
        int slice = found < 0 ? -found - 2 : found;
        return Math.min(slice, slices.size() - 1);
    }

    /** Too few bytes are no fault of the client's. */
    private IOException cut(IOException failure) {
        cut = true;
        LOG.log(System.Logger.Level.WARNING, failure.getMessage());
        return failure;
    }

    @Override
    protected void implCloseChannel() {
        held.close();
        if (!cut && sent < size()) {
            transfer.hungUp();
        }
        transfer.close();
    }
}
