package matinee.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.List;
import matinee.storage.Content;
import matinee.storage.Slice;

/**
 * A content in the shape of one file, from position 0 to its length: the kernel moves the long runs of stored objects, and what
 * is short or in memory is gathered in between. The content stays open as long as this is used.
 */
final class ContentFile extends ReadOnlyFile {
    /** Below this, copying a run along with its neighbours costs less than a call of the kernel's for it alone. */
    private static final long LONG_RUN_BYTES = 32 * 1024;

    private final Content content;
    private final List<Slice> slices;

    /** Where each slice begins, and at last where the content ends. */
    private final long[] starts;

    private final BufferPool buffers;

    /** @param buffers to gather in */
    ContentFile(Content content, BufferPool buffers) {
        super(0);
        this.content = content;
        this.slices =
                content.slices().stream().filter(slice -> slice.length() > 0).toList();
        this.starts = new long[slices.size() + 1];
        for (int i = 0; i < slices.size(); i++) {
            starts[i + 1] = starts[i] + slices.get(i).length();
        }
        this.buffers = buffers;
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
        new ContentReader(content.part(from, size() - from)).fill(target);
        return target.position() - before;
    }

    /**
     * Sends until the target takes no more.
     *
     * @throws ClientGoneException when the target fails
     * @throws ShortContentException when an object has ended before its slice
     * @throws UnreadableContentException when an object cannot be read
     */
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
        return at - from;
    }

    private static long send(Slice.Stored run, long offset, long count, WritableByteChannel target) throws IOException {
        long moved;
        try {
            moved = run.object().transferTo(run.offset() + offset, count, target);
        } catch (IOException failure) { // Of either end: only the disk's shows again without the other.
            new ContentReader(new Content(List.of(run.part(offset, count)))).fill(ByteBuffer.allocate(1));
            throw new ClientGoneException(failure);
        }
        if (moved < 0) {
            throw new ShortContentException(count);
        }
        return moved;
    }

    private long sendGathered(long from, long end, WritableByteChannel target) throws IOException {
        ByteBuffer buffer = buffers.take();
        try {
            new ContentReader(content.part(from, end - from)).fill(buffer);
            return write(buffer.flip(), target);
        } finally {
            buffers.give(buffer);
        }
    }

    private static int write(ByteBuffer bytes, WritableByteChannel target) throws ClientGoneException {
        try {
            return target.write(bytes);
        } catch (IOException gone) {
            throw new ClientGoneException(gone);
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

    @Override
    protected void implCloseChannel() {
        // The content belongs to others.
    }
}
