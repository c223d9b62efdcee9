package matinee.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import matinee.library.VideoPath;

/** Texts of streams that were made, in all their codings, under a bound of memory. Safe for use by several threads. */
final class PlaylistCache {
    /** The playlists of some hundred films of two hours. */
    private static final long BYTES = 8L * 1024 * 1024;

    private final Cache<String, Codings> made = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String key, Codings text) -> key.length() + text.lengthBytes())
            .executor(Runnable::run)
            .build();

    private static Codings coded(StreamResource.Playlist playlist) {
        try {
            return Codings.of(playlist.text().make().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }

    /** The text of a film's playlist, made when it is not remembered; films that look alike from outside are told apart. */
    Codings of(VideoPath film, StreamResource.Playlist playlist) {
        return made.get(film.encoded() + ' ' + playlist.tag(), key -> coded(playlist));
    }
}
