package matinee.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import matinee.storage.LooseObject;
import matinee.storage.MemoryStore;
import matinee.storage.ObjectStat;
import matinee.storage.StoredObject;

/** An object that has become shorter than it was when it was opened. */
final class CutObject extends LooseObject {
    private final StoredObject rest;
    private final long lengthBefore;

    /** @param rest what is left of it */
    CutObject(StoredObject rest, long lengthBefore) {
        this.rest = rest;
        this.lengthBefore = lengthBefore;
    }

    @Override
    public ObjectStat stat() {
        return new ObjectStat(lengthBefore, MemoryStore.MODIFIED, "cut");
    }

    @Override
    public int read(ByteBuffer target, long positionBytes) throws IOException {
        return rest.read(target, positionBytes);
    }
}
