package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several copies on one server, each with settings of its own. */
@ExtendWith(ArquillianExtension.class)
class SettingsIT {
    private static final Film FILM = new Film(13);
    private static final int LENGTH = 1_000;

    @ArquillianResource
    @OperateOnDeployment(Deployment.BROKEN)
    private URL broken;

    @ArquillianResource
    @OperateOnDeployment(Deployment.SAMPLE)
    private URL sample;

    @ArquillianResource
    @OperateOnDeployment(Deployment.GONE)
    private URL gone;

    @ArquillianResource
    @OperateOnDeployment(Deployment.PORTABLE)
    private URL portable;

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.BROKEN, testable = false)
    static WebArchive broken() throws IOException {
        FILM.write(Deployment.freshLibrary(Deployment.BROKEN).resolve("plain.mp4"), LENGTH);
        return Deployment.of(Deployment.BROKEN);
    }

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.SAMPLE, testable = false)
    static WebArchive sample() {
        return Deployment.of(Deployment.SAMPLE);
    }

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.GONE, testable = false)
    static WebArchive gone() throws IOException {
        Files.delete(Deployment.freshLibrary(Deployment.GONE));
        return Deployment.of(Deployment.GONE);
    }

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.PORTABLE, testable = false)
    static WebArchive portable() throws IOException {
        FILM.write(Deployment.freshLibrary(Deployment.PORTABLE).resolve("plain.mp4"), LENGTH);
        return Deployment.of(Deployment.PORTABLE);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("A bad value is 503 everywhere, on a page that names setting, value, source and accepted form")
    @ValueSource(strings = {"/", "/video", "/video/plain.mp4", "/browse/"})
    void aBadValueIsExplained(String path) throws IOException {
        RawAnswer answer = Site.at(broken).get(path);
        assertEquals(503, answer.status(), answer::toString);
        for (String part : new String[] {"chunk-size", "a few", "matinee.broken.chunk-size", "MiB"}) {
            assertTrue(answer.text().contains(part), () -> part + " in " + answer.text());
        }
    }

    @Test
    @DisplayName("Without a library the built-in sample plays")
    void withoutALibraryTheSamplePlays() throws IOException {
        RawAnswer first = Site.at(sample).get("/video", "Range: bytes=0-1");
        assertEquals(206, first.status(), first::toString);
        assertEquals("video/mp4", first.the("Content-Type"));
        RawAnswer type = Site.at(sample).get("/video", "Range: bytes=4-7");
        assertEquals("ftyp", type.text());
        RawAnswer named = Site.at(sample).get("/" + first.the("Content-Location"), "Range: bytes=4-7");
        assertEquals("ftyp", named.text());
        assertEquals(200, Site.at(sample).get("/").status());
    }

    @Test
    @DisplayName("A folder that is not there is 503 on what needs it, and recovers by itself when it comes")
    void aFolderThatIsNotThere() throws IOException {
        Site site = Site.at(gone);
        RawAnswer answer = site.get("/video/plain.mp4");
        assertEquals(503, answer.status(), answer::toString);
        assertEquals(503, site.get("/").status());
        Path library = Deployment.library(Deployment.GONE);
        FILM.write(library.resolve("plain.mp4"), LENGTH);
        assertArrayEquals(FILM.bytes(0, LENGTH), site.get("/video/plain.mp4").body());
        Folders.delete(library);
        assertEquals(503, site.get("/video/plain.mp4").status());
    }

    @Test
    @DisplayName("validators=portable: copies of a file on several disks have one tag")
    void portableValidatorsAreTheSameOnCopies() throws IOException {
        Path file = Deployment.library(Deployment.PORTABLE).resolve("plain.mp4");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));
        String before = Site.at(portable).head("/video/plain.mp4").the("ETag");
        Path copy = file.resolveSibling("copy.part");
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        assertEquals(before, Site.at(portable).head("/video/plain.mp4").the("ETag"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_001L));
        assertTrue(!before.equals(Site.at(portable).head("/video/plain.mp4").the("ETag")));
    }
}
