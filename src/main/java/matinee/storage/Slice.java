package matinee.storage;

import java.nio.ByteBuffer;

/** A run of bytes: made in memory, or left where it is in a stored object. */
public sealed interface Slice {
    /** Bytes, known before the first is read. */
    long length();

    /** A run inside this one. */
    Slice part(long offsetBytes, long lengthBytes);

    /** Bytes in memory. */
    record Memory(ByteBuffer bytes) implements Slice {
        /** From the buffer's position to its limit. */
        public Memory {
            bytes = bytes.asReadOnlyBuffer().slice();
        }

        /** A buffer of the caller's own, to read from. */
        @Override
        public ByteBuffer bytes() {
            return bytes.duplicate();
        }

        @Override
        public long length() {
            return bytes.limit();
        }

        @Override
        public Slice part(long offsetBytes, long lengthBytes) {
            return new Memory(bytes.slice(Math.toIntExact(offsetBytes), Math.toIntExact(lengthBytes)));
        }
    }

    /** Bytes of a stored object, which stays open as long as the slice is used. */
    record Stored(StoredObject object, long offset, long length) implements Slice {
        public Stored {
            if (offset < 0 || length < 0 || offset > object.stat().length() - length) {
                throw new IllegalArgumentException("bytes " + offset + "+" + length + " of "
                        + object.stat().length());
            }
        }

        @Override
        public Slice part(long offsetBytes, long lengthBytes) {
            if (offsetBytes < 0 || offsetBytes > length - lengthBytes) {
                throw new IllegalArgumentException("bytes " + offsetBytes + "+" + lengthBytes + " of " + length);
            }
            return new Stored(object, offset + offsetBytes, lengthBytes);
        }
    }
}
