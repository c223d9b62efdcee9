package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import matinee.storage.MemoryStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("QuickTime File Format: compressed movie resources (cmov)")
class CompressedMovieTest {
    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    /** The film with its movie box, which is the last, compressed. */
    private static byte[] film(byte[] plain, String method, byte[] data) {
        int moov = plain.length - movieBytes(plain);
        Bytes cmov = Bytes.box(
                "cmov",
                Bytes.box("dcom", Bytes.none().code(method)),
                Bytes.box("cmvd", Bytes.none().u32(movieBytes(plain)).add(data)));
        return Bytes.none()
                .add(Arrays.copyOf(plain, moov))
                .add(Bytes.box("moov", cmov))
                .array();
    }

    private static int movieBytes(byte[] plain) {
        int ftyp = MovieBytes.ftyp().length();
        int mdat = ByteBuffer.wrap(plain).getInt(ftyp);
        return plain.length - ftyp - mdat;
    }

    private static byte[] moov(byte[] plain) {
        return Arrays.copyOfRange(plain, plain.length - movieBytes(plain), plain.length);
    }

    private static MovieMedia read(byte[] film) throws Exception {
        try (var object = MemoryStore.object(film)) {
            return MovieReader.readMedia(object);
        }
    }

    @Test
    void aCompressedMovieIsTheMovieItHolds() throws Exception {
        byte[] plain = SampledFilm.of(SampledTrack.pictures(1).groups(3, 8, 1200));
        byte[] film = film(plain, "zlib", compressed(moov(plain)));
        MovieMedia expected = read(plain);
        MovieMedia media = read(film);
        assertEquals(expected.movie(), media.movie());
        SampleTable samples = media.tracks().get(0).samples();
        assertEquals(72, samples.count());
        assertEquals(72, samples.completeCount());
        assertEquals(expected.tracks().get(0).samples().offsetBytes(71), samples.offsetBytes(71));
        try (var object = MemoryStore.object(film)) {
            assertEquals(expected.movie(), MovieReader.read(object));
        }
    }

    @Test
    void whatCannotBeExpandedIsRefused() throws Exception {
        byte[] plain = SampledFilm.of(SampledTrack.pictures(1).groups(3, 8, 1200));
        byte[] data = compressed(moov(plain));
        assertThrows(Mp4Exception.class, () -> read(film(plain, "bzip", data)));
        assertThrows(Mp4Exception.class, () -> read(film(plain, "zlib", Arrays.copyOf(data, data.length / 2))));
        assertThrows(Mp4Exception.class, () -> read(film(plain, "zlib", new byte[100])));
        byte[] noMovie = compressed(Bytes.box("free").array());
        assertThrows(Mp4Exception.class, () -> read(film(plain, "zlib", noMovie)));
    }

    @Test
    void aMovieThatExpandsWithoutEndIsRefused() throws Exception {
        byte[] plain = SampledFilm.of(SampledTrack.pictures(1).groups(3, 8, 1200));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i <= CompressedMovie.LARGEST_BYTES >> 20; i++) {
                deflater.write(zeros);
            }
        }
        Mp4Exception refused = assertThrows(Mp4Exception.class, () -> read(film(plain, "zlib", bomb.toByteArray())));
        assertTrue(String.valueOf(refused.getMessage()).contains("expands to more"), refused.getMessage());
    }
}
