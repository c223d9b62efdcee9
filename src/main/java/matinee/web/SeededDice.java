package matinee.web;

import java.nio.charset.StandardCharsets;

/**
 * Numbers that look drawn by chance and follow from a text alone: the same on every machine, in every version of Java. FNV-1a
 * turns the text into 64 bits, SplitMix64 goes on from there; both are a few lines, and kept here so that no library can
 * change what a title looks like.
 */
final class SeededDice {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state = FNV_OFFSET;

    SeededDice(String text) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            state = (state ^ (octet & 0xff)) * FNV_PRIME;
        }
    }

    /** A number from {@code low} to {@code high}, both inclusive. */
    int from(int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException("nothing lies from " + low + " to " + high);
        }
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return low + (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), high - low + 1L);
    }

    /** True once in {@code faces} throws. */
    boolean oneIn(int faces) {
        return from(1, faces) == 1;
    }
}
