package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Conditional requests. In the tables, fields are divided by {@code &}; {@code TAG} stands for the film's entity tag,
 * {@code OPAQUE} for the tag without its quotes, {@code DATE} for its Last-Modified, {@code BEFORE} and {@code AFTER} for the
 * seconds beside it.
 */
@ExtendWith(ArquillianExtension.class)
class PreconditionIT {
    private static final Film FILM = new Film(2);
    private static final int LENGTH = 5_000;
    private static final String PATH = "/video/plain.mp4";

    @ArquillianResource
    private URL url;

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        Path film = FILM.write(Deployment.freshLibrary(Deployment.MATINEE).resolve("plain.mp4"), LENGTH);
        Files.setLastModifiedTime(film, FileTime.from(Instant.parse("2020-02-03T04:05:06.789Z")));
        return Deployment.of(Deployment.MATINEE);
    }

    private String[] fields(String row) throws IOException {
        String tag = Site.at(url).head(PATH).the("ETag");
        return Arrays.stream(row.split(" & ", -1))
                .map(field -> field.replace("OPAQUE", tag.substring(1, tag.length() - 1))
                        .replace("TAG", tag)
                        .replace("DATE", "Mon, 03 Feb 2020 04:05:06 GMT")
                        .replace("BEFORE", "Mon, 03 Feb 2020 04:05:05 GMT")
                        .replace("AFTER", "Mon, 03 Feb 2020 04:05:07 GMT"))
                .toArray(String[]::new);
    }

    private RawAnswer get(String row) throws IOException {
        return Site.at(url).get(PATH, fields(row));
    }

    @ParameterizedTest(name = "[{index}] {0} → {1}")
    @DisplayName("RFC 9110 §13.1.2: If-None-Match, weak comparison")
    @CsvSource(delimiter = '|', textBlock = """
            If-None-Match: TAG | 304
            If-None-Match: W/TAG | 304
            If-None-Match: * | 304
            If-None-Match: "other" | 200
            If-None-Match: W/"other" | 200
            If-None-Match: "*" | 200
            If-None-Match: "" | 200
            If-None-Match: "other", TAG | 304
            If-None-Match: TAG, "other" | 304
            If-None-Match: "other",TAG | 304
            If-None-Match: "other" ,\tTAG | 304
            If-None-Match: W/"other", W/TAG | 304
            If-None-Match: "with,comma", TAG | 304
            If-None-Match: "with, comma" | 200
            If-None-Match: "back\\slash\\", TAG | 304
            If-None-Match: "back\\", "OPAQUE" | 304
            If-None-Match: "", TAG | 304
            If-None-Match: ,, TAG ,, | 304
            If-None-Match: "OPAQUE-longer" | 200
            If-None-Match: "x,OPAQUE,y" | 200
            If-None-Match: OPAQUE | 200
            If-None-Match: w/TAG | 200
            If-None-Match: "other" & If-None-Match: TAG | 304
            If-None-Match: TAG & If-None-Match: "other" | 304
            If-None-Match: "other" & If-None-Match: "another" | 200
            """)
    void ifNoneMatch(String row, int status) throws IOException {
        assertEquals(status, get(row).status());
    }

    @ParameterizedTest(name = "[{index}] {0} → {1}")
    @DisplayName("RFC 9110 §13.1.1: If-Match, strong comparison")
    @CsvSource(delimiter = '|', textBlock = """
            If-Match: TAG | 200
            If-Match: W/TAG | 412
            If-Match: * | 200
            If-Match: "*" | 412
            If-Match: "other" | 412
            If-Match: "other", TAG | 200
            If-Match: W/TAG, TAG | 200
            If-Match: "with,comma", TAG | 200
            If-Match: "back\\", TAG | 200
            If-Match: "x,OPAQUE,y" | 412
            If-Match: "other" & If-Match: TAG | 200
            If-Match: "other" & If-Match: "another" | 412
            """)
    void ifMatch(String row, int status) throws IOException {
        assertEquals(status, get(row).status());
    }

    @ParameterizedTest(name = "[{index}] {0} → {1}")
    @DisplayName("RFC 9110 §13.1.3, §5.6.7: If-Modified-Since in three forms; what is no date is ignored")
    @CsvSource(delimiter = '|', textBlock = """
            If-Modified-Since: DATE | 304
            If-Modified-Since: AFTER | 304
            If-Modified-Since: BEFORE | 200
            If-Modified-Since: Monday, 03-Feb-20 04:05:06 GMT | 304
            If-Modified-Since: Monday, 03-Feb-20 04:05:05 GMT | 200
            If-Modified-Since: Mon Feb  3 04:05:06 2020 | 304
            If-Modified-Since: Mon Feb  3 04:05:05 2020 | 200
            If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT | 200
            If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT | 200
            If-Modified-Since: Sun Nov  6 08:49:37 1994 | 200
            If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT | 304
            If-Modified-Since: yesterday | 200
            If-Modified-Since: 0 | 200
            If-Modified-Since: -1 | 200
            If-Modified-Since: 1580702706 | 200
            If-Modified-Since: 2030-02-03T04:05:06Z | 200
            If-Modified-Since: Sun, 03 Feb 2030 04:05:06 | 200
            If-Modified-Since: Sun, 03 Feb 2030 04:05:06 +0100 | 200
            If-Modified-Since: Sun, 32 Feb 2030 04:05:06 GMT | 200
            If-Modified-Since: Sun, 03 Feb 2030 25:05:06 GMT | 200
            If-Modified-Since: Sun, 03 Fev 2030 04:05:06 GMT | 200
            If-Modified-Since: "TAG" | 200
            If-Modified-Since: DATE & If-Modified-Since: DATE | 200
            """)
    void ifModifiedSince(String row, int status) throws IOException {
        assertEquals(status, get(row).status());
    }

    @ParameterizedTest(name = "[{index}] {0} → {1}")
    @DisplayName("RFC 9110 §13.1.4: If-Unmodified-Since in three forms; what is no date is ignored")
    @CsvSource(delimiter = '|', textBlock = """
            If-Unmodified-Since: DATE | 200
            If-Unmodified-Since: AFTER | 200
            If-Unmodified-Since: BEFORE | 412
            If-Unmodified-Since: Monday, 03-Feb-20 04:05:06 GMT | 200
            If-Unmodified-Since: Monday, 03-Feb-20 04:05:05 GMT | 412
            If-Unmodified-Since: Mon Feb  3 04:05:06 2020 | 200
            If-Unmodified-Since: Mon Feb  3 04:05:05 2020 | 412
            If-Unmodified-Since: Sunday, 06-Nov-94 08:49:37 GMT | 412
            If-Unmodified-Since: Fri, 31 Dec 9999 23:59:59 GMT | 200
            If-Unmodified-Since: long ago | 200
            If-Unmodified-Since: 0 | 200
            If-Unmodified-Since: 1990-02-03T04:05:06Z | 200
            If-Unmodified-Since: Sat, 31 Feb 1990 04:05:06 GMT | 200
            """)
    void ifUnmodifiedSince(String row, int status) throws IOException {
        assertEquals(status, get(row).status());
    }

    @ParameterizedTest(name = "[{index}] {0} → {1}")
    @DisplayName("RFC 9110 §13.1.5: If-Range, strong comparison or the exact date")
    @CsvSource(delimiter = '|', textBlock = """
            If-Range: TAG | 206
            If-Range: W/TAG | 200
            If-Range: "other" | 200
            If-Range: "" | 200
            If-Range: * | 200
            If-Range: OPAQUE | 200
            If-Range: TAG, TAG | 200
            If-Range: TAG, "other" | 200
            If-Range: DATE | 206
            If-Range: BEFORE | 200
            If-Range: AFTER | 200
            If-Range: Monday, 03-Feb-20 04:05:06 GMT | 206
            If-Range: Mon Feb  3 04:05:06 2020 | 206
            If-Range: Monday, 03-Feb-20 04:05:07 GMT | 200
            If-Range: long ago | 200
            If-Range: 0 | 200
            """)
    void ifRange(String row, int status) throws IOException {
        RawAnswer answer = get("Range: bytes=0-9 & " + row);
        assertEquals(status, answer.status());
        assertArrayEquals(FILM.bytes(0, status == 206 ? 10 : LENGTH), answer.body());
    }

    @ParameterizedTest(name = "[{index}] {0} → {1}")
    @DisplayName("RFC 9110 §13.2.2: the order of evaluation")
    @CsvSource(delimiter = '|', textBlock = """
            If-Match: TAG & If-Unmodified-Since: BEFORE | 200
            If-Match: "other" & If-Unmodified-Since: AFTER | 412
            If-Match: "other" & If-None-Match: TAG | 412
            If-Match: TAG & If-None-Match: TAG | 304
            If-Match: TAG & If-Modified-Since: DATE | 304
            If-Unmodified-Since: DATE & If-None-Match: TAG | 304
            If-Unmodified-Since: BEFORE & If-None-Match: TAG | 412
            If-Unmodified-Since: BEFORE & If-Modified-Since: DATE | 412
            If-None-Match: "other" & If-Modified-Since: DATE | 200
            If-None-Match: TAG & If-Modified-Since: BEFORE | 304
            If-None-Match: OPAQUE & If-Modified-Since: DATE | 200
            Range: bytes=0-9 & If-None-Match: TAG | 304
            Range: bytes=0-9 & If-Modified-Since: DATE | 304
            Range: bytes=0-9 & If-Match: "other" | 412
            Range: bytes=0-9 & If-Unmodified-Since: BEFORE | 412
            Range: bytes=0-9 & If-Match: TAG | 206
            Range: bytes=0-9 & If-None-Match: "other" | 206
            Range: bytes=0-9 & If-Range: TAG & If-None-Match: TAG | 304
            Range: bytes=0-9 & If-Range: "other" & If-None-Match: TAG | 304
            Range: bytes=0-9 & If-Range: TAG & If-Match: "other" | 412
            Range: bytes=9999- & If-None-Match: TAG | 304
            Range: bytes=9999- & If-Modified-Since: DATE | 304
            Range: bytes=9999- & If-Match: "other" | 412
            Range: bytes=9999- & If-Unmodified-Since: BEFORE | 412
            Range: bytes=9999- & If-Range: TAG | 416
            Range: bytes=9999- & If-Range: DATE | 416
            Range: bytes=9999- & If-Range: "other" | 200
            Range: bytes=nonsense & If-Range: TAG | 200
            If-Range: TAG | 200
            """)
    void theOrderOfEvaluation(String row, int status) throws IOException {
        assertEquals(status, get(row).status());
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9110 §13.2.1: what does not exist is 404 whatever the preconditions")
    @ValueSource(
            strings = {
                "If-Match: *",
                "If-Match: \"x\"",
                "If-None-Match: *",
                "If-None-Match: \"x\"",
                "If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT",
                "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT",
                "If-Range: \"x\"",
                "Range: bytes=0-",
                "Range: bytes=-0",
            })
    void whatDoesNotExistIsNotFound(String field) throws IOException {
        assertEquals(404, Site.at(url).get("/video/absent.mp4", field).status());
    }

    @ParameterizedTest(name = "[{index}] {0} → {1}")
    @DisplayName("RFC 9110 §13.2.1: HEAD meets the preconditions of GET")
    @CsvSource(delimiter = '|', textBlock = """
            If-None-Match: TAG | 304
            If-None-Match: "other" | 200
            If-Match: "other" | 412
            If-Modified-Since: DATE | 304
            If-Unmodified-Since: BEFORE | 412
            Range: bytes=9999- | 200
            """)
    void headMeetsThePreconditionsOfGet(String row, int status) throws IOException {
        assertEquals(status, Site.at(url).head(PATH, fields(row)).status());
    }

    @Test
    @DisplayName("RFC 9110 §8.6: a 304 to HEAD names the length of the 200 or none")
    void theLengthInANotModifiedHead() throws IOException {
        RawAnswer answer = Site.at(url).head(PATH, "If-None-Match: *");
        String whole = Site.at(url).head(PATH).the("Content-Length");
        assertEquals(304, answer.status());
        assertEquals(whole, answer.value("Content-Length").orElse(whole), answer::toString);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9110 §15.4.5: 304 repeats what a cache needs and nothing of the content")
    @ValueSource(strings = {"/video/plain.mp4", "/video", "/video/plain.mp4?download"})
    void notModifiedRepeatsWhatACacheNeeds(String path) throws IOException {
        RawAnswer whole = Site.at(url).get(path);
        RawAnswer answer = Site.at(url).get(path, "If-None-Match: " + whole.the("ETag"));
        assertEquals(304, answer.status());
        assertAll(
                () -> assertEquals(whole.the("ETag"), answer.the("ETag")),
                () -> assertEquals(whole.the("Cache-Control"), answer.the("Cache-Control")),
                () -> assertEquals(whole.value("Vary"), answer.value("Vary")),
                () -> assertEquals(whole.value("Content-Location"), answer.value("Content-Location")),
                () -> assertTrue(answer.value("Date").isPresent()),
                () -> assertEquals(Optional.empty(), answer.value("Content-Type")),
                () -> assertEquals(Optional.empty(), answer.value("Content-Length")),
                () -> assertEquals(Optional.empty(), answer.value("Content-Range")),
                () -> assertEquals(Optional.empty(), answer.value("Transfer-Encoding")));
    }

    @Test
    @DisplayName("RFC 9110 §8.8: a strong tag and a date in whole seconds, the same on 200 and 206")
    void theValidatorsOfEveryAnswer() throws IOException {
        RawAnswer whole = Site.at(url).get(PATH);
        RawAnswer part = Site.at(url).get(PATH, "Range: bytes=1-2");
        RawAnswer parts = Site.at(url).get(PATH, "Range: bytes=1-2,4-5");
        assertTrue(whole.the("ETag").matches("\"[!#-~]+\""), whole::toString);
        assertEquals("Mon, 03 Feb 2020 04:05:06 GMT", whole.the("Last-Modified"));
        for (String name : new String[] {"ETag", "Last-Modified", "Cache-Control", "Accept-Ranges"}) {
            assertEquals(whole.the(name), part.the(name));
            assertEquals(whole.the(name), parts.the(name));
        }
        assertEquals("no-cache", whole.the("Cache-Control"));
    }
}
