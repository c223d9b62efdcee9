package matinee.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import matinee.storage.MemoryStore;
import matinee.storage.ObjectStat;
import matinee.storage.StoredObject;

/** An object that has become shorter than it was when it was opened. */
record CutObject(StoredObject rest, long lengthBefore) implements StoredObject {
    @Override
    public ObjectStat stat() {
        return new ObjectStat(lengthBefore, MemoryStore.MODIFIED, "cut");
    }

    @Override
    public int read(ByteBuffer target, long positionBytes) throws IOException {
        return rest.read(target, positionBytes);
    }

    @Override
    public Closeable keepOpen() {
        return rest.keepOpen();
    }

    @Override
    public Optional<Path> reopenablePath() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
