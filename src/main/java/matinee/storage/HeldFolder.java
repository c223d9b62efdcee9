package matinee.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/**
 * A folder held by a descriptor: what is reached from it stays below that very folder, wherever it is moved and whatever takes
 * its name. The operating system has no race to offer here.
 */
final class HeldFolder implements OpenFolder {
    private final SecureDirectoryStream<Path> stream;

    /** Takes the stream over and closes it in the end. */
    HeldFolder(SecureDirectoryStream<Path> stream) {
        this.stream = stream;
    }

    @Override
    public BasicFileAttributes attributes(Path name) throws IOException {
        return stream.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
    }

    @Override
    public OpenFolder descend(Path name) throws IOException {
        return new HeldFolder(stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public FileChannel open(Path name) throws IOException {
        // Documented for the default provider of every platform that has such streams; a FileChannel reads by position.
        return (FileChannel) stream.newByteChannel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public List<Path> names() throws IOException {
        return OpenFolder.names(stream);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
