package matinee.mp4;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Builds boxes and their fields, big-endian, one after another. */
final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static Bytes none() {
        return new Bytes();
    }

    /** A box with this body. */
    static Bytes box(String code, Bytes... body) {
        Bytes all = new Bytes();
        for (Bytes part : body) {
            all.add(part);
        }
        return new Bytes().u32(8 + all.length()).code(code).add(all);
    }

    /** The same with its size in 64 bits. */
    static Bytes largeBox(String code, Bytes body) {
        return new Bytes().u32(1).code(code).u64(16 + body.length()).add(body);
    }

    static Bytes hex(String digits) {
        return new Bytes().add(HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    static Bytes text(String text) {
        return new Bytes().add(text.getBytes(StandardCharsets.UTF_8));
    }

    Bytes u8(int value) {
        out.write(value);
        return this;
    }

    Bytes u16(int value) {
        return u8(value >> 8).u8(value);
    }

    Bytes u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    Bytes u64(long value) {
        return u32(value >> 32).u32(value);
    }

    Bytes code(String code) {
        return add(code.getBytes(StandardCharsets.ISO_8859_1));
    }

    Bytes zeros(int count) {
        return add(new byte[count]);
    }

    Bytes add(Bytes more) {
        return add(more.array());
    }

    Bytes add(byte[] more) {
        out.writeBytes(more);
        return this;
    }

    int length() {
        return out.size();
    }

    byte[] array() {
        return out.toByteArray();
    }
}
