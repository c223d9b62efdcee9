package matinee.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;

/** What is no file, in the shape of one, for those who take nothing else: it has a position of its own, and cannot be written. */
abstract class ReadOnlyFile extends FileChannel {
    private long position;

    /** @param position where reading begins */
    ReadOnlyFile(long position) {
        this.position = position;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int read = read(target, position);
        position += Math.max(0, read);
        return read;
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
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long newPosition) {
        position = newPosition;
        return this;
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
    public long transferFrom(ReadableByteChannel source, long at, long count) {
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

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("for reading only");
    }
}
