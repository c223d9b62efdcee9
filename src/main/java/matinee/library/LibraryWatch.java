package matinee.library;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Tells which folders changed. */
public interface LibraryWatch extends Closeable {
    /** What was heard. */
    sealed interface Heard {
        /** These folders changed; none when nothing happened in time. */
        record Changes(Set<FolderPath> folders) implements Heard {
            public Changes {
                folders = Set.copyOf(folders);
            }
        }

        /** More happened than could be told: anything may have changed. */
        record Overflow() implements Heard {}
    }

    /** What came of the wish to watch a folder. */
    enum Watched {
        YES,
        /** Not this one: there are as many as the system or the bound allows, or the folder is gone. */
        NO
    }

    /** Watches a folder, not what is below it; again for one that is watched already makes sure of it. */
    Watched watch(FolderPath folder);

    /** Stops watching a folder and all below it. */
    void forget(FolderPath folder);

    /** Waits for something to happen, at most so long; gathers what comes shortly after it. */
    Heard listen(Duration patience) throws InterruptedException;

    /** Ends without an error to tell. */
    @Override
    void close();

    /** Watches the folders below one on this machine. */
    static LibraryWatch of(Path root) {
        return new FolderWatch(root);
    }
}
