package matinee.mp4;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers of which neighbours are near each other, in as few bytes as that takes: of each block of them the least is held, and
 * of each number by how much it is more.
 *
 * <p>A block is an array of its own: where memory is short, none that is large has to be found or copied.
 */
final class PackedNumbers {
    private static final int BLOCK_BITS = 6;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final byte[] ALL_ALIKE = {};
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** What an array takes beside what is in it, and the reference to it. */
    private static final int ARRAY_BYTES = 16 + 4;

    /** Of each block. */
    private final long[] least;

    /** Of each block, by how much its numbers are more: as many bytes each, the lowest first, and at the end room for a long. */
    private final byte[][] more;

    private final int count;

    private PackedNumbers(long[] least, byte[][] more, int count) {
        this.least = least;
        this.more = more;
        this.count = count;
    }

    int count() {
        return count;
    }

    long get(int index) {
        int block = index >> BLOCK_BITS;
        return least[block] + above(more[block], index & (BLOCK - 1));
    }

    private static long above(byte[] block, int index) {
        int width = block.length >> BLOCK_BITS;
        if (width == 0) {
            return 0;
        }
        int unused = Long.SIZE - width * Byte.SIZE;
        return ((long) LONGS.get(block, index * width) << unused) >>> unused;
    }

    /** Where a number stands among numbers that ascend: its index, or -(index of the first that is more) - 1. */
    int search(long number) {
        int block = Arrays.binarySearch(least, number);
        if (block >= 0) {
            return block << BLOCK_BITS;
        }
        int before = -block - 2;
        int low = Math.max(0, before << BLOCK_BITS);
        int high = Math.min(count, (before + 1) << BLOCK_BITS) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = get(middle);
            if (found == number) {
                return middle;
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    long heapBytes() {
        long bytes = Long.BYTES * (long) least.length;
        for (byte[] block : more) {
            bytes += block.length == 0 ? Integer.BYTES : ARRAY_BYTES + block.length;
        }
        return bytes;
    }

    /** Takes the numbers in their order, none 2^63 or more above another. For one thread. */
    static final class Builder {
        private long[] least = new long[4];
        private byte[][] more = new byte[4][];

        /** How many blocks are packed; behind them come those that are not. */
        private int blocks;

        private final long[] open = new long[BLOCK];
        private int count;

        int count() {
            return count;
        }

        void add(long number) {
            int opened = count - (blocks << BLOCK_BITS);
            if (opened == BLOCK) {
                close();
                opened = 0;
            }
            open[opened] = number;
            count++;
        }

        private void close() {
            if (blocks == least.length) {
                least = Arrays.copyOf(least, blocks + blocks / 2);
                more = Arrays.copyOf(more, blocks + blocks / 2);
            }
            least[blocks] = least(BLOCK);
            more[blocks] = packed(BLOCK, least[blocks]);
            blocks++;
        }

        private long least(int numbers) {
            long low = open[0];
            for (int i = 1; i < numbers; i++) {
                low = Math.min(low, open[i]);
            }
            return low;
        }

        private byte[] packed(int numbers, long low) {
            long most = 0;
            for (int i = 0; i < numbers; i++) {
                most = Math.max(most, open[i] - low);
            }
            int width = (Long.SIZE - Long.numberOfLeadingZeros(most) + Byte.SIZE - 1) / Byte.SIZE;
            if (width == 0) {
                return ALL_ALIKE;
            }
            byte[] packed = new byte[BLOCK * width + Long.BYTES - width];
            for (int i = 0; i < numbers; i++) {
                // The next is written over what is too much of this one.
                LONGS.set(packed, i * width, open[i] - low);
            }
            return packed;
        }

        long get(int index) {
            int block = index >> BLOCK_BITS;
            int within = index & (BLOCK - 1);
            return block < blocks ? least[block] + above(more[block], within) : open[within];
        }

        /** The last number; there is one. */
        long last() {
            return get(count - 1);
        }

        /** Takes the last number back; there is one. */
        void removeLast() {
            count--;
            if (count == blocks << BLOCK_BITS && blocks > 0) {
                int from = count - BLOCK;
                for (int i = 0; i < BLOCK; i++) {
                    open[i] = get(from + i);
                }
                blocks--;
            }
        }

        /** The numbers so far; more may be added, which it does not hold. */
        PackedNumbers build() {
            int opened = count - (blocks << BLOCK_BITS);
            int all = opened == 0 ? blocks : blocks + 1;
            long[] allLeast = Arrays.copyOf(least, all);
            byte[][] allMore = Arrays.copyOf(more, all);
            if (opened > 0) {
                allLeast[blocks] = least(opened);
                allMore[blocks] = packed(opened, allLeast[blocks]);
            }
            return new PackedNumbers(allLeast, allMore, count);
        }
    }
}
