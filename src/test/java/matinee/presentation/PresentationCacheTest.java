package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.storage.MemoryStore;
import matinee.storage.ObjectStat;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentationCacheTest {
    private static final int CLIENTS = 200;
    private static final byte[] FILM = SampledFilm.of(
            SampledTrack.pictures(1).groups(5, 8, 1200), SampledTrack.sound(2).samples(140, 1024, 5));

    private static PresentationCache cache(int seconds) {
        return new PresentationCache(1 << 20, Duration.ofSeconds(seconds));
    }

    /** Counts how often its beginning is read. */
    private static final class Counting implements StoredObject {
        private final StoredObject object;
        private final AtomicInteger openings = new AtomicInteger();

        Counting(StoredObject object) {
            this.object = object;
        }

        @Override
        public ObjectStat stat() {
            return object.stat();
        }

        @Override
        public int read(ByteBuffer target, long positionBytes) throws IOException {
            if (positionBytes == 0) {
                openings.incrementAndGet();
            }
            return object.read(target, positionBytes);
        }

        @Override
        public Closeable keepOpen() {
            return object.keepOpen();
        }

        @Override
        public void close() throws IOException {
            object.close();
        }
    }

    private static Set<Object> askAtOnce(Callable<Object> question) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            CountDownLatch ready = new CountDownLatch(CLIENTS);
            List<Future<Object>> answers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return question.call();
                }));
            }
            Set<Object> different = new HashSet<>();
            for (Future<Object> answer : answers) {
                different.add(answer.get());
            }
            return different;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoHundredClientsAtOnceCostOneReading() throws Exception {
        PresentationCache cache = cache(6);
        try (Counting film = new Counting(MemoryStore.object(FILM))) {
            assertEquals(1, askAtOnce(() -> cache.of("film.mp4", List.of(film))).size());
            assertEquals(1, film.openings.get());
        }
    }

    @Test
    void aRefusalIsRememberedForAWhileToo() throws Exception {
        PresentationCache cache = cache(6);
        try (Counting film = new Counting(MemoryStore.object(new byte[100_000]))) {
            assertEquals(
                    Set.of(Refusal.UNKNOWN_FORMAT),
                    askAtOnce(() -> assertThrows(PackagingException.class, () -> cache.of("film.mp4", List.of(film)))
                            .refusal()));
            assertEquals(1, film.openings.get());
        }
    }

    @Test
    void theFingerprintTellsTheFilmAndTheWayItIsCut() throws Exception {
        try (StoredObject film = MemoryStore.object(FILM)) {
            assertEquals(
                    cache(6).of("film.mp4", List.of(film)).fingerprint(),
                    cache(6).of("film.mp4", List.of(film)).fingerprint());
            assertNotEquals(
                    cache(6).of("film.mp4", List.of(film)).fingerprint(),
                    cache(4).of("film.mp4", List.of(film)).fingerprint());
            PresentationCache cache = cache(6);
            assertSame(cache.of("film.mp4", List.of(film)), cache.of("film.mp4", List.of(film)));
        }
    }

    @Test
    void filmsThatLookAlikeFromOutsideAreKeptApartByName() throws Exception {
        PresentationCache cache = cache(6);
        byte[] other = SampledFilm.of(SampledTrack.sound(2).samples(140, 1024, 5));
        try (StoredObject film = MemoryStore.object(FILM);
                StoredObject sound = MemoryStore.object(other)) {
            assertEquals(1, cache.of("a.mp4", List.of(film)).pictures().size());
            assertEquals(0, cache.of("b.mp4", List.of(sound)).pictures().size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 100, 1000})
    void aFilmThatEndsBeforeItsMovieBoxIsUnfinished(int length) throws Exception {
        try (StoredObject film = MemoryStore.object(Arrays.copyOf(FILM, length))) {
            PackagingException refused =
                    assertThrows(PackagingException.class, () -> cache(6).of("film.mp4", List.of(film)));
            assertTrue(
                    Set.of(Refusal.UNFINISHED, Refusal.UNKNOWN_FORMAT, Refusal.BROKEN)
                            .contains(refused.refusal()),
                    refused.getMessage());
        }
    }
}
