package matinee.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** Gives at most seven bytes at a time, as a network mount may. Closes nothing: the object it reads from is another's. */
public final class DribblingObject implements StoredObject {
    private static final int MOST_BYTES = 7;

    private final StoredObject object;

    public DribblingObject(StoredObject object) {
        this.object = object;
    }

    @Override
    public ObjectStat stat() {
        return object.stat();
    }

    @Override
    public int read(ByteBuffer target, long positionBytes) throws IOException {
        ByteBuffer few = target.slice(target.position(), Math.min(MOST_BYTES, target.remaining()));
        int count = object.read(few, positionBytes);
        target.position(target.position() + Math.max(0, count));
        return count;
    }

    @Override
    public Closeable keepOpen() {
        return () -> {};
    }

    @Override
    public Optional<Path> reopenablePath() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
