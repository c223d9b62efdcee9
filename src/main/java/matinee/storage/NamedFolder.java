package matinee.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A folder known by its path only, for platforms without {@link java.nio.file.SecureDirectoryStream}. It looks again after
 * opening whether the path still leads, without a link, to what was opened.
 */
final class NamedFolder implements OpenFolder {
    private final Path path;

    /**
     * A folder.
     *
     * @param path real: absolute and without links
     */
    NamedFolder(Path path) {
        this.path = path;
    }

    @Override
    public BasicFileAttributes attributes(Path name) throws IOException {
        return Files.readAttributes(path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public OpenFolder descend(Path name) throws IOException {
        if (!attributes(name).isDirectory()) {
            throw new NotDirectoryException(name.toString());
        }
        return new NamedFolder(path.resolve(name));
    }

    @Override
    public FileChannel open(Path name) throws IOException {
        Path file = path.resolve(name);
        Object before = key(name);
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        try {
            if (file.toRealPath().equals(file) && Objects.equals(before, key(name))) {
                return channel;
            }
            throw new NoSuchFileException(name.toString());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public List<Path> names() throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
            return OpenFolder.names(stream);
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    /** What tells files apart: the key where the platform has one, else the creation time. */
    private Object key(Path name) throws IOException {
        BasicFileAttributes attributes = attributes(name);
        Object key = attributes.fileKey();
        return key != null ? key : attributes.creationTime();
    }
}
