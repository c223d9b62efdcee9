package matinee.library;

import java.time.Instant;
import java.util.List;
import matinee.storage.ObjectStat;

/**
 * A file there is to watch or hear, as the last reading of its folder found it. The bytes are opened by name when wanted, so
 * a stale length here never reaches a response.
 *
 * @param stat when its folder was read
 * @param sidecars what lies beside it
 * @param lower files with the same film in lower resolutions, higher before lower
 */
public record Video(VideoPath path, MediaKind kind, ObjectStat stat, Sidecars sidecars, List<VideoPath> lower) {
    public Video {
        lower = List.copyOf(lower);
    }

    /** Of a film in one file. */
    public Video(VideoPath path, MediaKind kind, ObjectStat stat, Sidecars sidecars) {
        this(path, kind, stat, sidecars, List.of());
    }

    /** Bytes. */
    public long length() {
        return stat.length();
    }

    /** Last modification. */
    public Instant modified() {
        return stat.modified();
    }

    /** The first line of the description beside it, else the file's name made readable. */
    public String title() {
        for (DescriptionFile description : sidecars.description()) {
            if (!description.title().isEmpty()) {
                return description.title();
            }
        }
        return readable(stem());
    }

    /** The title for people: the description's, else the file's own tag, else the name. */
    public String title(Details details) {
        return sidecars.description().stream()
                .map(DescriptionFile::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .or(details::title)
                .orElseGet(() -> readable(stem()));
    }

    /** Of several renditions, what their names have in common. */
    private String stem() {
        return lower.isEmpty()
                ? path.stem()
                : RenditionName.of(path.name()).map(RenditionName::film).orElse(path.stem());
    }

    /** A name without any space has dots and underscores for spaces. */
    private static String readable(String stem) {
        if (stem.indexOf(' ') >= 0) {
            return stem;
        }
        String spaced = stem.replace('.', ' ').replace('_', ' ').strip();
        return spaced.isEmpty() ? stem : spaced;
    }
}
