package matinee.storage;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A file that was opened a moment ago, and is kept open for whoever asks for it next. */
final class RecentFile implements Closeable {
    private final OpenFile file;
    private final ObjectStat stat;
    private final Way way;
    private volatile boolean used;

    /** Takes over one hold on the file. */
    RecentFile(OpenFile file, ObjectStat stat, Way way) {
        this.file = file;
        this.stat = stat;
        this.way = way;
    }

    /** Opens it once more; empty when anything on the way to it was touched. */
    Optional<StoredObject> open() throws IOException {
        if (!file.hold()) {
            return Optional.empty();
        }
        if (!way.isAsItWas()) {
            file.release();
            return Optional.empty();
        }
        if (!used) {
            used = true;
        }
        return Optional.of(new LocalFile(file, stat));
    }

    /** Whether it was opened once more since the last time this was asked. */
    boolean takeUsed() {
        boolean before = used;
        used = false;
        return before;
    }

    /** Whether it was opened once more since {@link #takeUsed}. */
    boolean isUsed() {
        return used;
    }

    /** Lets go of the file: it is closed when nobody else holds it. Called once. */
    @Override
    public void close() throws IOException {
        file.release();
    }
}
