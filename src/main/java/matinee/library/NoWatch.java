package matinee.library;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Hears nothing. */
record NoWatch(Watched answer) implements LibraryWatch {
    @Override
    public Watched watch(FolderPath folder) {
        return answer;
    }

    @Override
    public void forget(FolderPath folder) {
        // Nothing is watched.
    }

    @Override
    public Heard listen(Duration patience) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(patience.toNanos());
        return Heard.Changes.NONE;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
