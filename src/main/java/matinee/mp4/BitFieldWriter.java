package matinee.mp4;

import java.util.Arrays;

/** Writes fields that do not end at bytes, from the highest bit on. For one thread. */
final class BitFieldWriter {
    private byte[] bytes = new byte[Long.BYTES];
    private int position;

    /** @param count 0 to 31, of the lowest bits of the value */
    BitFieldWriter put(int value, int count) {
        for (int bit = count - 1; bit >= 0; bit--) {
            if (position == bytes.length * Byte.SIZE) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            bytes[position >> 3] |= (byte) ((value >> bit & 1) << (7 - (position & 7)));
            position++;
        }
        return this;
    }

    /** All fields, and zeros up to the end of the last byte. */
    byte[] toByteArray() {
        return Arrays.copyOf(bytes, (position + Byte.SIZE - 1) / Byte.SIZE);
    }
}
