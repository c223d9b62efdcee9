package matinee.storage;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way by which a file was reached without a link, and the state that each place on it was in: so a few looks by path can tell
 * later whether the same way still leads, through the same folders, to the same file. The looks open nothing; what they vouch
 * for is a file that is open already, so a change between two of them lets nobody read what was not reached by a walk.
 *
 * @param root where it begins; it may be a link
 * @param below the folders below the root, from the top down, and the file
 */
record Way(Landmark root, List<Landmark> below) {
    Way {
        below = List.copyOf(below);
    }

    /**
     * The way of a walk that has just ended at a file.
     *
     * @return empty where the system tells no change time, and when something was changed since the walk
     */
    static Optional<Way> of(Trail trail, Landmark file) throws IOException {
        Landmark root = trail.folders().get(0);
        if (!FileStat.tellsChangeTime(root.path())) {
            return Optional.empty();
        }
        FileStat rootState = FileStat.unix(root.path());
        boolean same = rootState.sameAs(root.state());
        List<Landmark> below = new ArrayList<>();
        for (Landmark folder : trail.folders().subList(1, trail.folders().size())) {
            FileStat state = FileStat.unix(folder.path(), LinkOption.NOFOLLOW_LINKS);
            same &= state.sameAs(folder.state());
            below.add(new Landmark(folder.path(), state));
        }
        below.add(file);
        return same ? Optional.of(new Way(new Landmark(root.path(), rootState), below)) : Optional.empty();
    }

    /** Whether nothing on it was touched: no folder's entries, no name, no right, not the file. */
    boolean isAsItWas() {
        try {
            if (!FileStat.unix(root.path()).equals(root.state())) {
                return false;
            }
            for (Landmark place : below) {
                if (!FileStat.unix(place.path(), LinkOption.NOFOLLOW_LINKS).equals(place.state())) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false; // A walk will tell what is wrong.
        }
    }
}
