package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.SocketException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that change between requests and during a transfer. */
@ExtendWith(ArquillianExtension.class)
class ChangingFileIT {
    private static final Film OLD = new Film(9);
    private static final Film NEW = new Film(10);
    private static final int MIB = 1 << 20;
    private static final int LENGTH = 24 * MIB;
    private static final int CUT = 12 * MIB;
    private static final int BEGINNING = MIB / 4;
    private static final int SMALL = 1_000;

    @ArquillianResource
    private URL url;

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        Path library = Deployment.freshLibrary(Deployment.MATINEE);
        for (Change change : Change.values()) {
            OLD.write(library.resolve(change.path()), LENGTH);
        }
        return Deployment.of(Deployment.MATINEE);
    }

    /** What befalls a file. */
    private enum Change {
        TRUNCATE,
        GROW,
        REPLACE,
        DELETE;

        String path() {
            return name() + "/film.mp4";
        }

        void apply(Path file) throws IOException {
            switch (this) {
                case TRUNCATE -> {
                    try (RandomAccessFile target = new RandomAccessFile(file.toFile(), "rw")) {
                        target.setLength(CUT);
                    }
                }
                case GROW -> OLD.append(file, MIB);
                case REPLACE -> replace(file, LENGTH);
                case DELETE -> Files.delete(file);
            }
        }
    }

    private static void replace(Path file, int length) throws IOException {
        Path other = NEW.write(file.resolveSibling("new.part"), length);
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path library() {
        return Deployment.library(Deployment.MATINEE);
    }

    @Test
    @DisplayName("RFC 9112 §8: a file cut short ends the connection; nothing is padded and nothing follows")
    void aFileCutShortEndsTheConnection() throws IOException {
        Site site = Site.at(url);
        Path file = library().resolve(Change.TRUNCATE.path());
        String path = "/video/" + Change.TRUNCATE.path();
        try (RawHttp connection = RawHttp.connectNarrow(site)) {
            connection.send(site.request("GET", path) + site.request("GET", path, "Range: bytes=0-9"));
            assertEquals(Integer.toString(LENGTH), connection.readHead().the("Content-Length"));
            assertArrayEquals(OLD.bytes(0, BEGINNING), connection.exactly(BEGINNING));
            Change.TRUNCATE.apply(file);
            byte[] rest = untilItEnds(connection);
            assertTrue(rest.length <= CUT - BEGINNING, () -> rest.length + " bytes");
            assertArrayEquals(OLD.bytes(BEGINNING, rest.length), rest);
        }
        RawAnswer next = site.get(path, "Range: bytes=-1");
        assertEquals("bytes " + (CUT - 1) + "-" + (CUT - 1) + "/" + CUT, next.the("Content-Range"));
    }

    /** What comes until the end or the reset of the connection. */
    private static byte[] untilItEnds(RawHttp connection) throws IOException {
        byte[] bytes = new byte[LENGTH + 4 * MIB];
        int length = 0;
        try {
            for (int octets = connection.rest().read(bytes); octets >= 0; ) {
                length += octets;
                octets = connection.rest().read(bytes, length, bytes.length - length);
            }
        } catch (SocketException reset) {
            // A reset is as good an end as any: the client knows that it was cut short.
        }
        return Arrays.copyOf(bytes, length);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName(
            "RFC 9110 §8.6: a file that grows, is replaced or deleted is sent to its old end, and the connection serves on")
    @EnumSource(
            value = Change.class,
            names = {"GROW", "REPLACE", "DELETE"})
    void aFileThatOnlyLosesItsNameIsSentToItsEnd(Change change) throws IOException {
        Site site = Site.at(url);
        Path file = library().resolve(change.path());
        String path = "/video/" + change.path();
        String tag = site.head(path).the("ETag");
        try (RawHttp connection = RawHttp.connectNarrow(site)) {
            connection.send(site.request("GET", path, "Range: bytes=" + MIB + "-"));
            assertEquals(Integer.toString(LENGTH - MIB), connection.readHead().the("Content-Length"));
            assertArrayEquals(OLD.bytes(MIB, BEGINNING), connection.exactly(BEGINNING));
            change.apply(file);
            RawAnswer meanwhile = site.head(path);
            if (change == Change.DELETE) {
                assertEquals(404, meanwhile.status());
            } else {
                assertNotEquals(tag, meanwhile.the("ETag"));
            }
            int left = LENGTH - MIB - BEGINNING;
            assertArrayEquals(OLD.bytes(MIB + BEGINNING, left), connection.exactly(left));
            assertEquals(RawHttp.Ending.KEPT, connection.ending(site));
        }
    }

    @Test
    @DisplayName(
            "RFC 9110 §8.8.1: the same size in the same second is another version, and a resumed download starts anew")
    void theSameSizeInTheSameSecondIsAnotherVersion() throws IOException {
        Path file = OLD.write(library().resolve("same-second.mp4"), SMALL);
        RawAnswer before = Site.at(url).get("/video/same-second.mp4");
        replace(file, SMALL);
        Files.setLastModifiedTime(
                file, FileTime.from(Files.getLastModifiedTime(file).toInstant()));
        assertNewVersion("/video/same-second.mp4", before);
    }

    @Test
    @DisplayName("RFC 9110 §8.8.1: a replacement that keeps size and time, as cp -p makes it, is another version")
    void aReplacementThatKeepsSizeAndTimeIsAnotherVersion() throws IOException {
        Path file = OLD.write(library().resolve("preserved.mp4"), SMALL);
        FileTime modified = FileTime.fromMillis(1_600_000_000_000L);
        Files.setLastModifiedTime(file, modified);
        RawAnswer before = Site.at(url).get("/video/preserved.mp4");
        Path other = NEW.write(library().resolve("other.part"), SMALL);
        Files.setLastModifiedTime(other, modified);
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        assertNewVersion("/video/preserved.mp4", before);
    }

    @Test
    @DisplayName("RFC 9110 §8.8.1: bytes written in place with size and time kept are another version")
    void bytesWrittenInPlaceAreAnotherVersion() throws IOException {
        Path file = OLD.write(library().resolve("in-place.mp4"), SMALL);
        FileTime modified = FileTime.fromMillis(1_600_000_000_000L);
        Files.setLastModifiedTime(file, modified);
        RawAnswer before = Site.at(url).get("/video/in-place.mp4");
        Files.write(file, NEW.bytes(0, SMALL));
        Files.setLastModifiedTime(file, modified);
        assertNewVersion("/video/in-place.mp4", before);
    }

    private void assertNewVersion(String path, RawAnswer before) throws IOException {
        Site site = Site.at(url);
        assertArrayEquals(OLD.bytes(0, SMALL), before.body());
        RawAnswer resumed = site.get(path, "Range: bytes=500-", "If-Range: " + before.the("ETag"));
        assertEquals(200, resumed.status());
        assertNotEquals(before.the("ETag"), resumed.the("ETag"));
        assertArrayEquals(NEW.bytes(0, SMALL), resumed.body());
        assertEquals(200, site.get(path, "If-None-Match: " + before.the("ETag")).status());
        assertEquals(412, site.get(path, "If-Match: " + before.the("ETag")).status());
        assertEquals(
                206,
                site.get(path, "Range: bytes=500-", "If-Range: " + resumed.the("ETag"))
                        .status());
    }

    @Test
    @DisplayName("RFC 9110 §13.1.5: a date counts for If-Range only once it is a second old")
    void aDateOfThisVerySecondIsNoStrongValidator() throws IOException {
        Path file = OLD.write(library().resolve("now.mp4"), SMALL);
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 3_600_000));
        RawAnswer answer = Site.at(url).get("/video/now.mp4");
        String modified = answer.the("Last-Modified");
        assertTrue(!HttpDates.parse(modified).isAfter(HttpDates.parse(answer.the("Date"))), answer::toString);
        assertEquals(
                200,
                Site.at(url)
                        .get("/video/now.mp4", "Range: bytes=0-9", "If-Range: " + modified)
                        .status());
    }

    @Test
    @DisplayName("A file that comes is there at once, one that goes is gone at once")
    void aFileThatComesIsThereAtOnce() throws IOException {
        assertEquals(404, Site.at(url).get("/video/comes.mp4").status());
        Path file = OLD.write(library().resolve("comes.mp4"), SMALL);
        assertEquals(200, Site.at(url).get("/video/comes.mp4").status());
        Files.delete(file);
        assertEquals(404, Site.at(url).get("/video/comes.mp4").status());
        Files.createDirectory(file);
        assertEquals(404, Site.at(url).get("/video/comes.mp4").status());
    }
}
