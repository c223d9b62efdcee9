package matinee.library;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import matinee.storage.StoreUnavailableException;

/**
 * Reads the folders of the store, breadth first, and keeps what was found. Links can make a tree endless, so both its depth and
 * its size are bounded. For one thread.
 */
final class LibraryScan {
    /** Folders and files together; more are served, but not listed. */
    static final int MOST_ENTRIES = 1_000_000;

    /** Folders below each other; what lies deeper is served, but not listed. */
    static final int DEEPEST = 32;

    /** Hears of each folder that was read. */
    @FunctionalInterface
    interface Progress {
        void made();
    }

    private final FolderReader reader;
    private final LibraryWatch watch;
    private final int mostEntries;
    private final Map<FolderPath, FolderListing> listings = new HashMap<>();
    private final Map<FolderPath, Problem> faults = new HashMap<>();
    private final Set<FolderPath> unwatched = new HashSet<>();
    private int entries;

    LibraryScan(FolderReader reader, LibraryWatch watch, int mostEntries) {
        this.reader = reader;
        this.watch = watch;
        this.mostEntries = mostEntries;
    }

    /**
     * Reads everything. What is already known stays in place until it was read again.
     *
     * @throws StoreUnavailableException when the store as a whole cannot be reached; what was known stays
     */
    void all(Progress progress) throws StoreUnavailableException {
        faults.clear();
        walk(FolderPath.ROOT, progress);
    }

    /** Reads again what changed. Folders that are not known are none of ours. */
    void heed(LibraryWatch.Heard.Changes changes) throws StoreUnavailableException {
        Set<FolderPath> replaced = new HashSet<>(changes.replaced());
        replaced.retainAll(listings.keySet());
        List<FolderPath> changed = new ArrayList<>(changes.folders());
        changed.sort(Comparator.comparingInt(folder -> folder.segments().size()));
        for (FolderPath folder : changed) {
            again(folder);
        }
        for (FolderPath folder : replaced) {
            if (listings.containsKey(folder)) {
                walk(folder, () -> {});
            }
        }
    }

    /** All that is known now. */
    Library snapshot(LibraryState state) {
        List<Problem> problems = new ArrayList<>(faults.values());
        if (state == LibraryState.UNAVAILABLE) {
            problems.add(new Problem("", "The library cannot be reached; what was known last is kept."));
        }
        if (!unwatched.isEmpty()) {
            problems.add(new Problem(
                    "",
                    "Folders that are not watched, as the system allows no more: " + unwatched.size()
                            + ". What changes in them shows after the next reading of everything."));
        }
        return new Library(state, listings, problems);
    }

    private void again(FolderPath folder) throws StoreUnavailableException {
        FolderListing before = listings.get(folder);
        if (before == null) {
            return;
        }
        Optional<FolderListing> after = read(folder);
        if (after.isEmpty()) {
            return;
        }
        removeMissing(before, after.get());
        for (FolderPath child : after.get().folders()) {
            if (!listings.containsKey(child)) {
                walk(child, () -> {});
            }
        }
    }

    /** A folder and everything below it. */
    private void walk(FolderPath from, Progress progress) throws StoreUnavailableException {
        Deque<FolderPath> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            FolderPath folder = queue.remove();
            FolderListing before = known(folder);
            Optional<FolderListing> listing = read(folder);
            listing.ifPresent(now -> removeMissing(before, now));
            listing.ifPresent(now -> queue.addAll(now.folders()));
            progress.made();
        }
    }

    /** Reads one folder; empty when there is nothing below it to go on with. */
    private Optional<FolderListing> read(FolderPath folder) throws StoreUnavailableException {
        faults.remove(folder);
        if (folder.segments().size() > DEEPEST) {
            fault(folder, "It lies deeper than " + DEEPEST + " folders: it is served, but not listed.");
            return Optional.empty();
        }
        watch(folder);
        Optional<FolderListing> found;
        try {
            found = reader.read(folder, known(folder));
        } catch (StoreUnavailableException e) {
            unwatched.remove(folder); // It is not for the watch that this one is not watched.
            throw e;
        } catch (IOException e) {
            fault(folder, "The folder could not be read just now; what was known of it stays.");
            return Optional.of(known(folder));
        }
        if (found.isEmpty()) {
            remove(folder);
            listings.computeIfPresent(folder.parent(), (path, parent) -> parent.unreadable(folder));
            return found;
        }
        return keep(found.get());
    }

    private Optional<FolderListing> keep(FolderListing listing) {
        int size = entries - entriesOf(known(listing.path())) + entriesOf(listing);
        if (size > mostEntries) {
            fault(
                    FolderPath.ROOT,
                    "There are more than " + mostEntries + " files and folders: the rest is served, but not listed.");
            return Optional.empty();
        }
        entries = size;
        listings.put(listing.path(), listing);
        return Optional.of(listing);
    }

    private void removeMissing(FolderListing before, FolderListing now) {
        Set<FolderPath> left = Set.copyOf(now.folders());
        before.folders().stream().filter(folder -> !left.contains(folder)).forEach(this::remove);
    }

    private void remove(FolderPath folder) {
        watch.forget(folder);
        for (FolderPath path : listings.keySet().stream().filter(folder::holds).toList()) {
            entries -= entriesOf(known(path));
            listings.remove(path);
        }
        faults.keySet().removeIf(folder::holds);
        unwatched.removeIf(folder::holds);
    }

    private void watch(FolderPath folder) {
        if (watch.watch(folder) == LibraryWatch.Watched.REFUSED) {
            unwatched.add(folder);
        } else {
            unwatched.remove(folder);
        }
    }

    private void fault(FolderPath folder, String reason) {
        faults.put(folder, new Problem(folder.toString(), reason));
    }

    private FolderListing known(FolderPath folder) {
        return listings.getOrDefault(folder, FolderListing.empty(folder));
    }

    private static int entriesOf(FolderListing listing) {
        return listing.entries();
    }
}
