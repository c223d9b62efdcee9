package matinee.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/**
 * The folder as it was typed, seen from the current one.
 *
 * @param path absolute; a link stays a link, so that it may be turned to another folder later
 */
record LibraryFolder(Path path) {
    LibraryFolder {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException(path + " is not absolute");
        }
    }

    static LibraryFolder of(Path typed) {
        Path absolute = typed.toAbsolutePath();
        Path plain = absolute.normalize();
        try {
            // Behind a link, `link/..` is not where the link stands.
            return new LibraryFolder(Files.isSameFile(absolute, plain) ? plain : absolute);
        } catch (IOException unreachable) {
            return new LibraryFolder(absolute);
        }
    }

    /** One plain sentence on why it cannot be read, if so. */
    Optional<String> problem() {
        try (DirectoryStream<Path> opened = Files.newDirectoryStream(path)) {
            // To open it is the question, not what is in it.
            Iterator<Path> unused = opened.iterator();
            return Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.of("There is no folder " + path + "." + hint());
        } catch (NotDirectoryException file) {
            return Optional.of(path + " is not a folder.");
        } catch (AccessDeniedException refused) {
            return Optional.of("This user may not read the folder " + path + ".");
        } catch (IOException failure) {
            return Optional.of("The folder " + path + " cannot be read: " + failure.getMessage() + ".");
        }
    }

    /** In a locale without its letters, a name arrives with replacement characters: such a file cannot be found. */
    private String hint() {
        return path.toString().indexOf('\uFFFD') < 0
                ? ""
                : " This session's locale lacks letters of the name: set LC_ALL=C.UTF-8.";
    }
}
