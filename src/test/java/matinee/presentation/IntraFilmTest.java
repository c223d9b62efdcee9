package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import matinee.mp4.Bytes;
import matinee.mp4.MovieBytes;
import matinee.mp4.SampleBytes;
import matinee.storage.LooseObject;
import matinee.storage.ObjectStat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A film of millions of pictures, each of which is decoded alone")
class IntraFilmTest {
    private static final int PICTURES = 3_000_000;

    /** 50 pictures a second. */
    private static final long PICTURE = 600;

    private static final String HEAP = "-Xmx80m";

    @TempDir
    private Path folder;

    @Test
    void isPackagedInLittleMemory() throws Exception {
        Path film = folder.resolve("intra.mp4");
        write(film);
        Process packaging = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Packaging.class.getName(),
                        film.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(packaging.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, packaging.waitFor(), told);
        // 60,000 s: segments and previews as far apart as the bounds of their playlists want them.
        assertEquals("10001 segments, 19868 previews, 4 bytes a picture", told.strip());
    }

    /** Unlike sizes, each picture in a place of its own; of the media data there is but the room. */
    private static void write(Path film) throws IOException {
        long[] sizes = new long[PICTURES];
        long[] offsets = new long[PICTURES];
        long end = MovieBytes.ftyp().length() + 8L;
        for (int i = 0; i < PICTURES; i++) {
            sizes[i] = 40L + i % 16;
            offsets[i] = end;
            end += 60;
        }
        Bytes media = MovieBytes.mdia(
                "vide",
                "eng",
                Bytes.none(),
                MovieBytes.avcEntry(640, 360),
                SampleBytes.stsz(sizes),
                MovieBytes.stts(PICTURES, PICTURE),
                SampleBytes.stsc(1, 1, 1),
                SampleBytes.stco(offsets));
        Bytes moov = Bytes.box(
                "moov",
                MovieBytes.mvhd(0),
                Bytes.box("trak", MovieBytes.tkhd(1, 640, 360, MovieBytes.identity()), media));
        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            Bytes head = MovieBytes.ftyp();
            file.write(head.array());
            file.writeInt((int) (end - head.length()));
            file.writeBytes("mdat");
            file.seek(end);
            file.write(moov.array());
        }
    }

    /** A program of its own, so that its memory is. */
    static final class Packaging {
        private Packaging() {}

        public static void main(String... arguments) throws Exception {
            try (RandomAccessFile file = new RandomAccessFile(arguments[0], "r");
                    Film film = new Film(file)) {
                Presentation presentation =
                        new PresentationCache(64 << 20, Duration.ofSeconds(6)).of("intra.mp4", List.of(film));
                Rendition pictures = presentation.pictures().get(0);
                System.out.printf(
                        "%d segments, %d previews, %d bytes a picture%n",
                        pictures.segments().count(), IFrames.of(pictures).count(), pictures.heapBytes() / PICTURES);
            }
        }
    }

    private static final class Film extends LooseObject {
        private final RandomAccessFile file;
        private final ObjectStat stat;

        private Film(RandomAccessFile file) throws IOException {
            this.file = file;
            this.stat = new ObjectStat(file.length(), Instant.EPOCH, "intra");
        }

        @Override
        public ObjectStat stat() {
            return stat;
        }

        @Override
        public int read(ByteBuffer target, long positionBytes) throws IOException {
            return file.getChannel().read(target, positionBytes);
        }
    }
}
