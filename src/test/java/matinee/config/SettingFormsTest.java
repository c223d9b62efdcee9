package matinee.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingFormsTest {
    private static final PathForm PATHS = new PathForm(Path.of("/home/ann"), Path.of("/srv/app"));

    @ParameterizedTest
    @DisplayName("A size is a number and one of seven units")
    @CsvSource({
        "0, 0",
        "1048576, 1048576",
        "7B, 7",
        "64KiB, 65536",
        "64 KiB, 65536",
        "1mib, 1048576",
        "2GiB, 2147483648",
        "1KB, 1000",
        "1MB, 1000000",
        "3GB, 3000000000",
        "9223372036854775807, 9223372036854775807",
        "8589934591GiB, 9223372035781033984",
    })
    void sizes(String text, long bytes) {
        assertEquals(Optional.of(bytes), ByteSizeForm.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "1.5MiB",
                "1,000",
                "1  KiB",
                "1\tKiB",
                " 1",
                "1 ",
                "MiB",
                "1M",
                "1K",
                "1iB",
                "1TiB",
                "0x10",
                "9223372036854775808",
                "8589934592GiB",
                "9999999999999999999GiB",
                "99999999999999999999",
                "1 potato",
                "١"
            })
    void whatIsNoSize(String text) {
        assertEquals(Optional.empty(), ByteSizeForm.parse(text));
    }

    @ParameterizedTest
    @DisplayName("chunk-size is 0 or 1 KiB to 1 GiB")
    @CsvSource({"1024, 1024", "1KiB, 1024", "1MiB, 1048576", "1GiB, 1073741824"})
    void chunkSizes(String text, long bytes) {
        assertEquals(Optional.of(OptionalLong.of(bytes)), ByteSizeForm.chunk(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0B", "0 MiB", "000"})
    void chunkSizeZeroIsOff(String text) {
        assertEquals(Optional.of(OptionalLong.empty()), ByteSizeForm.chunk(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1023", "1KB", "1073741825", "off"})
    void chunkSizesOutOfBounds(String text) {
        assertEquals(Optional.empty(), ByteSizeForm.chunk(text));
    }

    @ParameterizedTest
    @DisplayName("index-cache is 1 MiB to 16 GiB")
    @CsvSource({"1MiB, 1048576", "64MiB, 67108864", "16GiB, 17179869184"})
    void cacheSizes(String text, long bytes) {
        assertEquals(Optional.of(bytes), ByteSizeForm.cache(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1MB", "1048575", "17179869185", "17GiB"})
    void cacheSizesOutOfBounds(String text) {
        assertEquals(Optional.empty(), ByteSizeForm.cache(text));
    }

    @ParameterizedTest
    @DisplayName("A duration is a number and a unit, or ISO 8601")
    @CsvSource({
        "60s, PT60S",
        "60 s, PT60S",
        "5m, PT5M",
        "500ms, PT0.5S",
        "1h, PT1H",
        "0s, PT0S",
        "PT1M, PT60S",
        "pt1m30.5s, PT90.5S",
        "P1D, PT24H",
        "999999999999h, PT999999999999H",
    })
    void durations(String text, Duration duration) {
        assertEquals(Optional.of(duration), DurationForm.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "60", "s", "1.5s", "60S", "1d", "1min", "-", "1s ", "9999999999999s", "P1M", "PT", "forever"
            })
    void whatIsNoDuration(String text) {
        assertEquals(Optional.empty(), DurationForm.parse(text));
    }

    @ParameterizedTest
    @DisplayName("rescan-interval is 1 second to 24 hours")
    @CsvSource({"1s, PT1S", "1000ms, PT1S", "24h, PT24H", "P1D, PT24H"})
    void rescanIntervals(String text, Duration duration) {
        assertEquals(Optional.of(duration), DurationForm.rescanInterval(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "999ms", "PT-5S", "25h", "86401s", "P2D"})
    void rescanIntervalsOutOfBounds(String text) {
        assertEquals(Optional.empty(), DurationForm.rescanInterval(text));
    }

    @ParameterizedTest
    @DisplayName("segment-duration is 1 to 60 seconds")
    @CsvSource({"1s, PT1S", "6s, PT6S", "2500ms, PT2.5S", "1m, PT1M", "PT10S, PT10S"})
    void segmentDurations(String text, Duration duration) {
        assertEquals(Optional.of(duration), DurationForm.segmentDuration(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999ms", "0s", "61s", "-6s", "six", ""})
    void segmentDurationsOutOfBounds(String text) {
        assertEquals(Optional.empty(), DurationForm.segmentDuration(text));
    }

    @ParameterizedTest
    @DisplayName("drain-timeout is nothing to 10 minutes")
    @CsvSource({"0s, PT0S", "30s, PT30S", "10m, PT10M"})
    void drainTimeouts(String text, Duration duration) {
        assertEquals(Optional.of(duration), DurationForm.drainTimeout(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "601s", "11m", "0", "off"})
    void drainTimeoutsOutOfBounds(String text) {
        assertEquals(Optional.empty(), DurationForm.drainTimeout(text));
    }

    @ParameterizedTest
    @DisplayName("min-rate is a size per second over 5 seconds to 10 minutes")
    @CsvSource({
        "1KiB/s over 60s, 1024, PT60S",
        "1 KiB/s over 60 s, 1024, PT60S",
        "1kib/S OVER 1m, 1024, PT60S",
        "1/s over 5s, 1, PT5S",
        "1GiB/s over PT10M, 1073741824, PT10M",
    })
    void minRates(String text, long bytesPerSecond, Duration over) {
        assertEquals(Optional.of(Optional.of(new MinRate(bytesPerSecond, over))), MinRate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "off", "OFF"})
    void aMinRateMayBeOff(String text) {
        assertEquals(Optional.of(Optional.empty()), MinRate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1KiB/s",
                "1KiB over 60s",
                "0/s over 60s",
                "1KiB/s over 4999ms",
                "1KiB/s over 601s",
                "2GiB/s over 60s",
                "-1/s over 60s",
                "1KiB/s  over 60s",
                "1KiB/s over PT-60S",
                "60s over 1KiB/s"
            })
    void whatIsNoMinRate(String text) {
        assertEquals(Optional.empty(), MinRate.parse(text));
    }

    @Test
    void aMinRateOutOfBoundsCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new MinRate(0, Duration.ofSeconds(60)));
        assertThrows(IllegalArgumentException.class, () -> new MinRate(1, Duration.ofSeconds(4)));
    }

    @ParameterizedTest
    @DisplayName("max-streams is up to a million")
    @CsvSource({"1, 1", "10000, 10000", "0007, 7", "1000000, 1000000"})
    void counts(String text, int count) {
        assertEquals(Optional.of(OptionalInt.of(count)), CountForm.streams(text));
    }

    @Test
    void noStreamsAtAllIsNoLimit() {
        assertEquals(Optional.of(OptionalInt.empty()), CountForm.streams("0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.0", "1000001", "99999999", "off", "1k", "\u0661"})
    void whatIsNoCount(String text) {
        assertEquals(Optional.empty(), CountForm.streams(text));
    }

    @ParameterizedTest
    @DisplayName("A folder is any path that the machine can name")
    @CsvSource({
        "/srv/films, /srv/films",
        "films, /srv/app/films",
        "./films, /srv/app/./films",
        "../films, /srv/app/../films",
        "~, /home/ann",
        "~/Videos, /home/ann/Videos",
        "~bob/Videos, /srv/app/~bob/Videos",
        "/srv/~, /srv/~",
        "/srv/my films #1, /srv/my films #1",
        "C:films, /srv/app/C:films",
    })
    void folders(String text, String path) {
        assertEquals(Optional.of(Path.of(path)), PATHS.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"films\0", "s3://bucket/prefix", "file:///srv/films", "https://example.com/", "S3://b"})
    void whatIsNoFolder(String text) {
        assertEquals(Optional.empty(), PATHS.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "a/b c/#1 ü.webm", "a..b/...", ".hidden"})
    void videoPaths(String text) {
        assertEquals(Optional.of(text), TextForm.videoPath(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/film.mp4", "a/", "a//b", "./a", "a/..", "..", "a\\b", "a\nb", "a\u0085b"})
    void whatIsNoVideoPath(String text) {
        assertEquals(Optional.empty(), TextForm.videoPath(text));
    }

    @Test
    void aTitleHas1To100Characters() {
        assertEquals(Optional.of("x"), TextForm.title("x"));
        assertEquals(Optional.of("🎬".repeat(100)), TextForm.title("🎬".repeat(100)));
        assertEquals(Optional.empty(), TextForm.title("x".repeat(101)));
        assertEquals(Optional.empty(), TextForm.title(""));
        assertEquals(Optional.empty(), TextForm.title("a\u007fb"));
    }

    @ParameterizedTest
    @CsvSource({"inside, INSIDE", "none, NONE", "follow, FOLLOW", "Inside, INSIDE", "NONE, NONE"})
    void words(String text, SymlinkMode mode) {
        assertEquals(Optional.of(mode), TextForm.constant(SymlinkMode.class, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ins", "inside ", "outside", "0"})
    void whatIsNotInTheListOfWords(String text) {
        assertEquals(Optional.empty(), TextForm.constant(SymlinkMode.class, text));
    }

    @ParameterizedTest
    @DisplayName("CSP Level 3 §6.4.2: 'none' or * alone, or 'self' and origins")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'none', 'none'",
                "*, *",
                "'self', 'self'",
                "'self' https://example.com, 'self' https://example.com",
                "https://example.com  \thttp://a.b:8080, https://example.com http://a.b:8080",
                "https://*.example.com:8443, https://*.example.com:8443",
                "https://example.com:*, https://example.com:*",
                "http://localhost, http://localhost",
                "http://192.0.2.7:80, http://192.0.2.7:80",
            })
    void frameAncestors(String text, String fieldValue) {
        assertEquals(Optional.of(fieldValue), FrameAncestors.parse(text).map(FrameAncestors::fieldValue));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "self",
                "'SELF'",
                "'none' 'self'",
                "* 'self'",
                "example.com",
                "https:",
                "https://",
                "ftp://example.com",
                "https://example.com/",
                "https://example.com/path",
                "https://user@example.com",
                "https://example.com:0",
                "https://example.com:123456",
                "https://exa_mple.com",
                "https://-a.com",
                "https://a..com",
                "https://*",
                "https://a.*.com",
                "https://bücher.example",
                "'self', https://example.com",
                "'self'; script-src *",
                "'self'\r\nX: y",
                "'unsafe-inline'"
            })
    void whatIsNoListOfFrameAncestors(String text) {
        assertEquals(Optional.empty(), FrameAncestors.parse(text));
    }

    @Test
    void aListOfFrameAncestorsIsBounded() {
        String origin = "https://example.com ";
        assertEquals(
                32,
                FrameAncestors.parse(origin.repeat(32)).orElseThrow().sources().size());
        assertEquals(Optional.empty(), FrameAncestors.parse(origin.repeat(33)));
        assertEquals(Optional.empty(), FrameAncestors.parse("https://" + "a.".repeat(200) + "com"));
        assertThrows(IllegalArgumentException.class, () -> new FrameAncestors(List.of("'self'\n")));
        assertThrows(IllegalArgumentException.class, () -> new FrameAncestors(List.of()));
    }
}
