package matinee.library;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A question to the library: which videos, in which order, and which page of them.
 *
 * @param folder where to look
 * @param reach in that folder alone or anywhere below it
 * @param words all must stand in the video's title or path, whatever their case and accents; blank for every video
 * @param page from 1; the last page answers for a number beyond it
 */
public record LibraryQuery(FolderPath folder, Reach reach, String words, SortOrder order, int page) {
    public static final int VIDEOS_PER_PAGE = 60;

    /** How far a query looks. */
    public enum Reach {
        FOLDER,
        TREE
    }

    public LibraryQuery {
        if (page < 1) {
            throw new IllegalArgumentException("page " + page);
        }
    }

    /** The videos of one folder, which may be fresher than any snapshot. */
    public Page of(Folder shown, Function<Video, Details> details) {
        return page(shown.videos().stream(), details);
    }

    /** The videos of the library. */
    public Page of(Library library, Function<Video, Details> details) {
        Stream<Video> videos = reach == Reach.TREE
                ? library.videosBelow(folder)
                : library.folder(folder).stream().flatMap(found -> found.videos().stream());
        return page(videos, details);
    }

    private Page page(Stream<Video> videos, Function<Video, Details> details) {
        SearchWords wanted = SearchWords.of(words);
        List<Video> found =
                videos.filter(wanted::match).sorted(comparator(details)).toList();
        int pages = Math.max(1, (found.size() + VIDEOS_PER_PAGE - 1) / VIDEOS_PER_PAGE);
        int number = Math.min(page, pages);
        int from = (number - 1) * VIDEOS_PER_PAGE;
        int to = Math.min(found.size(), from + VIDEOS_PER_PAGE);
        return new Page(found.subList(from, to), number, pages, found.size());
    }

    private Comparator<Video> comparator(Function<Video, Details> details) {
        Comparator<Video> byName = Comparator.comparing(
                        (Video video) -> video.path().name(), NaturalOrder.INSTANCE)
                .thenComparing(video -> video.path().toString());
        return switch (order) {
            case NAME -> byName;
            case NEWEST -> Comparator.comparing(Video::modified).reversed().thenComparing(byName);
            case LARGEST -> Comparator.comparingLong(Video::length).reversed().thenComparing(byName);
            case LONGEST ->
                Comparator.comparing((Video video) -> duration(video, details))
                        .reversed()
                        .thenComparing(byName);
        };
    }

    /** Less than any duration for an unknown one, so that it comes last. */
    private static Duration duration(Video video, Function<Video, Details> details) {
        return details.apply(video).duration().orElse(Duration.ofNanos(-1));
    }
}
