package matinee.library;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import matinee.http.MediaType;

/**
 * Which names are listed and served at all: a rule on names alone, the same for the pages and for the bytes.
 *
 * <p>Anything hidden does not exist: names that begin with a dot, and what is being written ({@code *.part}, {@code *.tmp},
 * {@code *~}), at every level.
 */
public final class ListedNames {
    /** Of the whole path with its slashes, in UTF-8. */
    static final int LONGEST_PATH_BYTES = 1024;

    /** Of one segment, in UTF-8. */
    static final int LONGEST_SEGMENT_BYTES = 255;

    private ListedNames() {}

    /** Whether a file of this path is served, if there is one. */
    public static boolean serves(VideoPath path) {
        return lists(path.folder())
                && kindOf(path.name()).isPresent()
                && !hides(path.name())
                && fits(path.folder(), path.name());
    }

    /** Whether a folder of this path is listed, if there is one. */
    public static boolean lists(FolderPath path) {
        for (String segment : path.segments()) {
            if (hides(segment)) {
                return false;
            }
        }
        return path.isRoot() || fits(path.parent(), path.name());
    }

    /** The kind of a file by its extension, without case; empty for what is not listed. */
    static Optional<MediaKind> kindOf(String name) {
        return MediaType.ofExtension(VideoPath.extensionOf(name)).flatMap(ListedNames::kindOf);
    }

    private static Optional<MediaKind> kindOf(MediaType type) {
        if (type.isVideo()) {
            return Optional.of(MediaKind.VIDEO);
        }
        return type.isAudio() ? Optional.of(MediaKind.AUDIO) : Optional.empty();
    }

    /** Whether a file or folder of this name does not exist for Matinee. */
    static boolean hides(String name) {
        return name.startsWith(".") || name.endsWith("~") || endsWith(name, ".part") || endsWith(name, ".tmp");
    }

    /** Whether neither this name nor the path that ends in it is too long. */
    static boolean fits(FolderPath folder, String name) {
        int bytes = bytes(name);
        int path = bytes;
        for (String segment : folder.segments()) {
            int length = bytes(segment);
            path += length + 1;
            if (length > LONGEST_SEGMENT_BYTES || path > LONGEST_PATH_BYTES) {
                return false;
            }
        }
        return bytes <= LONGEST_SEGMENT_BYTES && path <= LONGEST_PATH_BYTES;
    }

    private static int bytes(String segment) {
        return segment.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean endsWith(String name, String lowerCaseEnd) {
        int from = name.length() - lowerCaseEnd.length();
        return from >= 0 && name.regionMatches(true, from, lowerCaseEnd, 0, lowerCaseEnd.length());
    }
}
