package matinee.mp4;

import java.nio.ByteBuffer;

/** What silence is in the coding of a track. */
public sealed interface Silence {
    /** The track is none of sound, or of a codec in which nothing but an encoder writes it. */
    record Unknown() implements Silence {}

    /**
     * A sample of nothing but silence, which can follow any other.
     *
     * @param bytes at least 1
     * @param frames how many numbers of each channel it is decoded to, at least 1
     * @param rate such numbers a second, at least 1
     */
    record Sample(ByteBuffer bytes, int frames, int rate) implements Silence {
        public Sample {
            if (!bytes.hasRemaining() || frames < 1 || rate < 1) {
                throw new IllegalArgumentException(
                        bytes.remaining() + " bytes for " + frames + " frames of " + rate + " a second");
            }
            bytes = bytes.asReadOnlyBuffer().slice();
        }

        /** A buffer of the caller's own, to read from. */
        @Override
        public ByteBuffer bytes() {
            return bytes.duplicate();
        }

        /** Length of the sample. */
        public int sizeBytes() {
            return bytes.limit();
        }
    }
}
