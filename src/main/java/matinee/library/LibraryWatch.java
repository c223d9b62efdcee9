package matinee.library;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Tells which folders changed. */
public interface LibraryWatch extends Closeable {
    /** What was heard. */
    sealed interface Heard {
        /**
         * What changed; empty when nothing happened in time.
         *
         * @param folders in which an entry came, went or changed
         * @param replaced entries that came or went; another folder may stand where one was
         */
        record Changes(Set<FolderPath> folders, Set<FolderPath> replaced) implements Heard {
            /** Nothing. */
            public static final Changes NONE = new Changes(Set.of(), Set.of());

            public Changes {
                folders = Set.copyOf(folders);
                replaced = Set.copyOf(replaced);
            }

            public boolean isEmpty() {
                return folders.isEmpty() && replaced.isEmpty();
            }

            /** These and the others. */
            Changes and(Changes others) {
                return new Changes(union(folders, others.folders), union(replaced, others.replaced));
            }

            private static Set<FolderPath> union(Set<FolderPath> some, Set<FolderPath> more) {
                Set<FolderPath> all = new HashSet<>(some);
                all.addAll(more);
                return all;
            }
        }

        /** More happened than could be told: anything may have changed. */
        record Overflow() implements Heard {}
    }

    /** What came of the wish to watch a folder. */
    enum Watched {
        YES,
        /** Not this one: the folder is gone, or as many are watched as may be. */
        REFUSED,
        /** There is nothing that could watch, and nothing wrong with that. */
        NOT_OFFERED
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

    /** Watches the folders below one on this machine; the watch refuses all when the system has none left to give. */
    static LibraryWatch of(Path root) {
        try {
            return new FolderWatch(root, root.getFileSystem().newWatchService());
        } catch (IOException e) {
            return new NoWatch(Watched.REFUSED);
        }
    }

    /** For a store that tells nothing of its changes. */
    static LibraryWatch none() {
        return new NoWatch(Watched.NOT_OFFERED);
    }
}
