package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adaptive streams as any server must serve them. */
@ExtendWith(ArquillianExtension.class)
class StreamedFilmIT {
    private static final byte[] FILM = film(1024);

    /** As long and as large, with another rhythm. */
    private static final byte[] OTHER = film(1025);

    private static final String SETTLED = "/stream/settled.mp4/";
    private static final int LARGE_SAMPLE = 2_000_000;
    private static final Instant LONG_AGO = Instant.parse("2020-01-02T03:04:05Z");

    private static final List<String> NAMES = List.of(
            "two words.mp4",
            "#hash?question%.mp4",
            "a;b=c+d&e,f.mp4",
            "\"quoted\" 'too' <and> tagged.mp4",
            "caf\u00e9.mp4",
            "cafe\u0301.mp4",
            "\ud83c\udfac \u65e5\u672c\u8a9e.mp4",
            "%2e%2e.mp4",
            "two..dots.mp4");

    @ArquillianResource
    private URL url;

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        Path library = Deployment.freshLibrary(Deployment.MATINEE);
        Files.write(library.resolve("settled.mp4"), FILM);
        for (String name : NAMES) {
            Files.write(library.resolve(name), FILM);
        }
        Files.write(
                library.resolve("large.mp4"),
                SampledFilm.of(SampledTrack.sound(1).samples(12, 30_000, LARGE_SAMPLE)));
        return Deployment.of(Deployment.MATINEE);
    }

    private static byte[] film(int soundTicks) {
        return SampledFilm.of(
                SampledTrack.pictures(1).groups(20, 8, 1200),
                SampledTrack.sound(2).samples(560, soundTicks, 50));
    }

    private static Path file(String name) {
        return Deployment.library(Deployment.MATINEE).resolve(name);
    }

    private Site site() {
        return Site.at(url);
    }

    private RawAnswer get(String path) throws IOException {
        return site().get(path);
    }

    /** Of a multivariant playlist: the folder of the pictures' media playlist. */
    private static String pictures(RawAnswer multivariant) {
        assertEquals(200, multivariant.status(), multivariant.toString());
        return value(multivariant.text(), "\n([^#\n]+/)media\\.m3u8").orElseThrow();
    }

    private static Optional<String> value(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .findFirst();
    }

    @Test
    void aFileReplacedAmidTheShowHasOtherAddressesAndTheOldOnesAreGone() throws IOException {
        String folder = "/stream/replaced.mp4/";
        replace("replaced.mp4", FILM);
        RawAnswer before = get(folder + "master.m3u8");
        String old = folder + pictures(before);
        assertEquals(200, get(old + "0.m4s").status());
        replace("replaced.mp4", OTHER);
        for (String file : List.of("media.m3u8", "iframes.m3u8", "init.mp4", "0.m4s", "1.m4s", "i/0.m4s")) {
            RawAnswer gone = get(old + file);
            assertEquals(404, gone.status(), file);
            assertEquals("no-store", gone.the("Cache-Control"));
        }
        RawAnswer after = get(folder + "master.m3u8");
        assertNotEquals(before.the("ETag"), after.the("ETag"), "of a file of the same size and second");
        assertEquals(200, get(folder + pictures(after) + "1.m4s").status());
    }

    private static void replace(String name, byte[] bytes) throws IOException {
        Path other = Files.write(file(name + ".part"), bytes);
        Files.setLastModifiedTime(other, FileTime.from(LONG_AGO));
        Files.move(other, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aFileCutShortAmidASegmentEndsTheConnection() throws IOException {
        String sound = value(get("/stream/large.mp4/master.m3u8").text(), "\n([^#\n]+/)media\\.m3u8")
                .orElseThrow();
        String segment = "/stream/large.mp4/" + sound + "1.m4s";
        try (RawHttp connection = RawHttp.connectNarrow(site())) {
            connection.send(site().request("GET", segment));
            int promised = Integer.parseInt(connection.readHead().the("Content-Length"));
            assertTrue(promised > 6 * LARGE_SAMPLE, promised + " bytes");
            connection.exactly(LARGE_SAMPLE / 10);
            try (RandomAccessFile target =
                    new RandomAccessFile(file("large.mp4").toFile(), "rw")) {
                target.setLength(5L * LARGE_SAMPLE);
            }
            long rest = connection.restOfACutAnswer();
            assertTrue(rest < promised - LARGE_SAMPLE, rest + " bytes behind the beginning");
        }
        assertEquals(422, get("/stream/large.mp4/master.m3u8").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "007", "00", "4", "99999999999", "18446744073709551616", "0x1", "1e0", "", "%30%30"})
    void noOtherNumberIsASegment(String number) throws IOException {
        String pictures = SETTLED + pictures(get(SETTLED + "master.m3u8"));
        assertEquals(200, get(pictures + "3.m4s").status(), "the last one");
        assertEquals(404, get(pictures + number + ".m4s").status());
    }

    static List<String> names() {
        return NAMES;
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 3986 §4.2: whatever the file is called, all its addresses are relative and lead somewhere")
    @MethodSource("names")
    void everyAddressLeadsSomewhere(String name) throws Exception {
        String folder = "/stream/" + Percent.segment(name) + "/";
        String pictures = pictures(get(folder + "master.m3u8"));
        assertTrue(pictures.matches("[A-Za-z0-9_-]+/video-1/"), pictures);
        assertEquals(200, get(folder + pictures + "media.m3u8").status());
        byte[] mpd = get(folder + "manifest.mpd").body();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(mpd));
        String template = value(new String(mpd, StandardCharsets.UTF_8), "media=\"([^\"]+)\"")
                .orElseThrow();
        assertArrayEquals(
                get(folder + pictures + "1.m4s").body(),
                get(folder + template.replace("$Number$", "1")).body());
    }

    @Test
    void aSegmentHasItsLengthItsTagAndRanges() throws IOException {
        String segment = SETTLED + pictures(get(SETTLED + "master.m3u8")) + "1.m4s";
        RawAnswer whole = get(segment);
        RawAnswer head = site().head(segment);
        assertEquals(Integer.toString(whole.body().length), head.the("Content-Length"));
        assertEquals(whole.the("ETag"), head.the("ETag"));
        RawAnswer part = site().get(segment, "Range: bytes=100-999", "If-Range: " + whole.the("ETag"));
        assertEquals(206, part.status());
        assertArrayEquals(Arrays.copyOfRange(whole.body(), 100, 1000), part.body());
        assertEquals(
                304, site().get(segment, "If-None-Match: " + whole.the("ETag")).status());
        assertEquals(
                Optional.empty(), site().get(segment, "Accept-Encoding: gzip").value("Content-Encoding"));
        assertTrue(whole.the("Cache-Control").contains("immutable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"master.m3u8", "manifest.mpd", "media.m3u8"})
    void aPlaylistIsCodedForWhoTakesItAndEachCodingHasItsTag(String name) throws IOException {
        String path = SETTLED + (name.startsWith("media") ? pictures(get(SETTLED + "master.m3u8")) : "") + name;
        RawAnswer plain = get(path);
        RawAnswer coded = site().get(path, "Accept-Encoding: gzip");
        assertEquals("gzip", coded.the("Content-Encoding"));
        assertTrue(coded.values("Vary").toString().contains("Accept-Encoding"));
        assertTrue(plain.values("Vary").toString().contains("Accept-Encoding"));
        assertNotEquals(plain.the("ETag"), coded.the("ETag"));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(coded.body()))) {
            assertArrayEquals(plain.body(), unpacked.readAllBytes());
        }
        assertEquals(
                Integer.toString(coded.body().length),
                site().head(path, "Accept-Encoding: gzip").the("Content-Length"));
        RawAnswer part = site().get(path, "Accept-Encoding: gzip", "Range: bytes=0-4");
        byte[] from = part.value("Content-Encoding").isPresent() ? coded.body() : plain.body();
        assertArrayEquals(part.status() == 206 ? Arrays.copyOf(from, 5) : from, part.body());
    }
}
