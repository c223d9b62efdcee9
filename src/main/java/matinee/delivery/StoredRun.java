package matinee.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.WritableByteChannel;
import matinee.storage.Slice;
import matinee.storage.StoredObject;

/**
 * A run of a stored object in the shape of a file that is read from its beginning to its end, for those who take nothing else.
 * Positions are those of the object. It has a position of its own, so that many may read one file at the same time; nothing is
 * closed with it.
 */
final class StoredRun extends FileChannel {
    private final StoredObject object;
    private final long end;
    private long position;

    StoredRun(Slice.Stored slice) {
        this.object = slice.object();
        this.position = slice.offset();
        this.end = slice.offset() + slice.length();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int read = read(target, position);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public int read(ByteBuffer target, long from) throws IOException {
        if (from >= end) {
            return -1;
        }
        int limit = target.limit();
        target.limit((int) Math.min(limit, target.position() + (end - from)));
        try {
            return object.read(target, from);
        } finally {
            target.limit(limit);
        }
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            int read = read(targets[i]);
            if (read < 0) {
                return total == 0 ? -1 : total;
            }
            total += read;
            if (targets[i].hasRemaining()) {
                break;
            }
        }
        return total;
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        long moved = from >= end ? -1 : object.transferTo(from, Math.min(count, end - from), target);
        if (moved < 0) {
            throw new ShortContentException(Math.max(0, end - from));
        }
        return moved;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return end;
    }

    @Override
    public int write(ByteBuffer source) {
        throw readOnly();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw readOnly();
    }

    @Override
    public int write(ByteBuffer source, long at) {
        throw readOnly();
    }

    @Override
    public FileChannel truncate(long size) {
        throw readOnly();
    }

    @Override
    public long transferFrom(java.nio.channels.ReadableByteChannel source, long at, long count) {
        throw readOnly();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) {
        throw readOnly();
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) {
        throw readOnly();
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
        throw readOnly();
    }

    @Override
    public void force(boolean metaData) {
        throw readOnly();
    }

    @Override
    protected void implCloseChannel() {
        // The object belongs to others.
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a run of bytes, for reading only");
    }
}
