package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import matinee.dash.Mpd;
import matinee.hls.MultivariantPlaylist;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scrambled films: each is streamed, whatever that shows, or refused with a reason; at once, and never otherwise. */
class MutatedStreamTest {
    private static final int MUTANTS = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final byte[] FILM = SampledFilm.of(
            SampledTrack.pictures(1).groups(6, 8, 1200).edited(5_000, 1200, 1),
            SampledTrack.sound(2).samples(160, 1024, 5).edited(700, -1, 1, 19_000, 1024, 1));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyMutantIsStreamedOrRefused(long seed) {
        Random random = new Random(seed);
        int streamed = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutate(random);
            long began = System.nanoTime();
            if (isStreamed(mutant, i, seed)) {
                streamed++;
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - began);
            int number = i;
            assertTrue(taken.compareTo(PATIENCE) < 0, () -> "mutant " + number + " took " + taken);
        }
        assertTrue(streamed > MUTANTS / 20, streamed + " of the mutants were streamed");
        assertFalse(streamed == MUTANTS, "no mutant was refused");
    }

    private static boolean isStreamed(byte[] mutant, int number, long seed) {
        try (StoredObject film = MemoryStore.object(mutant)) {
            Presentation presentation =
                    new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", List.of(film));
            assertFalse(MultivariantPlaylist.text(presentation).isEmpty());
            assertFalse(Mpd.text(presentation).isEmpty());
            for (List<Rendition> renditions : List.of(presentation.pictures(), presentation.sounds())) {
                for (Rendition rendition : renditions) {
                    assertTrue(Streamed.whole(rendition, film).length > 0);
                }
            }
            return true;
        } catch (PackagingException refused) {
            assertFalse(refused.refusal().sentence().isEmpty());
            return false;
        } catch (Exception | AssertionError e) {
            return fail("mutant " + number + " of seed " + seed, e);
        }
    }

    /** The movie box lies at the end; its fields are what is worth scrambling. */
    private static byte[] mutate(Random random) {
        byte[] mutant = random.nextInt(10) == 0 ? Arrays.copyOf(FILM, random.nextInt(FILM.length)) : FILM.clone();
        int boxes = Math.min(mutant.length, 6000);
        for (int i = random.nextInt(3); i >= 0 && boxes > 0; i--) {
            int position = mutant.length - 1 - random.nextInt(boxes);
            mutant[position] = (byte) (random.nextInt(3) == 0 ? -random.nextInt(2) : random.nextInt());
        }
        return mutant;
    }
}
