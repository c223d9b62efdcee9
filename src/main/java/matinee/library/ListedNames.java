package matinee.library;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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
        return kindOf(path.name()).isPresent() && reaches(path.segments());
    }

    /** Whether a folder of this path is listed, if there is one. */
    public static boolean lists(FolderPath path) {
        return reaches(path.segments());
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
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".") || lower.endsWith("~") || lower.endsWith(".part") || lower.endsWith(".tmp");
    }

    /** Whether no segment is hidden and none, nor all together, too long. */
    static boolean reaches(List<String> segments) {
        long bytes = Math.max(0, segments.size() - 1);
        for (String segment : segments) {
            int length = segment.getBytes(StandardCharsets.UTF_8).length;
            if (hides(segment) || length > LONGEST_SEGMENT_BYTES) {
                return false;
            }
            bytes += length;
        }
        return bytes <= LONGEST_PATH_BYTES;
    }
}
