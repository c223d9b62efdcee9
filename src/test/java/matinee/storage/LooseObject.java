package matinee.storage;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;

/** An object that lies in no folder, so that nothing of it need be kept open or closed. */
public abstract class LooseObject implements StoredObject {
    @Override
    public final Closeable keepOpen() {
        return () -> {};
    }

    @Override
    public final Optional<Path> reopenablePath() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
