package matinee.library;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A question to the library: which videos, and in which order.
 *
 * @param folder where to look
 * @param reach in that folder alone or anywhere below it
 * @param words all must stand in the video's title or path, whatever their case and accents; blank for every video
 */
public record LibraryQuery(FolderPath folder, Reach reach, String words, SortOrder order) {
    public static final int VIDEOS_PER_PAGE = 60;

    /** How far a query looks. */
    public enum Reach {
        FOLDER,
        TREE
    }

    /** A video and where it stands. */
    private record Found(Video video, Rank rank) {}

    /**
     * A page of the videos of one folder, which may be fresher than any snapshot.
     *
     * @param page from 1; the last page answers for a number beyond it
     */
    public Page page(int page, Folder shown, Function<Video, Details> details) {
        return page(page, shown.videos().stream(), details);
    }

    /**
     * A page of the videos of the library.
     *
     * @param page from 1; the last page answers for a number beyond it
     */
    public Page page(int page, Library library, Function<Video, Details> details) {
        return page(page, videos(library), details);
    }

    /**
     * The videos behind a place in the list, however many came or went before it.
     *
     * @param place behind which they stand; empty for the beginning
     * @param most how many at most, at least 1
     */
    public Stretch after(Optional<Rank> place, int most, Library library, Function<Video, Details> details) {
        List<Found> all = found(videos(library), details);
        List<Found> behind = all.stream()
                .dropWhile(found -> place.isPresent() && found.rank().compareTo(place.get()) <= 0)
                .toList();
        List<Found> some = behind.subList(0, Math.min(most, behind.size()));
        Optional<Rank> next = some.size() < behind.size()
                ? Optional.of(some.get(some.size() - 1).rank())
                : Optional.empty();
        return new Stretch(some.stream().map(Found::video).toList(), all.size(), next);
    }

    private Stream<Video> videos(Library library) {
        return reach == Reach.TREE
                ? library.videosBelow(folder)
                : library.folder(folder).stream().flatMap(found -> found.videos().stream());
    }

    private Page page(int page, Stream<Video> videos, Function<Video, Details> details) {
        if (page < 1) {
            throw new IllegalArgumentException("page " + page);
        }
        List<Found> found = found(videos, details);
        int pages = Math.max(1, (found.size() + VIDEOS_PER_PAGE - 1) / VIDEOS_PER_PAGE);
        int number = Math.min(page, pages);
        int from = (number - 1) * VIDEOS_PER_PAGE;
        int to = Math.min(found.size(), from + VIDEOS_PER_PAGE);
        List<Video> shown = found.subList(from, to).stream().map(Found::video).toList();
        return new Page(shown, number, pages, found.size());
    }

    private List<Found> found(Stream<Video> videos, Function<Video, Details> details) {
        SearchWords wanted = SearchWords.of(words);
        return videos.flatMap(video -> {
                    OptionalInt match = wanted.match(video);
                    return match.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new Found(video, rank(video, match.getAsInt(), details)));
                })
                .sorted(Comparator.comparing(Found::rank))
                .toList();
    }

    private Rank rank(Video video, int match, Function<Video, Details> details) {
        long worth = switch (order) {
            case BEST -> match;
            case NAME -> 0;
            case NEWEST -> video.modified().toEpochMilli();
            case LARGEST -> video.length();
            // Less than any duration for an unknown one, so that it comes last.
            case LONGEST ->
                details.apply(video).duration().map(Duration::toMillis).orElse(-1L);
        };
        return new Rank(worth, video.path().toString());
    }
}
