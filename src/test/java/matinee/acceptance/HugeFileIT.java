package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of 6 GiB that holds nothing but, around the places where numbers overflow, a few bytes. */
@ExtendWith(ArquillianExtension.class)
class HugeFileIT {
    private static final Film FILM = new Film(11);
    private static final long GIB = 1L << 30;
    private static final long LENGTH = 6 * GIB;
    private static final int RUN = 200_000;
    private static final long[] RUNS = {0, 2 * GIB - RUN / 2, 4 * GIB - RUN / 2, LENGTH - RUN};

    @ArquillianResource
    private URL url;

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        FILM.writeSparse(Deployment.freshLibrary(Deployment.MATINEE).resolve("huge.mp4"), LENGTH, RUN, RUNS);
        return Deployment.of(Deployment.MATINEE);
    }

    private static byte[] expected(long first, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            long offset = first + i;
            boolean written = Arrays.stream(RUNS).anyMatch(run -> offset >= run && offset < run + RUN);
            bytes[i] = written ? FILM.at(offset) : 0;
        }
        return bytes;
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9110 §14.1.2: positions beyond 2^31 and 2^32")
    @CsvSource({
        "2147483647-2147483648, 2147483647, 2",
        "2147483640-2147483655, 2147483640, 16",
        "2147430000-2147500000, 2147430000, 70001",
        "4294967295-4294967296, 4294967295, 2",
        "4294967290-4294967305, 4294967290, 16",
        "4294930000-4295000000, 4294930000, 70001",
        "3221225472-3221225481, 3221225472, 10",
        "6442450943-, 6442450943, 1",
        "6442450900-99999999999999999999, 6442450900, 44",
        "6442250944-, 6442250944, 200000",
        "-1, 6442450943, 1",
        "-200000, 6442250944, 200000",
        "-250000, 6442200944, 250000",
    })
    void positionsBeyondThirtyTwoBits(String range, long first, int length) throws IOException {
        RawAnswer answer = Site.at(url).get("/video/huge.mp4", "Range: bytes=" + range);
        assertEquals(206, answer.status(), answer::toString);
        assertEquals("bytes " + first + "-" + (first + length - 1) + "/" + LENGTH, answer.the("Content-Range"));
        assertArrayEquals(expected(first, length), answer.body());
    }

    @Test
    @DisplayName("RFC 9110 §8.6: the complete length")
    void theCompleteLength() throws IOException {
        Site site = Site.at(url);
        assertEquals(Long.toString(LENGTH), site.head("/video/huge.mp4").the("Content-Length"));
        assertEquals(
                "bytes */" + LENGTH,
                site.get("/video/huge.mp4", "Range: bytes=" + LENGTH + "-").the("Content-Range"));
    }

    @Test
    @DisplayName(
            "RFC 9110 §15.3.7: an open range from near the start announces more than 2^32 bytes, and a client may hang up")
    void anOpenRangeOfMoreThanFourGibibytes() throws IOException {
        Site site = Site.at(url);
        try (RawHttp connection = RawHttp.connectNarrow(site)) {
            connection.send(site.request("GET", "/video/huge.mp4", "Range: bytes=1000-"));
            RawAnswer head = connection.readHead();
            assertEquals(Long.toString(LENGTH - 1000), head.the("Content-Length"));
            assertArrayEquals(expected(1000, 100_000), connection.exactly(100_000));
        }
        assertEquals(206, site.get("/video/huge.mp4", "Range: bytes=0-1").status());
    }

    @Test
    @DisplayName("RFC 9110 §14.6: parts far apart")
    void partsFarApart() throws IOException {
        RawAnswer answer = Site.at(url).get("/video/huge.mp4", "Range: bytes=0-9,4294967290-4294967299,-10");
        assertEquals(
                "[bytes 0-9/6442450944, bytes 4294967290-4294967299/6442450944, bytes 6442450934-6442450943/6442450944]",
                MultipartParts.of(answer).parts().stream()
                        .map(part -> part.the("Content-Range"))
                        .toList()
                        .toString());
    }
}
