package matinee.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a folder. It need not exist: a library may be mounted later.
 *
 * @param home what {@code ~} stands for
 * @param workingFolder what a relative path begins at
 */
record PathForm(Path home, Path workingFolder) {
    /** Two letters at least, as {@code C:} begins a path. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    /** The absolute path; empty for what no file system of this machine can name, and for addresses such as {@code s3://…}. */
    Optional<Path> parse(String text) {
        if (ADDRESS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(workingFolder.resolve(expand(text)).toAbsolutePath());
        } catch (InvalidPathException unnameable) {
            return Optional.empty();
        }
    }

    /** Only {@code ~} alone or before a separator: {@code ~name} is a folder of that name. */
    private Path expand(String text) {
        if (text.equals("~")) {
            return home;
        }
        return text.startsWith("~/") || text.startsWith("~\\") ? home.resolve(text.substring(2)) : Path.of(text);
    }
}
