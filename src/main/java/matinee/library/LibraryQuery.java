package matinee.library;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
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

    /** Of a list of which at least this part is wanted, all is put in order. */
    private static final int SHARE_WORTH_SORTING = 16;

    /** Three million years. */
    private static final long MOST_SECONDS = 100_000_000_000_000L;

    /** How far a query looks. */
    public enum Reach {
        FOLDER,
        TREE
    }

    /** What looking through a list shows of one video: what the order goes by first, the greatest first. */
    private record Found(Video video, long worth) implements Comparable<Found> {
        /** As {@link Rank}s are ordered, without making one. */
        @Override
        public int compareTo(Found other) {
            int order = Long.compare(other.worth, worth);
            if (order == 0) {
                order = NaturalOrder.INSTANCE.compare(
                        video.path().name(), other.video.path().name());
            }
            return order == 0 ? rank().compareTo(other.rank()) : order;
        }

        Rank rank() {
            return new Rank(worth, video.path().toString());
        }

        boolean isBehind(Rank place) {
            return worth == place.worth() ? rank().compareTo(place) > 0 : worth < place.worth();
        }
    }

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
        List<Found> behind = place.isEmpty()
                ? all
                : all.stream().filter(found -> found.isBehind(place.get())).toList();
        List<Found> some = first(most, behind);
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
        List<Found> upToIt = first(from + VIDEOS_PER_PAGE, found);
        List<Video> shown =
                upToIt.subList(from, upToIt.size()).stream().map(Found::video).toList();
        return new Page(shown, number, pages, found.size());
    }

    /** All that fit, in no order. */
    private List<Found> found(Stream<Video> videos, Function<Video, Details> details) {
        Search search = SearchWords.of(words).search();
        List<Found> found = new ArrayList<>();
        videos.forEach(video ->
                search.match(video).ifPresent(match -> found.add(new Found(video, worth(video, match, details)))));
        return found;
    }

    /** So many of the first in order: nobody waits until the rest is put in order, too. */
    private static List<Found> first(int most, List<Found> all) {
        if (most >= all.size() / SHARE_WORTH_SORTING) {
            return all.stream().sorted().limit(most).toList();
        }
        PriorityQueue<Found> first = new PriorityQueue<>(most + 1, Comparator.reverseOrder());
        for (Found found : all) {
            if (first.size() < most) {
                first.add(found);
            } else if (found.compareTo(first.element()) < 0) {
                first.remove();
                first.add(found);
            }
        }
        return first.stream().sorted().toList();
    }

    /** Since 1970; some file systems keep times that no number of milliseconds reaches. */
    private static long milliseconds(Instant time) {
        long seconds = Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, time.getEpochSecond()));
        return 1000 * seconds + time.getNano() / 1_000_000;
    }

    private long worth(Video video, int match, Function<Video, Details> details) {
        return switch (order) {
            case BEST -> match;
            case NAME -> 0;
            case NEWEST -> milliseconds(video.modified());
            case LARGEST -> video.length();
            // Less than any duration for an unknown one, so that it comes last.
            case LONGEST ->
                details.apply(video).duration().map(Duration::toMillis).orElse(-1L);
        };
    }
}
