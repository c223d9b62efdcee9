package matinee.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The path of a file in the library: the folder and the file's name, decoded. It cannot hold {@code ..}, a separator or a
 * control character, so no room below checks for them. Whether Matinee serves such a file is told by {@link ListedNames}.
 *
 * @param folder shared by all files of that folder, which keeps a large library small
 * @param name the last segment
 */
public record VideoPath(FolderPath folder, String name) {
    public VideoPath {
        if (!PathSegments.isName(name)) {
            throw new IllegalArgumentException("segment '" + name + "'");
        }
    }

    /**
     * The file of these segments.
     *
     * @throws IllegalArgumentException without a segment, or for one that cannot be a name
     */
    public static VideoPath of(List<String> segments) {
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("no segment");
        }
        int last = segments.size() - 1;
        return new VideoPath(new FolderPath(segments.subList(0, last)), segments.get(last));
    }

    /**
     * Parses the percent-encoded path without its leading slash, by the rules of {@link PathSegments}.
     *
     * @return empty when malformed or without a segment
     */
    public static Optional<VideoPath> parse(String rawPath) {
        return PathSegments.decode(rawPath)
                .filter(segments -> !segments.isEmpty())
                .map(VideoPath::of);
    }

    /** All segments, at least one: the name by which a store knows the file. */
    public List<String> segments() {
        List<String> segments = new ArrayList<>(folder.segments());
        segments.add(name);
        return List.copyOf(segments);
    }

    /** Percent-encoded, without leading slash. */
    public String encoded() {
        return PathSegments.encode(segments());
    }

    /** What follows the last dot of the name, in lower case; empty without a dot. */
    public String extension() {
        return extensionOf(name);
    }

    /** The name without its last dot and what follows. */
    public String stem() {
        return stemOf(name);
    }

    /** Whether the file may be one rendition of several of one film, by its name alone: {@code film.1080p.mp4}. */
    public boolean namesRendition() {
        return RenditionName.of(name).isPresent();
    }

    static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    static String stemOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Decoded, with slashes, for people. */
    @Override
    public String toString() {
        return String.join("/", segments());
    }
}
