package matinee.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import matinee.library.VideoPath;

/** Texts of streams that were made, in all their codings, under a bound of memory. Safe for use by several threads. */
final class PlaylistCache {
    /** The playlists of some hundred films of two hours. */
    private static final long BYTES = 8L * 1024 * 1024;

    private final Cache<String, Optional<Codings>> made = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String key, Optional<Codings> text) ->
                    key.length() + text.map(Codings::lengthBytes).orElse(0))
            .executor(Runnable::run)
            .build();

    private static Optional<Codings> coded(StreamResource.Playlist playlist) {
        try {
            Optional<String> text = playlist.text().make();
            return text.isPresent()
                    ? Optional.of(Codings.of(text.get().getBytes(StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a film's playlist, made when it is not remembered; films that look alike from outside are told apart.
     *
     * @return empty when what it is made of is gone, which may come back and is not remembered
     * @throws IOException when that cannot be read
     */
    Optional<Codings> of(VideoPath film, StreamResource.Playlist playlist) throws IOException {
        String key = film.encoded() + ' ' + playlist.tag();
        try {
            Optional<Codings> text = made.get(key, unmade -> coded(playlist));
            if (text.isEmpty()) {
                made.invalidate(key);
            }
            return text;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
