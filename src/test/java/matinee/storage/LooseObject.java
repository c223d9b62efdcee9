package matinee.storage;

import java.io.Closeable;

/** An object that lies in no folder, so that nothing of it need be kept open or closed. */
public abstract class LooseObject implements StoredObject {
    @Override
    public final Closeable keepOpen() {
        return () -> {};
    }

    @Override
    public void close() {}
}
