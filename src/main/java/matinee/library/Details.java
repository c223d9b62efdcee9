package matinee.library;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import matinee.mp4.Chapter;
import matinee.mp4.CoverPicture;
import matinee.mp4.Dimensions;
import matinee.mp4.Movie;
import matinee.mp4.Mp4Exception;
import matinee.mp4.Track;
import matinee.mp4.VideoTrack;

/** What is known of the inside of one file. Each accessor is empty where the file does not tell or was not read. */
public sealed interface Details {
    /** What the file says about itself, if it was read. */
    Optional<Movie> movie();

    default Optional<Duration> duration() {
        return movie().map(Movie::duration).filter(duration -> !duration.isZero());
    }

    /** Of the picture as shown, in pixels. */
    default Optional<Dimensions> frameSize() {
        return movie().stream()
                .flatMap(movie -> movie.videoTracks().stream())
                .map(VideoTrack::size)
                .findFirst();
    }

    /** As RFC 6381 names them, each once, in the order of the tracks. */
    default List<String> codecs() {
        return movie().stream()
                .flatMap(movie -> movie.tracks().stream())
                .map(Track::codec)
                .distinct()
                .toList();
    }

    /** The file's own title tag. */
    default Optional<String> title() {
        return movie().flatMap(Movie::title);
    }

    /** The file's own description tag. */
    default Optional<String> description() {
        return movie().flatMap(Movie::description);
    }

    /** The chapters inside the file. */
    default List<Chapter> chapters() {
        return movie().map(Movie::chapters).orElse(List.of());
    }

    /** The cover inside the file that programs show first. */
    default Optional<CoverPicture> cover() {
        return movie().flatMap(movie -> movie.covers().stream().findFirst());
    }

    /** Read. */
    record Known(Movie known) implements Details {
        @Override
        public Optional<Movie> movie() {
            return Optional.of(known);
        }
    }

    /** Not read yet; asking again later may tell more. */
    record Unread() implements Details {
        @Override
        public Optional<Movie> movie() {
            return Optional.empty();
        }
    }

    /** Of a container that Matinee does not look into: nothing is known and nothing is wrong. */
    record Opaque() implements Details {
        @Override
        public Optional<Movie> movie() {
            return Optional.empty();
        }
    }

    /**
     * The file cannot be read as what its name says.
     *
     * @param kind of fault
     * @param reason one plain sentence for the administrator
     */
    record Unreadable(Mp4Exception.Kind kind, String reason) implements Details {
        @Override
        public Optional<Movie> movie() {
            return Optional.empty();
        }
    }
}
