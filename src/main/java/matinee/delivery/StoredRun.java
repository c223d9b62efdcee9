package matinee.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import matinee.storage.Slice;
import matinee.storage.StoredObject;

/**
 * A run of a stored object in the shape of a file that is read from its beginning to its end. Positions are those of the
 * object. Many may read one object at the same time; nothing is closed with this.
 */
final class StoredRun extends ReadOnlyFile {
    private final StoredObject object;
    private final long end;

    StoredRun(Slice.Stored slice) {
        super(slice.offset());
        this.object = slice.object();
        this.end = slice.offset() + slice.length();
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
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        long moved = from >= end ? -1 : object.transferTo(from, Math.min(count, end - from), target);
        if (moved < 0) {
            throw new ShortContentException(Math.max(0, end - from));
        }
        return moved;
    }

    @Override
    public long size() {
        return end;
    }

    @Override
    protected void implCloseChannel() {
        // The object belongs to others.
    }
}
