package matinee.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicBoolean;

/** An open file of a {@link LocalFolder}. */
final class LocalFile implements StoredObject {
    private final OpenFile file;
    private final ObjectStat stat;
    private final Closeable hold;

    /** Takes over one hold on the file. */
    LocalFile(OpenFile file, ObjectStat stat) {
        this.file = file;
        this.stat = stat;
        this.hold = new Hold(file);
    }

    /** Lets go of the file once. */
    private static final class Hold implements Closeable {
        private final OpenFile file;
        private final AtomicBoolean released = new AtomicBoolean();

        Hold(OpenFile file) {
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            if (released.compareAndSet(false, true)) {
                file.release();
            }
        }
    }

    @Override
    public ObjectStat stat() {
        return stat;
    }

    @Override
    public int read(ByteBuffer target, long positionBytes) throws IOException {
        return file.read(target, positionBytes);
    }

    @Override
    public long transferTo(long positionBytes, long countBytes, WritableByteChannel target) throws IOException {
        return file.transferTo(positionBytes, countBytes, target);
    }

    @Override
    public Closeable keepOpen() {
        if (!file.hold()) {
            throw new IllegalStateException("closed already");
        }
        return new Hold(file);
    }

    @Override
    public void close() throws IOException {
        hold.close();
    }
}
