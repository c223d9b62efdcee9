package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

/** What comes with the bytes: types, caching, the default video, and the article's mode of one megabyte at a time. */
@ExtendWith(ArquillianExtension.class)
class ServedIT {
    private static final Film FILM = new Film(12);
    private static final List<String> EXTENSIONS = List.of(
            "mp4", "MP4", "m4v", "cmfv", "mov", "MoV", "webm", "mkv", "ogv", "ts", "m2ts", "avi", "3gp", "mp3", "m4a",
            "m4b", "cmfa", "mka", "flac", "ogg", "opus", "wav");
    private static final int LENGTH = 2_000;
    private static final int LONG = 3_500_000;
    private static final int MIB = 1 << 20;

    @ArquillianResource
    @OperateOnDeployment(Deployment.MATINEE)
    private URL url;

    @ArquillianResource
    @OperateOnDeployment(Deployment.CHUNKED)
    private URL chunked;

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.MATINEE, testable = false)
    static WebArchive plain() throws IOException {
        Path library = Deployment.freshLibrary(Deployment.MATINEE);
        for (String extension : EXTENSIONS) {
            FILM.write(library.resolve("film." + extension), LENGTH);
        }
        FILM.write(library.resolve("plain.mp4"), LENGTH);
        return Deployment.of(Deployment.MATINEE);
    }

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.CHUNKED, testable = false)
    static WebArchive chunked() throws IOException {
        Path library = Deployment.freshLibrary(Deployment.CHUNKED);
        FILM.write(library.resolve("long.mp4"), LONG);
        FILM.write(library.resolve("exact.mp4"), MIB);
        FILM.write(library.resolve("short.mp4"), LENGTH);
        return Deployment.of(Deployment.CHUNKED);
    }

    @ParameterizedTest(name = "[{index}] {0} is {1}")
    @DisplayName("RFC 9110 §8.3: the type follows from the extension, whatever the case, and never from the content")
    @CsvSource({
        "mp4, video/mp4",
        "MP4, video/mp4",
        "m4v, video/mp4",
        "cmfv, video/mp4",
        "mov, video/quicktime",
        "MoV, video/quicktime",
        "webm, video/webm",
        "mkv, video/matroska",
        "ogv, video/ogg",
        "ts, video/mp2t",
        "m2ts, video/mp2t",
        "avi, video/x-msvideo",
        "3gp, video/3gpp",
        "mp3, audio/mpeg",
        "m4a, audio/mp4",
        "m4b, audio/mp4",
        "cmfa, audio/mp4",
        "mka, audio/matroska",
        "flac, audio/flac",
        "ogg, audio/ogg",
        "opus, audio/ogg",
        "wav, audio/wav",
    })
    void theTypeFollowsFromTheExtension(String extension, String type) throws IOException {
        assertEquals(type, Site.at(url).head("/video/film." + extension).the("Content-Type"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9110 §6.6.1 and the fields that stand on every answer")
    @CsvSource({
        "/video/plain.mp4, 200",
        "/video, 200",
        "/video/absent.mp4, 404",
        "/video/, 404",
        "/video/./plain.mp4, 400",
        "/video/plain.mp4?download, 200",
        "/watch/absent.mp4, 404",
        "/nothing, 404",
    })
    void theFieldsOfEveryAnswer(String path, int status) throws IOException {
        RawAnswer answer = Site.at(url).get(path);
        assertEquals(status, answer.status(), answer::toString);
        assertAll(
                () -> assertEquals("nosniff", answer.the("X-Content-Type-Options")),
                () -> assertEquals(Optional.empty(), answer.value("Set-Cookie")),
                () -> HttpDates.parse(answer.the("Date")));
    }

    @Test
    @DisplayName("RFC 9110 §8.7: /video is the default video and says whose bytes they are")
    void videoIsTheDefaultVideo() throws IOException {
        Site site = Site.at(url);
        RawAnswer whole = site.get("/video");
        assertEquals("video/plain.mp4", whole.the("Content-Location"));
        assertArrayEquals(FILM.bytes(0, LENGTH), whole.body());
        assertEquals(site.head("/video/plain.mp4").the("ETag"), whole.the("ETag"));
        RawAnswer part = site.get("/video", "Range: bytes=0-1");
        assertEquals("bytes 0-1/" + LENGTH, part.the("Content-Range"));
        assertEquals("video/plain.mp4", part.the("Content-Location"));
        assertEquals(Optional.empty(), site.get("/video/plain.mp4").value("Content-Location"));
    }

    @Test
    @DisplayName("RFC 9111 §5.2.2: a film is revalidated, and kept for ever under an address that names its version")
    void cachingByTheAddress() throws IOException {
        Site site = Site.at(url);
        RawAnswer whole = site.get("/video/plain.mp4");
        assertEquals("no-cache", whole.the("Cache-Control"));
        String fingerprint = whole.the("ETag").replace("\"", "");
        String immutable = "public, max-age=31536000, immutable";
        String pinned = "/video/plain.mp4?v=" + fingerprint;
        assertEquals(immutable, site.get(pinned).the("Cache-Control"));
        assertEquals(immutable, site.get(pinned, "Range: bytes=0-1").the("Cache-Control"));
        assertEquals(immutable, site.get(pinned, "If-None-Match: *").the("Cache-Control"));
        assertEquals("no-cache", site.get("/video/plain.mp4?v=outdated").the("Cache-Control"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName(
            "chunk-size: an open-ended range is answered by one megabyte at most, and a series of them is the film")
    @ValueSource(ints = {0, 1, 5_000, MIB})
    void aSeriesOfChunksIsTheFilm(int start) throws IOException {
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        int next = start;
        while (next < LONG) {
            RawAnswer answer = Site.at(chunked).get("/video/long.mp4", "Range: bytes=" + next + "-");
            int length = Math.min(MIB, LONG - next);
            assertEquals(206, answer.status());
            assertEquals("bytes " + next + "-" + (next + length - 1) + "/" + LONG, answer.the("Content-Range"));
            assertEquals(length, answer.body().length);
            film.write(answer.body());
            next += length;
        }
        assertArrayEquals(FILM.bytes(start, LONG - start), film.toByteArray());
    }

    @ParameterizedTest(name = "[{index}] {0} {1}")
    @DisplayName("chunk-size: every other request is answered in full")
    @CsvSource({
        "long.mp4, bytes=0-2999999, 206, 3000000",
        "long.mp4, bytes=-3000000, 206, 3000000",
        "long.mp4, bytes=0-1, 206, 2",
        "long.mp4, bytes=nonsense, 200, 3500000",
        "exact.mp4, bytes=0-, 206, 1048576",
        "short.mp4, bytes=0-, 206, 2000",
        "short.mp4, bytes=500-, 206, 1500",
    })
    void everyOtherRequestIsAnsweredInFull(String name, String range, int status, int length) throws IOException {
        RawAnswer answer = Site.at(chunked).get("/video/" + name, "Range: " + range);
        assertEquals(status, answer.status());
        assertEquals(length, answer.body().length);
    }
}
