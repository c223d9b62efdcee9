package matinee.presentation;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import matinee.mp4.MovieMedia;
import matinee.mp4.MovieReader;
import matinee.mp4.Mp4Exception;
import matinee.storage.ObjectStat;
import matinee.storage.StoredObject;

/**
 * Presentations of films, remembered under a bound by the version of the film: however many ask for one, it is read once. That a
 * film cannot be packaged is remembered briefly. Safe for use by several threads.
 */
public final class PresentationCache {
    /** Goes up whenever the same film comes to other bytes. */
    private static final int FORMAT = 6;

    private static final int REFUSAL_BYTES = 1000;
    private static final Duration REFUSAL_REMEMBERED = Duration.ofSeconds(30);

    /** A file of fragments that nobody wrote to for so long has ended. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** A film that is to be read waits so long for those before it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final MediaTime aimed;
    private final Clock clock;
    private final AsyncCache<String, Outcome> outcomes;
    private final ReadingRoom readings;
    private final Findings findings = new Findings();
    private final RecordingStarts starts = new RecordingStarts();

    /** What became of a film. */
    private sealed interface Outcome {
        Presentation get() throws PackagingException;

        long heapBytes();

        Duration remembered();
    }

    private record Packaged(Presentation presentation, Duration remembered) implements Outcome {
        @Override
        public Presentation get() {
            return presentation;
        }

        @Override
        public long heapBytes() {
            return presentation.heapBytes();
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
        this(cacheBytes, segmentDuration, Clock.systemUTC());
    }

    /** @param clock by which a file is idle or not */
    public PresentationCache(long cacheBytes, Duration segmentDuration, Clock clock) {
        this.aimed = MediaTime.ofMillis(segmentDuration.toMillis());
        this.clock = clock;
        this.outcomes = Caffeine.newBuilder()
                .maximumWeight(cacheBytes)
                .weigher((String version, Outcome outcome) -> (int) Math.min(Integer.MAX_VALUE, outcome.heapBytes()))
                .expireAfter(Expiry.creating((String version, Outcome outcome) -> outcome.remembered()))
                .executor(Runnable::run)
                .buildAsync();
        long heapBytes = Runtime.getRuntime().maxMemory();
        LongConsumer makeWay = taken -> hold(Math.min(cacheBytes, Math.max(0, heapBytes / 4 * 3 - taken)));
        this.readings = new ReadingRoom(heapBytes / 4, PATIENCE, makeWay);
    }

    /** What is remembered of more than so much is forgotten. */
    private void hold(long bytes) {
        outcomes.synchronous().policy().eviction().ifPresent(bound -> {
            if (bound.getMaximum() != bytes) {
                bound.setMaximum(bytes);
            }
        });
    }

    /**
     * The presentation of a film, in several resolutions where it has them, whose files stay open while this reads them.
     *
     * @param name of the film: two whose files look alike from outside are kept apart by it
     * @param files the highest resolution first, of which the sound and the texts are; at least one
     * @throws PackagingException when the highest cannot be packaged
     * @throws IOException when a file cannot be read, or there is no memory to read it within ten seconds
     */
    public Presentation of(String name, List<StoredObject> files) throws PackagingException, IOException {
        String version = files.get(0).stat().fingerprint();
        for (StoredObject lower : files.subList(1, files.size())) {
            version += " " + lower.stat().fingerprint();
        }
        try {
            return outcome(name, files, version).get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CancellationException e) {
            throw new IOException("whoever read it failed", e);
        }
    }

    /** It is read outside of the cache, which meanwhile may have to forget others. */
    private Outcome outcome(String name, List<StoredObject> files, String version) {
        String key = version + " " + name;
        CompletableFuture<Outcome> known = outcomes.getIfPresent(key);
        if (known != null) {
            return known.join();
        }
        CompletableFuture<Outcome> unread = new CompletableFuture<>();
        CompletableFuture<Outcome> other = outcomes.asMap().putIfAbsent(key, unread);
        if (other != null) {
            return other.join();
        }
        try {
            Outcome outcome = noted(name, files, version);
            unread.complete(outcome);
            return outcome;
        } finally {
            unread.cancel(false); // Unless it was read: then nobody is to wait for ever, and the next one tries again.
        }
    }

    /** What could not be packaged of the films that were wanted. */
    public Findings findings() {
        return findings;
    }

    private Outcome noted(String name, List<StoredObject> files, String version) {
        Outcome outcome = read(name, files, version);
        List<ObjectStat> versions = files.stream().map(StoredObject::stat).toList();
        if (outcome instanceof Refused refused) {
            findings.note(name, versions.get(0), refused.refusal().refusal());
        } else if (outcome instanceof Packaged packaged) {
            findings.note(name, versions, packaged.presentation().omissions());
        }
        return outcome;
    }

    private Outcome read(String name, List<StoredObject> files, String version) {
        try (ReadingRoom.Seat seat = readings.enter()) {
            MovieMedia movie = MovieReader.readMedia(files.get(0), seat.further());
            List<Optional<MovieMedia>> lower = new ArrayList<>();
            for (StoredObject file : files.subList(1, files.size())) {
                lower.add(movie(file, seat));
            }
            String fingerprint = Fingerprint.of(Integer.toString(FORMAT), aimed.seconds(3), version);
            Duration untilIdle = untilIdle(movie, files.get(0));
            if (!untilIdle.isZero()) {
                Presentation settled =
                        new Packager(movie, List.of(), aimed, Packager.Extent.SETTLED).present(fingerprint);
                return new Packaged(growing(name, settled, files.get(0)), untilIdle);
            }
            Presentation presentation = new Packager(movie, lower, aimed, Packager.Extent.WHOLE).present(fingerprint);
            if (movie.ending() != MovieMedia.Ending.LISTED) {
                Growth over = new Growth.Over(leastTarget(), beginning(presentation));
                presentation = presentation.named(fingerprint, over);
            }
            return new Packaged(presentation, REMEMBERED);
        } catch (PackagingException e) {
            return new Refused(e);
        } catch (Mp4Exception e) {
            return new Refused(new PackagingException(Refusal.of(e.kind()), String.valueOf(e.getMessage())));
        } catch (ArithmeticException e) {
            return new Refused(new PackagingException(Refusal.BROKEN, "its times are beyond all measure"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long a file is still to be taken for one that grows; zero for all whose end is told, or that were long left alone. */
    private Duration untilIdle(MovieMedia movie, StoredObject file) {
        Duration unchanged = Duration.between(file.stat().modified(), clock.instant());
        boolean changing =
                movie.ending() == MovieMedia.Ending.OPEN && unchanged.abs().compareTo(IDLE) < 0;
        return changing ? IDLE.minus(unchanged) : Duration.ZERO;
    }

    private Presentation growing(String name, Presentation settled, StoredObject file) {
        MediaTime reached = settled.duration();
        for (List<Rendition> renditions : List.of(settled.pictures(), settled.sounds())) {
            for (Rendition rendition : renditions) {
                reached = MediaTime.max(reached, rendition.track().presentationEnd());
            }
        }
        String beginning = beginning(settled);
        Instant written = file.stat().modified();
        Instant now = clock.instant(); // Elsewhere clocks may be ahead.
        Instant begun = starts.of(beginning + " " + name, written.isAfter(now) ? now : written, reached);
        return settled.named(beginning, new Growth.UnderWay(leastTarget(), begun, written));
    }

    private long leastTarget() {
        return Math.max(1, aimed.roundedSeconds());
    }

    /** A name that a film has from its first segments on, and that another film does not get. */
    private String beginning(Presentation presentation) {
        Rendition first = presentation.pictures().isEmpty()
                ? presentation.sounds().get(0)
                : presentation.pictures().get(0);
        SegmentWriter writer = new SegmentWriter(first);
        return Fingerprint.of(
                Integer.toString(FORMAT),
                aimed.seconds(3),
                HexFormat.of().formatHex(writer.initializationSection()),
                HexFormat.of().formatHex(writer.movieFragment(first.segments(), 0)));
    }

    private static Optional<MovieMedia> movie(StoredObject file, ReadingRoom.Seat seat) throws IOException {
        try {
            return Optional.of(MovieReader.readMedia(file, seat.further()));
        } catch (Mp4Exception broken) {
            return Optional.empty();
        }
    }
}
