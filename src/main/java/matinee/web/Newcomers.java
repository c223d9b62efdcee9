package matinee.web;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import matinee.library.Library;
import matinee.library.Video;

/**
 * Which videos lists mark as new: what came in the last seven days and the viewer has not begun. Where most of the library came
 * then, as when it was just copied, that would tell nothing, and none is marked.
 *
 * @param library asked for each list
 */
record Newcomers(Supplier<Library> library) {
    private static final Duration NEW_FOR = Duration.ofDays(7);

    boolean include(Video video, Visit visit) {
        Instant since = visit.now().minus(NEW_FOR);
        return video.modified().isAfter(since)
                && visit.watched().percent(video.path()) == 0
                && !library.get().middleAge().isAfter(since);
    }
}
