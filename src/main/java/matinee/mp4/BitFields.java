package matinee.mp4;

/** Fields that do not end at bytes, from the highest bit on. For one thread. */
final class BitFields {
    private final byte[] bytes;
    private final BoxBody origin;
    private int position;

    /** @param origin what to blame when the bits run out */
    BitFields(byte[] bytes, BoxBody origin) {
        this.bytes = bytes.clone();
        this.origin = origin;
    }

    /** @param count 1 to 31 */
    int next(int count) throws Mp4Exception {
        if (count > bytes.length * Byte.SIZE - position) {
            throw origin.fault("setup of the decoder ends early");
        }
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 1) | ((bytes[position >> 3] >> (7 - (position & 7))) & 1);
            position++;
        }
        return value;
    }
}
