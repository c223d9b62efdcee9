package matinee.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of the local file system on a walk down from the root. No method follows a link: a link met where a folder or file
 * was expected ends in an exception of the file system.
 */
interface OpenFolder extends Closeable {
    /** What stands under a name, the link itself where it is one. */
    BasicFileAttributes attributes(Path name) throws IOException;

    /** The folder under a name. The caller closes it. */
    OpenFolder descend(Path name) throws IOException;

    /** The file under a name, for reading. The caller closes it and has seen before that it is a regular file. */
    FileChannel open(Path name) throws IOException;

    /** The names in the folder, each a path of one element; read once. */
    List<Path> names() throws IOException;

    /** The names that a stream over a folder gives. */
    static List<Path> names(DirectoryStream<Path> stream) throws IOException {
        List<Path> names = new ArrayList<>();
        try {
            for (Path entry : stream) {
                Path name = entry.getFileName();
                if (name != null) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }
}
