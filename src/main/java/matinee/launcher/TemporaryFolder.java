package matinee.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder of this run alone, readable by its user only, deleted on closing.
 *
 * <p>A killed run deletes nothing, so the next one does. A run holds a lock on the file {@code lock} in its folder as long as
 * it lives; a folder is a dead run's when that file is there and not locked. The file is locked before it gets its name, so
 * a folder just being made is never taken for a dead one.
 */
final class TemporaryFolder implements AutoCloseable {
    private static final String PREFIX = "matinee-";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private TemporaryFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes one below {@code parent} and deletes those of dead runs there.
     *
     * @throws IOException when nothing can be written there
     */
    static TemporaryFolder create(Path parent) throws IOException {
        Path path = Files.createTempDirectory(parent, PREFIX);
        Path unnamed = path.resolve(LOCK + ".new");
        FileChannel lock = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        // The lock lasts as long as the channel.
        FileLock held = lock.lock();
        if (!held.isValid()) {
            throw new IOException("cannot lock " + unnamed);
        }
        Files.move(unnamed, path.resolve(LOCK));
        sweep(parent, path);
        return new TemporaryFolder(path, lock);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
        delete(path);
    }

    /** Deletes what dead runs left; what cannot be deleted stays, as it harms nobody. */
    private static void sweep(Path parent, Path own) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!folder.equals(own)) {
                    sweepFolder(folder, own);
                }
            }
        } catch (IOException | DirectoryIteratorException left) {
            return;
        }
    }

    private static void sweepFolder(Path folder, Path own) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))) {
            return;
        }
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock dead = channel.tryLock()) {
            if (dead != null) {
                delete(folder);
            }
        } catch (IOException | OverlappingFileLockException alive) {
            return;
        }
    }

    /** Links are deleted, not followed. What vanishes meanwhile is no problem. */
    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
