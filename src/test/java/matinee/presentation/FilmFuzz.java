package matinee.presentation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;

/**
 * A target for Jazzer, which calls {@link #fuzzerTestOneInput} with films of its own making: each is streamed whole or refused
 * with a reason. {@code --target_class=matinee.presentation.FilmFuzz}, and the kept inputs as corpus.
 */
public final class FilmFuzz {
    private static final long CACHE_BYTES = 1 << 20;

    private FilmFuzz() {}

    /** Fails by any exception but those that readers of films are told of. */
    public static void fuzzerTestOneInput(byte[] film) throws IOException {
        try (StoredObject object = MemoryStore.object(film)) {
            Presentation presentation =
                    new PresentationCache(CACHE_BYTES, Duration.ofSeconds(6)).of("film.mp4", List.of(object));
            for (List<Rendition> renditions : List.of(presentation.pictures(), presentation.sounds())) {
                for (Rendition rendition : renditions) {
                    Streamed.whole(rendition, object);
                }
            }
        } catch (PackagingException refused) {
            if (refused.refusal().sentence().isBlank()) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
    }
}
