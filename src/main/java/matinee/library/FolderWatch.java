package matinee.library;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Watches folders of this machine by the system's own means. */
final class FolderWatch implements LibraryWatch {
    private final Path root;

    FolderWatch(Path root) {
        this.root = root;
    }

    @Override
    public Watched watch(FolderPath folder) {
        return Watched.NO;
    }

    @Override
    public void forget(FolderPath folder) {}

    @Override
    public Heard listen(Duration patience) throws InterruptedException {
        return new Heard.Changes(Set.of());
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return root.toString();
    }
}
