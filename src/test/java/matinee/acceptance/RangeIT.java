package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class RangeIT {
    private static final Film FILM = new Film(1);
    private static final int LENGTH = 10_000;
    private static final String PATH = "/video/plain.mp4";

    @ArquillianResource
    private URL url;

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        Path library = Deployment.freshLibrary(Deployment.MATINEE);
        FILM.write(library.resolve("plain.mp4"), LENGTH);
        FILM.write(library.resolve("one.mp4"), 1);
        FILM.write(library.resolve("empty.mp4"), 0);
        return Deployment.of(Deployment.MATINEE);
    }

    private RawAnswer get(String path, String... fields) throws IOException {
        return Site.at(url).get(path, fields);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9110 §14.1.2, §15.3.7.1: one range is answered by 206 with exactly its bytes")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            bytes=0-0 | 0-0
            bytes=0-1 | 0-1
            bytes=0-9999 | 0-9999
            bytes=0- | 0-9999
            bytes=5000- | 5000-9999
            bytes=9999- | 9999-9999
            bytes=9999-9999 | 9999-9999
            bytes=100-199 | 100-199
            bytes=9990-10000 | 9990-9999
            bytes=9990-99999999 | 9990-9999
            bytes=-1 | 9999-9999
            bytes=-500 | 9500-9999
            bytes=-10000 | 0-9999
            bytes=-10001 | 0-9999
            bytes=-99999999999999999999 | 0-9999
            bytes=0-9223372036854775807 | 0-9999
            bytes=1-9223372036854775808 | 1-9999
            bytes=1-99999999999999999999999999999999 | 1-9999
            bytes=00000000000000000000000000000000001-2 | 1-2
            bytes=007-0010 | 7-10
            Bytes=0-1 | 0-1
            BYTES=5-6 | 5-6
            bytes=0-1, | 0-1
            bytes=,0-1 | 0-1
            bytes=, ,0-1 , , | 0-1
            bytes= 0-1 | 0-1
            bytes=\t0-1\t, | 0-1
            bytes=0-0,10000-10001 | 0-0
            bytes=10000-,5-6 | 5-6
            bytes=99999-,-1 | 9999-9999
            bytes=-0,3-4 | 3-4
            bytes=0-0,1-1 | 0-1
            bytes=0-4,2-9 | 0-9
            bytes=5-9,0-4 | 0-9
            bytes=0-9,0-9,0-9 | 0-9
            bytes=0-,5-6 | 0-9999
            bytes=0-4999,5000-9999 | 0-9999
            """)
    void oneRangeIsAnsweredWithExactlyItsBytes(String range, String selected) throws IOException {
        assertPart(get(PATH, "Range: " + range), selected);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9110 §5.3: the lines of a Range field are one list")
    @CsvSource(delimiter = '|', textBlock = """
            bytes=0-0 | 1-1 | 0-1
            bytes=20000- | 7-8 | 7-8
            bytes=0-0, | ,0-5 | 0-5
            """)
    void severalLinesAreOneList(String first, String second, String selected) throws IOException {
        assertPart(get(PATH, "Range: " + first, "Range: " + second), selected);
    }

    private static void assertPart(RawAnswer answer, String selected) {
        int first = Integer.parseInt(selected.substring(0, selected.indexOf('-')));
        int last = Integer.parseInt(selected.substring(selected.indexOf('-') + 1));
        assertEquals(206, answer.status(), answer::toString);
        assertAll(
                () -> assertEquals("bytes " + selected + "/" + LENGTH, answer.the("Content-Range")),
                () -> assertEquals(Integer.toString(last - first + 1), answer.the("Content-Length")),
                () -> assertEquals("video/mp4", answer.the("Content-Type")),
                () -> assertEquals("bytes", answer.the("Accept-Ranges")),
                () -> assertEquals(Optional.empty(), answer.value("Transfer-Encoding")),
                () -> assertArrayEquals(FILM.bytes(first, last - first + 1), answer.body()));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9110 §14.2: a Range that is not valid, or of another unit, is ignored")
    @MethodSource("ignored")
    void whatIsNotARangeOfBytesIsIgnored(String range) throws IOException {
        assertWhole(get(PATH, "Range: " + range));
    }

    static Stream<String> ignored() {
        return Stream.of(
                "bytes=1-0",
                "bytes=9999-9998",
                "bytes=0-1,5-2",
                "bytes=5-2,0-1",
                "bytes=99999999999999999999-1",
                "bytes",
                "bytes=",
                "bytes=,",
                "bytes= , ,",
                "bytes=-",
                "bytes=--1",
                "bytes=-1-",
                "bytes=0",
                "bytes=0-1-2",
                "bytes=a-b",
                "bytes=0-b",
                "bytes=0x0-0x1",
                "bytes=+0-1",
                "bytes=0-+1",
                "bytes=+1-",
                "bytes=-+1",
                "bytes=-1.5",
                "bytes=0.0-1",
                "bytes=0 -1",
                "bytes=0- 1",
                "bytes=0-1;5-6",
                "bytes=0-1 5-6",
                "bytes=0-1,x",
                "bytes=0-1,5",
                "bytes=0-1/10000",
                "bytes 0-1",
                "bytes:0-1",
                "bytes =0-1",
                "=0-1",
                "0-1",
                "byte=0-1",
                "octets=0-1",
                "seconds=0-1",
                "none",
                "items=0-1,bytes=0-1",
                "bytes=0-1,bytes=5-6",
                "bytes=\"0-1\"",
                // ARABIC-INDIC DIGIT ZERO and FULLWIDTH DIGIT ONE in UTF-8: \d would take them for digits.
                "bytes=\u00d9\u00a0-\u00ef\u00bc\u0091",
                "bytes=\u00b2-\u00b3",
                "bytes=0\u00a0-1",
                "bytes=0-1".repeat(500));
    }

    @Test
    @DisplayName("RFC 9110 §14.2: an empty Range is ignored")
    void anEmptyRangeIsIgnored() throws IOException {
        assertWhole(get(PATH, "Range:"));
        assertWhole(get(PATH, "Range: "));
    }

    @Test
    @DisplayName("RFC 9110 §17.15: a Range of more than 4 KiB is ignored, however it is spread over lines")
    void aRangeOverFourKibibytesIsIgnored() throws IOException {
        String zeros = "0".repeat(1_400);
        assertPart(get(PATH, "Range: bytes=" + zeros + "3-4"), "3-4");
        assertWhole(get(PATH, "Range: bytes=" + "0".repeat(4_096) + "3-4"));
        String line = "Range: bytes=" + zeros + "3-4";
        assertWhole(get(PATH, line, "Range: " + zeros + "5-6", "Range: " + zeros + "7-8"));
    }

    private static void assertWhole(RawAnswer answer) {
        assertEquals(200, answer.status(), answer::toString);
        assertAll(
                () -> assertEquals(Optional.empty(), answer.value("Content-Range")),
                () -> assertEquals(Integer.toString(LENGTH), answer.the("Content-Length")),
                () -> assertEquals("video/mp4", answer.the("Content-Type")),
                () -> assertEquals("bytes", answer.the("Accept-Ranges")),
                () -> assertArrayEquals(FILM.bytes(0, LENGTH), answer.body()));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9110 §15.5.17: no satisfiable range is 416 with the complete length and nothing of the file")
    @ValueSource(
            strings = {
                "bytes=10000-",
                "bytes=10000-10000",
                "bytes=10000-20000",
                "bytes=-0",
                "bytes=-00000000000000000000000000",
                "bytes=-0,10000-",
                "bytes=10000-,20000-30000,-0",
                "bytes=9223372036854775807-",
                "bytes=9223372036854775808-",
                "bytes=99999999999999999999999-",
                "bytes=99999999999999999999999-99999999999999999999999",
                "BYTES=10000-",
            })
    void noSatisfiableRangeIsRefusedWithTheCompleteLength(String range) throws IOException {
        assertNotSatisfiable(get(PATH, "Range: " + range), LENGTH);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9110 §15.5.17: no range of an empty file can be satisfied")
    @ValueSource(strings = {"bytes=0-", "bytes=0-0", "bytes=0-1", "bytes=-1", "bytes=-0", "bytes=5-", "bytes=0-,-5"})
    void noRangeOfAnEmptyFileIsSatisfiable(String range) throws IOException {
        assertNotSatisfiable(get("/video/empty.mp4", "Range: " + range), 0);
    }

    private static void assertNotSatisfiable(RawAnswer answer, int length) {
        assertEquals(416, answer.status(), answer::toString);
        assertAll(
                () -> assertEquals("bytes */" + length, answer.the("Content-Range")),
                () -> assertEquals(Optional.empty(), answer.value("ETag")),
                () -> assertEquals(Optional.empty(), answer.value("Last-Modified")),
                () -> assertEquals("no-store", answer.the("Cache-Control")),
                () -> assertEquals("nosniff", answer.the("X-Content-Type-Options")),
                () -> assertEquals(
                        "text/plain",
                        answer.the("Content-Type").split(";", 2)[0].strip()),
                () -> assertEquals(Integer.toString(answer.body().length), answer.the("Content-Length")));
    }

    @Test
    @DisplayName("An empty file is 200 without content")
    void anEmptyFileIsWholeWithoutContent() throws IOException {
        RawAnswer answer = get("/video/empty.mp4");
        assertEquals(200, answer.status());
        assertEquals("0", answer.the("Content-Length"));
        assertEquals("bytes", answer.the("Accept-Ranges"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("A file of one byte")
    @ValueSource(strings = {"bytes=0-", "bytes=0-0", "bytes=0-1", "bytes=-1", "bytes=-5", "bytes=0-,-1"})
    void aFileOfOneByte(String range) throws IOException {
        RawAnswer answer = get("/video/one.mp4", "Range: " + range);
        assertEquals(206, answer.status());
        assertEquals("bytes 0-0/1", answer.the("Content-Range"));
        assertArrayEquals(FILM.bytes(0, 1), answer.body());
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 9110 §14.2: several ranges are several parts in the order asked, framed to the byte")
    @CsvSource(delimiter = '|', textBlock = """
            bytes=0-0,2-2 | 0-0 2-2
            bytes=0-0,-1 | 0-0 9999-9999
            bytes=-1,0-0 | 9999-9999 0-0
            bytes=500-600,100-200,9000- | 500-600 100-200 9000-9999
            bytes=0-9,20-29,5-12 | 0-12 20-29
            bytes=100-199,0-9,200-299 | 100-299 0-9
            bytes=0-0,10000-,2-2 | 0-0 2-2
            bytes=0-0,-0,2-2 | 0-0 2-2
            bytes= 0-0 , , 2-2 ,, | 0-0 2-2
            bytes=0-0,9998-20000 | 0-0 9998-9999
            """)
    void severalRangesAreSeveralParts(String range, String parts) throws IOException {
        MultipartParts.of(get(PATH, "Range: " + range)).assertAre(FILM, LENGTH, List.of(parts.split(" ")));
    }

    private static String everyOther(int count) {
        return IntStream.range(0, count).mapToObj(i -> i * 2 + "-" + i * 2).collect(Collectors.joining(","));
    }

    @Test
    @DisplayName("RFC 9110 §17.15: up to sixteen parts, beyond that the whole")
    void upToSixteenPartsThenTheWhole() throws IOException {
        RawAnswer sixteen = get(PATH, "Range: bytes=" + everyOther(16));
        MultipartParts.of(sixteen)
                .assertAre(FILM, LENGTH, List.of(everyOther(16).split(",")));
        assertWhole(get(PATH, "Range: bytes=" + everyOther(17)));
    }

    @Test
    @DisplayName("RFC 9110 §14.2: what is unsatisfiable or coalesces does not count as a part")
    void whatIsDroppedDoesNotCount() throws IOException {
        RawAnswer dropped = get(PATH, "Range: bytes=" + "20000-,".repeat(40) + everyOther(16));
        MultipartParts.of(dropped)
                .assertAre(FILM, LENGTH, List.of(everyOther(16).split(",")));
        assertPart(get(PATH, "Range: bytes=" + "0-0,".repeat(100) + "1-1"), "0-1");
    }

    @Test
    @DisplayName("RFC 9110 §17.15: no set of ranges makes the server send more than the file and its part headers")
    void noSetOfRangesMultipliesTheFile() throws IOException {
        RawAnswer answer = get(PATH, "Range: bytes=0-" + ",0-".repeat(1_000));
        assertPart(answer, "0-9999");
        assertEquals(LENGTH, answer.body().length);
    }

    @Test
    @DisplayName("RFC 9110 §14.6: every multipart answer has a boundary of its own")
    void boundariesAreFresh() throws IOException {
        String first = get(PATH, "Range: bytes=0-0,2-2").the("Content-Type");
        String second = get(PATH, "Range: bytes=0-0,2-2").the("Content-Type");
        assertEquals(2, Stream.of(first, second).distinct().count(), first);
    }
}
