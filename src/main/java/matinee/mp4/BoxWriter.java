package matinee.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes boxes, big-endian, ISO/IEC 14496-12 §4.2. A box that is begun is ended by the one who began it. For one thread. */
final class BoxWriter {
    private static final int FIRST_CAPACITY = 1024;

    private ByteBuffer buffer;

    BoxWriter() {
        this(FIRST_CAPACITY);
    }

    /** @param capacityBytes that are taken at once; more is taken when needed */
    BoxWriter(int capacityBytes) {
        buffer = ByteBuffer.allocate(capacityBytes);
    }

    /** What is written between the beginning of a box and its end. */
    interface Body {
        void write();
    }

    BoxWriter box(String code, Body body) {
        int start = buffer.position();
        u32(0).code(code);
        body.write();
        buffer.putInt(start, buffer.position() - start);
        return this;
    }

    /** @param flags of 24 bits */
    BoxWriter fullBox(String code, int version, int flags, Body body) {
        return box(code, () -> {
            u32((long) version << 24 | flags);
            body.write();
        });
    }

    BoxWriter code(String code) {
        return bytes(code.getBytes(StandardCharsets.ISO_8859_1));
    }

    BoxWriter u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    BoxWriter u16(int value) {
        room(Short.BYTES).putShort((short) value);
        return this;
    }

    /** The lower 32 bits. */
    BoxWriter u32(long value) {
        room(Integer.BYTES).putInt((int) value);
        return this;
    }

    BoxWriter u64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    BoxWriter zeros(int count) {
        return bytes(new byte[count]);
    }

    BoxWriter bytes(byte[] bytes) {
        room(bytes.length).put(bytes);
        return this;
    }

    BoxWriter bytes(ByteBuffer bytes) {
        room(bytes.remaining()).put(bytes.duplicate());
        return this;
    }

    /** How much is written. */
    int position() {
        return buffer.position();
    }

    /** Writes over what was written before. */
    void putU32(int position, long value) {
        buffer.putInt(position, (int) value);
    }

    /** All that was written. */
    byte[] toByteArray() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int count) {
        if (buffer.remaining() < count) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + count));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }
}
