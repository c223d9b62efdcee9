package matinee.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All there is to watch at one moment: an immutable snapshot, swapped whole for a newer one. */
public final class Library {
    /** Older first; of the same age, in reverse order of names, so that the newest is always the same one. */
    static final Comparator<Video> BY_AGE = Comparator.comparing(Video::modified)
            .thenComparing(video -> video.path().toString(), NaturalOrder.INSTANCE.reversed());

    /** More tell an administrator nothing. */
    static final int MOST_PROBLEMS = 1000;

    private final LibraryState state;
    private final Map<FolderPath, FolderListing> listings;
    private final Map<FolderPath, SubFolder> totals = new HashMap<>();
    private final List<Problem> problems;
    private final Optional<Video> newest;
    private final Instant middleAge;

    Library(LibraryState state, Map<FolderPath, FolderListing> listings, List<Problem> general) {
        this.state = state;
        this.listings = Collections.unmodifiableMap(new HashMap<>(listings));
        total(FolderPath.ROOT);
        this.problems = problems(general);
        this.newest = listings.values().stream()
                .flatMap(listing -> listing.newest().stream())
                .max(BY_AGE);
        this.middleAge = middleOfAges();
    }

    /** Before anything was read. */
    static Library unread() {
        return new Library(LibraryState.SCANNING, Map.of(), List.of());
    }

    public LibraryState state() {
        return state;
    }

    /** A folder that was read; empty for any other. The root is always there, at worst with nothing in it. */
    public Optional<Folder> folder(FolderPath path) {
        if (path.isRoot() && !listings.containsKey(path)) {
            return Optional.of(folder(FolderListing.empty(path)));
        }
        return listing(path).map(this::folder);
    }

    /** The video of this path, if it was found. */
    public Optional<Video> find(VideoPath path) {
        return listing(path.folder()).flatMap(listing -> listing.find(path.name()));
    }

    /** Every video, in no order. */
    public Stream<Video> videos() {
        return listings.values().stream().flatMap(listing -> listing.videos().stream());
    }

    /** Every video in a folder and anywhere below it, in no order. */
    public Stream<Video> videosBelow(FolderPath folder) {
        return folder.isRoot()
                ? videos()
                : listings.values().stream()
                        .filter(listing -> folder.holds(listing.path()))
                        .flatMap(listing -> listing.videos().stream());
    }

    public int videoCount() {
        return total().videos();
    }

    /** Folders below the library's own. */
    public int folderCount() {
        return Math.max(0, listings.size() - 1);
    }

    /** The lengths of all videos together. */
    public long bytes() {
        return total().bytes();
    }

    /** The video last modified; empty when none was found so far. */
    public Optional<Video> newest() {
        return newest;
    }

    /** When the video in the middle was last modified, were all in a row from old to new; long ago where there are none. */
    public Instant middleAge() {
        return middleAge;
    }

    private Instant middleOfAges() {
        long[] times = videos().mapToLong(video -> video.modified().getEpochSecond())
                .sorted()
                .toArray();
        return times.length == 0 ? Instant.EPOCH : Instant.ofEpochSecond(times[(times.length - 1) / 2]);
    }

    /** What the administrator should know; at most {@value #MOST_PROBLEMS} and a last one that counts the rest. */
    public List<Problem> problems() {
        return problems;
    }

    /** What one reading of the folder found. */
    Optional<FolderListing> listing(FolderPath path) {
        return Optional.ofNullable(listings.get(path));
    }

    /** Fills in the recursive counts of a folder that was just read and is not in this snapshot yet. */
    Folder folder(FolderListing listing) {
        List<SubFolder> folders = new ArrayList<>();
        for (FolderPath path : listing.folders()) {
            folders.add(totals.getOrDefault(path, new SubFolder(path, 0, 0)));
        }
        return new Folder(listing.path(), folders, listing.videos());
    }

    private SubFolder total() {
        return totals.getOrDefault(FolderPath.ROOT, new SubFolder(FolderPath.ROOT, 0, 0));
    }

    /** As deep as a scan goes, which is not deep. */
    private SubFolder total(FolderPath path) {
        FolderListing listing = listings.getOrDefault(path, FolderListing.empty(path));
        int videos = listing.videos().size();
        long bytes = listing.bytes();
        for (FolderPath child : listing.folders()) {
            SubFolder below = total(child);
            videos += below.videos();
            bytes += below.bytes();
        }
        SubFolder total = new SubFolder(path, videos, bytes);
        totals.put(path, total);
        return total;
    }

    private List<Problem> problems(List<Problem> general) {
        List<Problem> all = new ArrayList<>(general);
        listings.values().forEach(listing -> all.addAll(listing.problems()));
        all.sort(Problem.BY_NAME);
        int more = all.size() - MOST_PROBLEMS;
        if (more <= 0) {
            return List.copyOf(all);
        }
        List<Problem> first = new ArrayList<>(all.subList(0, MOST_PROBLEMS));
        first.add(new Problem("", "There are " + more + " more problems."));
        return List.copyOf(first);
    }
}
