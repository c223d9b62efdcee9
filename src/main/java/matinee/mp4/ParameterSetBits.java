package matinee.mp4;

import java.nio.ByteBuffer;

/**
 * The bits of a parameter set, ISO/IEC 14496-10 §7.2 and §9.1, as ISO/IEC 23008-2 has them too, without the bytes that prevent
 * the emulation of start codes. For one thread.
 */
final class ParameterSetBits {
    /** An Exp-Golomb code of more zeros is beyond 32 bits. */
    private static final int MOST_ZEROS = 31;

    private static final int EMULATION_PREVENTION = 3;

    private final String box;
    private final String clause;
    private final byte[] bytes;
    private final long length;
    private long position;

    /**
     * @param unit with its header, at most 65535 bytes
     * @param box that it stands in
     * @param clause of the syntax
     */
    ParameterSetBits(ByteBuffer unit, String box, String clause) {
        this.box = box;
        this.clause = clause;
        this.bytes = new byte[unit.remaining()];
        this.length = (long) unescape(unit.duplicate()) * Byte.SIZE;
    }

    private int unescape(ByteBuffer unit) {
        int count = 0;
        int zeros = 0;
        while (unit.hasRemaining()) {
            byte next = unit.get();
            if (zeros >= 2 && next == EMULATION_PREVENTION) {
                zeros = 0;
            } else {
                zeros = next == 0 ? zeros + 1 : 0;
                bytes[count++] = next;
            }
        }
        return count;
    }

    /**
     * u(n), the highest bit first.
     *
     * @param count at most 32
     */
    long bits(int count) throws Mp4Exception {
        require(count);
        long value = 0;
        for (int i = 0; i < count; i++) {
            int octet = bytes[(int) (position >> 3)];
            value = (value << 1) | ((octet >> (7 - (int) (position & 7))) & 1);
            position++;
        }
        return value;
    }

    /** u(1), set or not. */
    boolean flag() throws Mp4Exception {
        return bits(1) == 1;
    }

    void skip(int count) throws Mp4Exception {
        require(count);
        position += count;
    }

    /** ue(v), at most 2^32 - 2. */
    long unsigned() throws Mp4Exception {
        int zeros = 0;
        while (!flag()) {
            zeros++;
            if (zeros > MOST_ZEROS) {
                throw fault("an Exp-Golomb code of more than " + MOST_ZEROS + " zeros");
            }
        }
        return (1L << zeros) - 1 + bits(zeros);
    }

    /** ue(v), of a count. */
    int count(int most) throws Mp4Exception {
        long count = unsigned();
        if (count > most) {
            throw fault("a count of " + count);
        }
        return (int) count;
    }

    /** se(v). */
    long signed() throws Mp4Exception {
        long code = unsigned();
        return (code & 1) == 1 ? (code + 1) / 2 : -(code / 2);
    }

    /** Steps over so many of ue(v) or se(v), which are as long as each other. */
    void skipCodes(int count) throws Mp4Exception {
        for (int i = 0; i < count; i++) {
            unsigned();
        }
    }

    private void require(int count) throws Mp4Exception {
        if (count > length - position) {
            throw fault("a parameter set that ends early");
        }
    }

    private Mp4Exception fault(String fault) {
        return new Mp4Exception(box, 0, clause, fault);
    }
}
