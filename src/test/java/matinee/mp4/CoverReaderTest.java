package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.List;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Covers as tagging programs write them. */
class CoverReaderTest {
    private static final Bytes JPEG = Bytes.hex("ff d8 ff e0 01 02 03");
    private static final Bytes PNG = Bytes.hex("89 50 4e 47 0d 0a 1a 0a 07");

    @Test
    void aCoverIsTheRunOfBytesThatHoldsIt() throws Exception {
        byte[] file = film(Bytes.box("covr", data(13, JPEG)));
        StoredObject object = MemoryStore.object(file);
        CoverPicture cover = MovieReader.read(object).covers().get(0);
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(cover.lengthBytes()));
        object.read(bytes, cover.offsetBytes());
        assertArrayEquals(JPEG.array(), bytes.array());
        assertEquals(CoverPicture.Form.JPEG, cover.form());
    }

    @Test
    void aFileMayHaveSeveralAndTheOrderStays() throws Exception {
        byte[] file = film(Bytes.box("covr", data(14, PNG), data(13, JPEG)), Bytes.box("covr", data(14, PNG)));
        assertEquals(
                List.of(CoverPicture.Form.PNG, CoverPicture.Form.JPEG, CoverPicture.Form.PNG),
                MovieReader.read(MemoryStore.object(file)).covers().stream()
                        .map(CoverPicture::form)
                        .toList());
    }

    /** Programs state 0 for what they do not know, and JPEG for what is PNG. */
    @ParameterizedTest
    @CsvSource({"0, JPEG", "14, JPEG", "13, PNG", "27, PNG"})
    void thePictureItselfTellsItsForm(int stated, CoverPicture.Form form) throws Exception {
        Bytes picture = form == CoverPicture.Form.JPEG ? JPEG : PNG;
        byte[] file = film(Bytes.box("covr", data(stated, picture)));
        assertEquals(
                form, MovieReader.read(MemoryStore.object(file)).covers().get(0).form());
    }

    @ParameterizedTest
    @CsvSource({"''", "ff", "ff d8 ff e0", "47 49 46 38 39 61", "42 4d 00 00 00 00"})
    void whatIsNoPictureThatBrowsersShowIsNone(String hex) throws Exception {
        byte[] file = film(Bytes.box("covr", data(13, Bytes.hex(hex))));
        assertEquals(List.of(), MovieReader.read(MemoryStore.object(file)).covers());
    }

    @Test
    void aFileFullOfCoversCostsLittleMemory() throws Exception {
        Bytes all = Bytes.none();
        for (int i = 0; i < 1000; i++) {
            all.add(data(13, JPEG));
        }
        byte[] file = film(Bytes.box("covr", all));
        assertEquals(8, MovieReader.read(MemoryStore.object(file)).covers().size());
    }

    @Test
    void aBrokenCoverLeavesTheFilm() throws Exception {
        Bytes cut = Bytes.none().u32(400).code("data").u32(13).u32(0).add(JPEG);
        Movie movie =
                MovieReader.read(MemoryStore.object(film(Bytes.box("covr", cut), MovieBytes.tag("\u00a9nam", "A"))));
        assertEquals(List.of(), movie.covers());
        assertEquals(1, movie.videoTracks().size());
    }

    private static Bytes data(int type, Bytes picture) {
        return Bytes.box("data", Bytes.none().u32(type).u32(0).add(picture));
    }

    private static byte[] film(Bytes... items) {
        Bytes moov = Bytes.box("moov", MovieBytes.mvhd(10_000), MovieBytes.videoTrak(1), MovieBytes.udta(items));
        return MovieBytes.ftyp().add(moov).add(MovieBytes.mdat(64)).array();
    }
}
