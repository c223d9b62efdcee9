package matinee.library;

import java.util.List;

/**
 * One page of a list of videos.
 *
 * @param number of this page, from 1; the last one when more was asked for
 * @param pages at least 1, also when nothing was found
 * @param total videos on all pages together
 */
public record Page(List<Video> videos, int number, int pages, int total) {
    public Page {
        videos = List.copyOf(videos);
        if (number < 1 || number > pages) {
            throw new IllegalArgumentException("page " + number + " of " + pages);
        }
    }
}
