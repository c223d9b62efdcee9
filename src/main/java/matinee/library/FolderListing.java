package matinee.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one reading of one folder found, without anything below it.
 *
 * @param folders directly in it, by name in natural order
 * @param videos directly in it, by name in natural order
 * @param lower videos that are not shown, being lower renditions of those that are, likewise
 * @param problems of its entries
 */
record FolderListing(
        FolderPath path, List<FolderPath> folders, List<Video> videos, List<Video> lower, List<Problem> problems) {
    private static final Comparator<String> BY_NAME = NaturalOrder.INSTANCE;

    FolderListing {
        folders = folders.stream()
                .sorted(Comparator.comparing(FolderPath::name, BY_NAME))
                .toList();
        videos = byName(videos);
        lower = byName(lower);
        problems = List.copyOf(problems);
    }

    private static List<Video> byName(List<Video> videos) {
        return videos.stream()
                .sorted(Comparator.comparing(video -> video.path().name(), BY_NAME))
                .toList();
    }

    /** Of a folder that was not read. */
    static FolderListing empty(FolderPath path) {
        return new FolderListing(path, List.of(), List.of(), List.of(), List.of());
    }

    /** The same without one of its folders, which could not be read. */
    FolderListing unreadable(FolderPath folder) {
        List<FolderPath> readable =
                folders.stream().filter(other -> !other.equals(folder)).toList();
        List<Problem> more = new ArrayList<>(problems);
        more.add(new Problem(folder.toString(), "The folder cannot be read."));
        return new FolderListing(path, readable, videos, lower, more);
    }

    long bytes() {
        return Stream.concat(videos.stream(), lower.stream())
                .mapToLong(Video::length)
                .sum();
    }

    Optional<Video> newest() {
        return videos.stream().max(Library.BY_AGE);
    }

    /** How many entries of the folder this tells of. */
    int entries() {
        return folders.size() + videos.size() + lower.size();
    }

    /** A video of this name, be it shown or not. */
    Optional<Video> find(String name) {
        return find(videos, name).or(() -> find(lower, name));
    }

    private static Optional<Video> find(List<Video> videos, String name) {
        int low = 0;
        int high = videos.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = BY_NAME.compare(videos.get(middle).path().name(), name);
            if (order == 0) {
                return Optional.of(videos.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }
}
