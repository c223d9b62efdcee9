package matinee.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a folder in the library: its decoded segments, none for the library itself.
 *
 * @param segments from the top; each a name without separators and control characters, never {@code .} or {@code ..}
 */
public record FolderPath(List<String> segments) {
    /** The library itself. */
    public static final FolderPath ROOT = new FolderPath(List.of());

    public FolderPath {
        segments = List.copyOf(segments);
        for (String segment : segments) {
            if (!PathSegments.isName(segment)) {
                throw new IllegalArgumentException("segment '" + segment + "'");
            }
        }
    }

    /**
     * Parses the percent-encoded path without leading and final slash, by the rules of {@link PathSegments}.
     *
     * @return empty when malformed; the root for the empty path
     */
    public static Optional<FolderPath> parse(String rawPath) {
        return PathSegments.decode(rawPath).map(FolderPath::new);
    }

    /** Percent-encoded, without leading and final slash; empty for the root. */
    public String encoded() {
        return PathSegments.encode(segments);
    }

    public boolean isRoot() {
        return segments.isEmpty();
    }

    /** The last segment; empty for the root. */
    public String name() {
        return isRoot() ? "" : segments.get(segments.size() - 1);
    }

    /** The folder that holds this one; the root for the root. */
    public FolderPath parent() {
        return isRoot() ? this : new FolderPath(segments.subList(0, segments.size() - 1));
    }

    /** A folder in this one. */
    public FolderPath folder(String name) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(name);
        return new FolderPath(longer);
    }

    /** A file in this folder. */
    public VideoPath file(String name) {
        return new VideoPath(this, name);
    }

    /** Whether the other is this folder or lies anywhere below it. */
    public boolean holds(FolderPath other) {
        return other.segments.size() >= segments.size()
                && other.segments.subList(0, segments.size()).equals(segments);
    }

    /** Decoded, with slashes, for people. */
    @Override
    public String toString() {
        return String.join("/", segments);
    }
}
