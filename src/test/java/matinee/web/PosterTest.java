package matinee.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import matinee.mp4.Bytes;
import matinee.mp4.MovieBytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which picture stands for a video. */
final class PosterTest {
    private static final byte[] COVER =
            Bytes.hex("89 50 4e 47 0d 0a 1a 0a 01 02 03").array();

    private static final byte[] BESIDE = {1, 2, 3, 4};

    @TempDir
    private static Path folder;

    @TempDir
    private static Path work;

    private static StagedLibrary stage;

    @BeforeAll
    static void start() throws Exception {
        Files.write(folder.resolve("covered.mp4"), covered());
        Files.write(folder.resolve("both.mp4"), covered());
        Files.write(folder.resolve("both.jpg"), BESIDE);
        Files.write(folder.resolve("neither.mp4"), new byte[9]);
        stage = StagedLibrary.of(folder, work);
        stage.server()
                .add(
                        "/poster/*",
                        new PosterServlet(
                                stage.library(), stage.store(), stage.details(), title -> "<svg/>", stage.responder()));
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
    }

    @Test
    void theCoverInsideAFileIsServedFromItsPlace() throws Exception {
        assertPicture("covered.mp4", "image/png", COVER);
    }

    @Test
    void aPictureBesideTheFileGoesBeforeTheCover() throws Exception {
        assertPicture("both.mp4", "image/jpeg", BESIDE);
    }

    @Test
    void withoutAnyOneIsDrawn() throws Exception {
        assertPicture("neither.mp4", "image/svg+xml", Bytes.text("<svg/>").array());
    }

    /** Before the library hears of it. */
    @Test
    void aFileThatWasReplacedDoesNotGiveBytesOfAnotherForItsCover() throws Exception {
        Path file = folder.resolve("replaced.mp4");
        Files.write(file, covered());
        assertPicture("replaced.mp4", "image/png", COVER);
        Files.write(file, new byte[covered().length]);
        HttpResponse<byte[]> answer = stage.server().bytes("/poster/replaced.mp4", "Accept", "*/*");
        assertEquals(
                "image/svg+xml", answer.headers().firstValue("Content-Type").orElseThrow());
    }

    private static void assertPicture(String video, String type, byte[] bytes) throws Exception {
        HttpResponse<byte[]> answer = stage.server().bytes("/poster/" + video, "Accept", "*/*");
        assertEquals(200, answer.statusCode());
        assertEquals(type, answer.headers().firstValue("Content-Type").orElseThrow());
        assertArrayEquals(bytes, answer.body());
    }

    private static byte[] covered() {
        Bytes data = Bytes.box("data", Bytes.none().u32(14).u32(0).add(COVER));
        Bytes moov = Bytes.box(
                "moov", MovieBytes.mvhd(10_000), MovieBytes.videoTrak(1), MovieBytes.udta(Bytes.box("covr", data)));
        return MovieBytes.ftyp().add(moov).add(MovieBytes.mdat(64)).array();
    }
}
