package matinee.mp4;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Builds boxes and their fields, big-endian, one after another. */
public final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public static Bytes none() {
        return new Bytes();
    }

    /** A box with this body. */
    public static Bytes box(String code, Bytes... body) {
        Bytes all = new Bytes();
        for (Bytes part : body) {
            all.add(part);
        }
        return new Bytes().u32(8 + all.length()).code(code).add(all);
    }

    /** The same with its size in 64 bits. */
    public static Bytes largeBox(String code, Bytes body) {
        return new Bytes().u32(1).code(code).u64(16 + body.length()).add(body);
    }

    public static Bytes hex(String digits) {
        return new Bytes().add(HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    public static Bytes text(String text) {
        return new Bytes().add(text.getBytes(StandardCharsets.UTF_8));
    }

    public Bytes u8(int value) {
        out.write(value);
        return this;
    }

    public Bytes u16(int value) {
        return u8(value >> 8).u8(value);
    }

    public Bytes u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    public Bytes u64(long value) {
        return u32(value >> 32).u32(value);
    }

    public Bytes code(String code) {
        return add(code.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Bytes zeros(int count) {
        return add(new byte[count]);
    }

    public Bytes add(Bytes more) {
        return add(more.array());
    }

    public Bytes add(byte[] more) {
        out.writeBytes(more);
        return this;
    }

    public int length() {
        return out.size();
    }

    public byte[] array() {
        return out.toByteArray();
    }
}
