package matinee.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import matinee.library.Library;
import matinee.library.LibraryState;
import matinee.library.LiveLibrary;
import matinee.library.Video;
import matinee.library.VideoPath;

/** What {@code /video} and the welcome page play: the video that the settings name, else the newest found so far. */
final class DefaultVideo {
    /** Right after the start nothing is found yet; a viewer who is that quick waits a moment, and gets the page without it then. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Optional<VideoPath> named;
    private final LiveLibrary library;

    /** @param named a path as the setting has it, {@code /} between its segments */
    DefaultVideo(Optional<String> named, LiveLibrary library) {
        this.named = named.map(path -> VideoPath.of(List.of(path.split("/", -1))));
        this.library = library;
    }

    /** Its path, which is not looked up; empty when none is named and none found. */
    Optional<VideoPath> path() {
        return named.or(() -> newest().map(Video::path));
    }

    /** What is known of it; empty when it is not there. */
    Optional<Video> video() {
        if (named.isEmpty()) {
            return newest();
        }
        try {
            return library.find(named.get());
        } catch (IOException unreachable) {
            return Optional.empty(); // The page shows without it, and says for itself that the library is out of reach.
        }
    }

    private Optional<Video> newest() {
        try {
            return library.await(DefaultVideo::tells, PATIENCE)
                    .orElseGet(library::current)
                    .newest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return library.current().newest();
        }
    }

    private static boolean tells(Library library) {
        return library.newest().isPresent() || library.state() != LibraryState.SCANNING;
    }
}
