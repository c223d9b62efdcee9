package matinee.storage;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Gives at most seven bytes at a time, as a network mount may. Closes nothing: the object it reads from is another's. */
public final class DribblingObject extends LooseObject {
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
}
