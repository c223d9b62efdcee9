package matinee.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A way by which a file was reached without a link, and the state that each place on it was in: so a few looks by path can tell
 * later whether the same way still leads, through the same folders, to the same file. The looks open nothing; what they vouch
 * for is a file that is open already, so a change between two of them lets nobody read what was not reached by a walk.
 *
 * @param file with its change time, as {@link FileStat#tellsChangeTime} must hold
 */
record Way(Trail trail, Landmark file) {
    private static final LinkOption[] ROOT_MAY_BE_A_LINK = {};
    private static final LinkOption[] NO_LINK = {LinkOption.NOFOLLOW_LINKS};

    /** Whether the folders are those that were walked through, their entries untouched, and the file is in every respect as it was. */
    boolean isAsItWas() {
        try {
            LinkOption[] options = ROOT_MAY_BE_A_LINK;
            for (Landmark folder : trail.folders()) {
                if (!look(folder.path(), options).sameAs(folder.state())) {
                    return false;
                }
                options = NO_LINK;
            }
            return FileStat.unix(file.path()).equals(file.state());
        } catch (IOException e) {
            return false; // A walk will tell what is wrong.
        }
    }

    /** Of a folder the basic attributes do: they are cheaper, and whoever is kept out of it cannot look at what is in it. */
    private static FileStat look(Path folder, LinkOption... options) throws IOException {
        return FileStat.of(Files.readAttributes(folder, BasicFileAttributes.class, options));
    }
}
