package matinee.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file that everybody asks for. Every eight bytes of it follow from their place, and no two places look alike. */
final class Film {
    static final String NAME = "film.mp4";
    private static final int BLOCK = 1 << 20;

    private final Path file;
    private final MappedByteBuffer bytes;

    private Film(Path file, MappedByteBuffer bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * The film in this folder, made when it is not there or has another length.
     *
     * @param length in bytes, a multiple of 1 MiB, below 2 GiB
     */
    static Film in(Path folder, int length) throws IOException {
        if (length < BLOCK || length % BLOCK != 0) {
            throw new IllegalArgumentException("a film of " + length + " bytes is no multiple of " + BLOCK);
        }
        Path file = Files.createDirectories(folder).resolve(NAME);
        if (!Files.exists(file) || Files.size(file) != length) {
            write(file, length);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Film(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, length));
        }
    }

    private static void write(Path file, int length) throws IOException {
        Files.deleteIfExists(file);
        ByteBuffer block = ByteBuffer.allocate(BLOCK).order(ByteOrder.BIG_ENDIAN);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long at = 0; at < length; at += BLOCK) {
                block.clear();
                for (int i = 0; i < BLOCK; i += Long.BYTES) {
                    block.putLong(word(at + i));
                }
                block.flip();
                while (block.hasRemaining()) {
                    channel.write(block);
                }
            }
        }
    }

    /** The eight bytes at an offset: the offset, mixed (the finalizer of SplitMix64), so that each byte depends on all of it. */
    static long word(long offset) {
        long mixed = offset + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    Path file() {
        return file;
    }

    Path folder() {
        return file.getParent();
    }

    int length() {
        return bytes.capacity();
    }

    /** Whether what remains in the buffer is what the film has from this offset on; the buffer stays as it is. */
    boolean has(ByteBuffer part, long offset) {
        if (offset < 0 || offset + part.remaining() > length()) {
            return false;
        }
        return bytes.slice(Math.toIntExact(offset), part.remaining()).equals(part);
    }
}
