package matinee.mp4;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The fields of one box in their order, big-endian, never past the end of the box. For one thread. */
final class BoxBody {
    private final Window window;
    private final Box box;
    private final String clause;
    private long positionBytes;

    BoxBody(Window window, Box box, String clause) {
        this.window = window;
        this.box = box;
        this.clause = clause;
        this.positionBytes = box.bodyBytes();
    }

    /** Where the next field begins in the file. */
    long positionBytes() {
        return positionBytes;
    }

    long remainingBytes() {
        return box.endBytes() - positionBytes;
    }

    /** The version of a full box, ISO/IEC 14496-12 §4.2 (FullBox); steps over its flags. */
    int version() throws Mp4Exception, IOException {
        int version = u8();
        skip(3);
        return version;
    }

    int u8() throws Mp4Exception, IOException {
        return (int) number(1);
    }

    int u16() throws Mp4Exception, IOException {
        return (int) number(2);
    }

    int u24() throws Mp4Exception, IOException {
        return (int) number(3);
    }

    long u32() throws Mp4Exception, IOException {
        return number(4);
    }

    int i32() throws Mp4Exception, IOException {
        return (int) number(4);
    }

    /** All 64 bits; the first becomes the sign. */
    long u64() throws Mp4Exception, IOException {
        return number(8);
    }

    /** Of 64 bits, as far as they fit into 63. */
    long u63() throws Mp4Exception, IOException {
        long value = number(8);
        if (value < 0) {
            throw fault("number " + Long.toUnsignedString(value));
        }
        return value;
    }

    /** A time or an offset: 32 bits wide in version 0, 64 in version 1. */
    long ticks(int version) throws Mp4Exception, IOException {
        return version == 0 ? u32() : u63();
    }

    /** A duration: as {@link #ticks}, but all bits set means that none is stated, which is zero here. */
    long durationTicks(int version) throws Mp4Exception, IOException {
        long value = number(version == 0 ? 4 : 8);
        if (value == (version == 0 ? 0xFFFF_FFFFL : -1L)) {
            return 0;
        }
        if (value < 0) {
            throw fault("duration " + Long.toUnsignedString(value));
        }
        return value;
    }

    /** Ticks per second, at least 1. */
    long timescale() throws Mp4Exception, IOException {
        long timescale = u32();
        if (timescale == 0) {
            throw fault("timescale 0");
        }
        return timescale;
    }

    String code() throws Mp4Exception, IOException {
        return new String(bytes(4), StandardCharsets.ISO_8859_1);
    }

    /** A count of entries, at most as many as the rest of the box has room for. */
    long entryCount(int entryBytes) throws Mp4Exception, IOException {
        long count = u32();
        if (count > remainingBytes() / entryBytes) {
            throw fault(count + " entries of " + entryBytes + " bytes in " + remainingBytes() + " bytes");
        }
        return count;
    }

    /** @param count of which the caller knows a bound that no file can move */
    byte[] bytes(int count) throws Mp4Exception, IOException {
        require(count);
        byte[] bytes = new byte[count];
        window.copy(positionBytes, bytes);
        positionBytes += count;
        return bytes;
    }

    /** The rest of the box, cut after a bound. */
    byte[] rest(int atMostBytes) throws Mp4Exception, IOException {
        return bytes((int) Math.min(atMostBytes, remainingBytes()));
    }

    void skip(long count) throws Mp4Exception {
        require(count);
        positionBytes += count;
    }

    Mp4Exception fault(String fault) {
        return new Mp4Exception(box.code(), box.offsetBytes(), clause, fault);
    }

    private long number(int count) throws Mp4Exception, IOException {
        require(count);
        long value = window.number(positionBytes, count);
        positionBytes += count;
        return value;
    }

    private void require(long count) throws Mp4Exception {
        if (count < 0 || count > remainingBytes()) {
            throw fault("box ends " + (count - remainingBytes()) + " bytes early");
        }
    }
}
