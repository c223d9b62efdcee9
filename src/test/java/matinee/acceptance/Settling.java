package matinee.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting until the last change of a file, and of the folders above it, lies so far back that servers take it for settled. */
final class Settling {
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private Settling() {}

    static Path await(Path file, Path library) throws IOException {
        for (Path changed = file; changed.startsWith(library); changed = changed.getParent()) {
            FileTime changedAt = (FileTime) Files.getAttribute(changed, "unix:ctime");
            long until = changedAt.toMillis() + SETTLED.toMillis();
            while (System.currentTimeMillis() < until) {
                LockSupport.parkUntil(until);
            }
        }
        return file;
    }
}
