package matinee.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What tells whether a file was touched: more than {@link BasicFileAttributes}, which has no change time.
 *
 * @param key the same for two looks at the same file
 * @param changed the change time where the system keeps one, which nobody can set back; else the modification time
 */
record FileStat(Object key, long length, Instant modified, Instant changed) {
    /** One call of the system, whatever is asked for. */
    private static final String UNIX = "unix:fileKey,size,lastModifiedTime,ctime";

    /** A look by path; the last element may not be a link. */
    static FileStat of(Path file) throws IOException {
        return tellsChangeTime(file)
                ? unix(file)
                : of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    /** What the basic attributes tell. */
    static FileStat of(BasicFileAttributes basic) {
        Instant modified = basic.lastModifiedTime().toInstant();
        Object key = Optional.ofNullable(basic.fileKey()).orElse(basic.creationTime());
        return new FileStat(key, basic.size(), modified, modified);
    }

    /** Whether the system keeps a change time and tells it. */
    static boolean tellsChangeTime(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** A look by path, where the change time is told; the last element may not be a link. */
    static FileStat unix(Path file) throws IOException {
        Map<String, Object> unix = Files.readAttributes(file, UNIX, LinkOption.NOFOLLOW_LINKS);
        return new FileStat(
                attribute(unix, "fileKey", Object.class),
                attribute(unix, "size", Long.class),
                attribute(unix, "lastModifiedTime", FileTime.class).toInstant(),
                attribute(unix, "ctime", FileTime.class).toInstant());
    }

    /** Whether the other look was at the same file in the same state; the change time is left out, as one of the two may lack it. */
    boolean sameAs(FileStat other) {
        return Objects.equals(key, other.key) && length == other.length && modified.equals(other.modified);
    }

    /** For the store's user. */
    ObjectStat toObjectStat(IdentityPolicy policy) {
        return new ObjectStat(length, modified, policy == IdentityPolicy.STRICT ? key + " " + changed : "");
    }

    private static <T> T attribute(Map<String, Object> attributes, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(attributes.get(name), name));
    }
}
