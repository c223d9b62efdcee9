package matinee.library;

import java.time.Instant;
import matinee.storage.ObjectStat;

/**
 * A file there is to watch or hear, as the last reading of its folder found it. The bytes are opened by name when wanted, so
 * a stale length here never reaches a response.
 *
 * @param stat when its folder was read
 * @param sidecars what lies beside it
 */
public record Video(VideoPath path, MediaKind kind, ObjectStat stat, Sidecars sidecars) {
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
        return sidecars.description().stream()
                .map(DescriptionFile::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElseGet(() -> readable(path.stem()));
    }

    /** The title for people: the description's, else the file's own tag, else the name. */
    public String title(Details details) {
        return sidecars.description().stream()
                .map(DescriptionFile::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .or(details::title)
                .orElseGet(() -> readable(path.stem()));
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
