package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the folder and not to be had; and what links may do under each value of {@code symlinks}. */
@ExtendWith(ArquillianExtension.class)
class ConfinementIT {
    private static final Film FILM = new Film(7);
    private static final Film FOREIGN = new Film(8);
    private static final int LENGTH = 500;

    @ArquillianResource
    @OperateOnDeployment(Deployment.MATINEE)
    private URL inside;

    @ArquillianResource
    @OperateOnDeployment(Deployment.NO_LINKS)
    private URL none;

    @ArquillianResource
    @OperateOnDeployment(Deployment.ALL_LINKS)
    private URL all;

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.MATINEE, testable = false)
    static WebArchive inside() throws IOException {
        layOut(Deployment.freshLibrary(Deployment.MATINEE));
        return Deployment.of(Deployment.MATINEE);
    }

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.NO_LINKS, testable = false)
    static WebArchive none() throws IOException {
        layOut(Deployment.freshLibrary(Deployment.NO_LINKS));
        return Deployment.of(Deployment.NO_LINKS);
    }

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.ALL_LINKS, testable = false)
    static WebArchive all() throws IOException {
        layOut(Deployment.freshLibrary(Deployment.ALL_LINKS));
        return Deployment.of(Deployment.ALL_LINKS);
    }

    private static void layOut(Path library) throws IOException {
        for (String name : new String[] {
            "plain.mp4",
            ".hidden.mp4",
            ".folder/inside.mp4",
            "sub/.hidden.mp4",
            "sub/deep.mp4",
            "..odd.mp4",
            "film.mp4.part",
            "film.part",
            "film.tmp",
            "film.mp4.tmp",
            "film.mp4~",
            "notes.txt",
            "page.html",
            "page.jsp",
            "script.js",
            "image.svg",
            "archive.zip",
            "film.mp4.bak",
            "film.mp",
            "noextension",
            "mp4",
            "film.",
            "film.mp44",
            "film.mp4 ",
            "film.MP4.exe"
        }) {
            FILM.write(library.resolve(name), LENGTH);
        }
        Files.createDirectory(library.resolve("folder.mp4"));
        Path outside = library.resolveSibling("outside-" + library.getFileName());
        Folders.delete(outside);
        FOREIGN.write(outside.resolve("foreign.mp4"), LENGTH);
        link(library, "to-nowhere.mp4", Path.of("absent.mp4"));
        link(library, "to-itself.mp4", Path.of("to-itself.mp4"));
        link(library, "to-device.mp4", Path.of("/dev/zero"));
        link(library, "to-folder.mp4", Path.of("sub"));
        link(library, "inside.mp4", Path.of("plain.mp4"));
        link(library, "inside-deep.mp4", Path.of("sub/deep.mp4"));
        link(library, "inside-absolute.mp4", library.resolve("plain.mp4"));
        link(library, "inside-twice.mp4", Path.of("inside.mp4"));
        link(library, "folder-inside", Path.of("sub"));
        link(library, "outside.mp4", outside.resolve("foreign.mp4"));
        link(
                library,
                "outside-relative.mp4",
                Path.of("..", outside.getFileName().toString(), "foreign.mp4"));
        link(library, "folder-outside", outside);
        link(library, "folder-root", Path.of("/"));
        make(library, "mkfifo", "fifo.mp4");
        make(library, "mknod", "null.mp4", "c", "1", "3");
        make(library, "mknod", "zero.mp4", "c", "1", "5");
        Path unreadable = FILM.write(library.resolve("unreadable.mp4"), LENGTH);
        Files.setPosixFilePermissions(unreadable, PosixFilePermissions.fromString("---------"));
    }

    private static void link(Path library, String name, Path target) throws IOException {
        Files.createSymbolicLink(library.resolve(name), target);
    }

    /** Makes a special file; where the user may not make a device, the name stays absent, which is 404 as well. */
    private static void make(Path library, String... command) throws IOException {
        try {
            new ProcessBuilder(command)
                    .directory(library.toFile())
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("What is hidden, unfinished, unlisted or no regular file is 404 under every setting")
    @ValueSource(
            strings = {
                ".hidden.mp4",
                "%2ehidden.mp4",
                ".folder/inside.mp4",
                "sub/.hidden.mp4",
                "..odd.mp4",
                "film.mp4.part",
                "film.part",
                "film.tmp",
                "film.mp4.tmp",
                "film.mp4~",
                "notes.txt",
                "page.html",
                "page.jsp",
                "script.js",
                "image.svg",
                "archive.zip",
                "film.mp4.bak",
                "film.mp",
                "noextension",
                "mp4",
                "film.",
                "film.mp44",
                "film.mp4%20",
                "film.MP4.exe",
                "folder.mp4",
                "sub",
                "fifo.mp4",
                "null.mp4",
                "zero.mp4",
                "to-nowhere.mp4",
                "to-itself.mp4",
                "to-device.mp4",
                "to-folder.mp4",
                "folder-root/etc/passwd",
                "folder-root/dev/zero",
            })
    void whatIsNotToBeHadIsNotFound(String path) throws IOException {
        for (URL url : new URL[] {inside, none, all}) {
            assertEquals(404, Site.at(url).get("/video/" + path).status(), url::toString);
            assertEquals(404, Site.at(url).head("/video/" + path).status(), url::toString);
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("symlinks=inside follows what stays inside, none follows nothing, follow follows all")
    @CsvSource({
        "plain.mp4, 200, 200, 200",
        "inside.mp4, 200, 404, 200",
        "inside-deep.mp4, 200, 404, 200",
        "inside-absolute.mp4, 200, 404, 200",
        "inside-twice.mp4, 200, 404, 200",
        "folder-inside/deep.mp4, 200, 404, 200",
        "outside.mp4, 404, 404, 200",
        "outside-relative.mp4, 404, 404, 200",
        "folder-outside/foreign.mp4, 404, 404, 200",
    })
    void linksByTheSetting(String path, int whenInside, int whenNone, int whenAll) throws IOException {
        assertLink(inside, path, whenInside);
        assertLink(none, path, whenNone);
        assertLink(all, path, whenAll);
    }

    private static void assertLink(URL url, String path, int status) throws IOException {
        RawAnswer answer = Site.at(url).get("/video/" + path);
        assertEquals(status, answer.status(), url::toString);
        if (status == 200) {
            Film film = path.contains("outside") ? FOREIGN : FILM;
            assertArrayEquals(film.bytes(0, LENGTH), answer.body());
        }
    }

    @Test
    @DisplayName("A file that the server may not read is 404")
    void anUnreadableFileIsNotFound() throws IOException {
        // Nothing is unreadable for a superuser, as whom the tests may run.
        boolean readable =
                Files.isReadable(Deployment.library(Deployment.MATINEE).resolve("unreadable.mp4"));
        assertEquals(
                readable ? 200 : 404,
                Site.at(inside).get("/video/unreadable.mp4").status());
    }
}
