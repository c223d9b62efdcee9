package matinee.presentation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import matinee.mp4.MovieMedia;
import matinee.mp4.MovieReader;
import matinee.mp4.Mp4Exception;
import matinee.storage.StoredObject;

/**
 * Presentations of films, remembered under a bound by the version of the film: however many ask for one, it is read once. That a
 * film cannot be packaged is remembered briefly. Safe for use by several threads.
 */
public final class PresentationCache {
    /** Goes up whenever the same film comes to other bytes. */
    private static final int FORMAT = 1;

    private static final int REFUSAL_BYTES = 1000;
    private static final Duration REFUSAL_REMEMBERED = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final MediaTime aimed;
    private final Cache<String, Outcome> outcomes;

    /** What became of a film. */
    private sealed interface Outcome {
        Presentation get() throws PackagingException;

        long heapBytes();

        Duration remembered();
    }

    private record Packaged(Presentation presentation) implements Outcome {
        @Override
        public Presentation get() {
            return presentation;
        }

        @Override
        public long heapBytes() {
            return presentation.heapBytes();
        }

        @Override
        public Duration remembered() {
            return REMEMBERED;
        }
    }

    private record Refused(PackagingException refusal) implements Outcome {
        @Override
        public Presentation get() throws PackagingException {
            throw new PackagingException(refusal.refusal(), refusal.detail());
        }

        @Override
        public long heapBytes() {
            return REFUSAL_BYTES;
        }

        @Override
        public Duration remembered() {
            return REFUSAL_REMEMBERED;
        }
    }

    /**
     * Starts empty.
     *
     * @param cacheBytes of memory, about, that all remembered presentations together may take
     * @param segmentDuration aimed length of a segment
     */
    public PresentationCache(long cacheBytes, Duration segmentDuration) {
        this.aimed = MediaTime.ofMillis(segmentDuration.toMillis());
        this.outcomes = Caffeine.newBuilder()
                .maximumWeight(cacheBytes)
                .weigher((String version, Outcome outcome) -> (int) Math.min(Integer.MAX_VALUE, outcome.heapBytes()))
                .expireAfter(Expiry.creating((String version, Outcome outcome) -> outcome.remembered()))
                .executor(Runnable::run)
                .build();
    }

    /**
     * The presentation of a film, which stays open while this reads it.
     *
     * @throws PackagingException when it cannot be packaged
     * @throws IOException when it cannot be read
     */
    public Presentation of(StoredObject film) throws PackagingException, IOException {
        String version = film.stat().fingerprint();
        try {
            return outcomes.get(version, unread -> read(film)).get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Outcome read(StoredObject film) {
        try {
            MovieMedia movie = MovieReader.readMedia(film);
            return new Packaged(new Packager(movie, aimed).present(fingerprint(film)));
        } catch (PackagingException e) {
            return new Refused(e);
        } catch (Mp4Exception e) {
            return new Refused(refusal(e));
        } catch (ArithmeticException e) {
            return new Refused(new PackagingException(Refusal.BROKEN, "its times are beyond all measure"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackagingException refusal(Mp4Exception fault) {
        boolean withoutMovie = fault.box().equals("moov") && fault.clause().equals(MovieReader.MOVIE_CLAUSE);
        return new PackagingException(
                withoutMovie ? Refusal.UNFINISHED : Refusal.BROKEN, String.valueOf(fault.getMessage()));
    }

    /** Of the film, of how it is cut, and of what Matinee makes of it. */
    private String fingerprint(StoredObject film) {
        return Fingerprint.of(
                Integer.toString(FORMAT), aimed.seconds(3), film.stat().fingerprint());
    }
}
