package matinee.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files whose every byte follows from its offset and a seed, so that any slice can be told from any other and from another
 * file's.
 *
 * @param seed the file's own number
 */
record Film(int seed) {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int BLOCK = 1 << 16;

    /** The byte at an offset. */
    byte at(long offset) {
        return (byte) (((offset + 1) * SPREAD + seed * 31L) >>> 51);
    }

    /** The bytes from an offset on. */
    byte[] bytes(long first, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = at(first + i);
        }
        return bytes;
    }

    /** Writes a file of this length, and the folders above it. */
    Path write(Path file, int length) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int done = 0; done < length; done += BLOCK) {
                out.write(bytes(done, Math.min(BLOCK, length - done)));
            }
        }
        return file;
    }

    /** Appends to a file so many bytes. */
    void append(Path file, int length) throws IOException {
        try (RandomAccessFile target = new RandomAccessFile(file.toFile(), "rw")) {
            long end = target.length();
            target.seek(end);
            target.write(bytes(end, length));
        }
    }

    /** A file of this length that holds nothing but, at some offsets, runs of this film's bytes. */
    Path writeSparse(Path file, long length, int runBytes, long... offsets) throws IOException {
        Files.createDirectories(file.getParent());
        try (RandomAccessFile target = new RandomAccessFile(file.toFile(), "rw")) {
            target.setLength(length);
            for (long offset : offsets) {
                target.seek(offset);
                target.write(bytes(offset, runBytes));
            }
        }
        return file;
    }
}
