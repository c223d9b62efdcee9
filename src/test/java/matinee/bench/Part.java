package matinee.bench;

import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Bytes of the film that a client asks for.
 *
 * @param first offset of the first
 * @param length how many, at least one
 * @param complete how many the film has
 */
record Part(long first, long length, long complete) {
    Part {
        if (first < 0 || length < 1 || first + length > complete) {
            throw new IllegalArgumentException("no part of " + complete + " bytes: " + length + " from " + first);
        }
    }

    static Part whole(Film film) {
        return new Part(0, film.length(), film.length());
    }

    /** From an offset to the end. */
    static Part from(long first, Film film) {
        return new Part(first, film.length() - first, film.length());
    }

    /** Parts of one length anywhere in the film, the same ones in each run. */
    static Supplier<Part> random(int length, Film film) {
        SplittableRandom random = new SplittableRandom(length);
        return () -> new Part(random.nextLong(film.length() - length + 1L), length, film.length());
    }

    boolean isWhole() {
        return length == complete;
    }

    /** The status of the right answer. */
    int status() {
        return isWhole() ? 200 : 206;
    }

    /** The field that asks for it, with its line end; nothing for the whole. */
    String rangeField() {
        return isWhole() ? "" : "Range: bytes=" + first + "-" + (first + length - 1) + "\r\n";
    }
}
