package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import matinee.storage.MemoryStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cut-off and scrambled files: each is read or refused, at once. */
class MutatedMovieTest {
    private static final int MUTANTS = 500;

    /** The reader's own bound and some time for a busy machine to notice it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final List<byte[]> FILMS = List.of(
            Films.rich().array(), Films.fragmented().array(), Films.quickTime().array());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyMutantIsReadOrRefused(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] film = mutate(FILMS.get(random.nextInt(FILMS.size())), random);
            int number = i;
            long began = System.nanoTime();
            if (isRead(film, () -> "mutant " + number + " of seed " + seed)) {
                read++;
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - began);
            assertTrue(taken.compareTo(PATIENCE) < 0, () -> "mutant " + number + " took " + taken);
        }
        assertTrue(read > MUTANTS / 50, read + " of the mutants were read: too few to have met the inner boxes");
        assertFalse(read == MUTANTS, "no mutant was refused");
    }

    private static boolean isRead(byte[] film, Supplier<String> name) {
        try (var object = MemoryStore.object(film)) {
            return !MovieReader.read(object).duration().isNegative();
        } catch (Mp4Exception e) {
            assertFalse(e.clause().isBlank());
            assertTrue(e.offsetBytes() >= 0);
            return false;
        } catch (Exception e) {
            return fail(name.get(), e);
        }
    }

    private static byte[] mutate(byte[] film, Random random) {
        byte[] mutant = random.nextInt(4) == 0 ? Arrays.copyOf(film, random.nextInt(film.length)) : film.clone();
        int changes = random.nextInt(4);
        for (int i = 0; i < changes && mutant.length > 0; i++) {
            int position = random.nextInt(mutant.length);
            int length = Math.min(1 + random.nextInt(4), mutant.length - position);
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            if (random.nextInt(3) == 0) {
                Arrays.fill(noise, (byte) (random.nextBoolean() ? 0xFF : 0));
            }
            System.arraycopy(noise, 0, mutant, position, length);
        }
        return mutant;
    }
}
