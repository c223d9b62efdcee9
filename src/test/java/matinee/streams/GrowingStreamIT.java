package matinee.streams;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recording that is watched while it is written. */
@Timeout(120)
final class GrowingStreamIT {
    private static final String RECORDING = "recording.mp4";

    /** Half a minute: each part that is written adds segments. */
    private static final String RECORDED =
            "-f lavfi -i testsrc2=s=128x72:r=25:d=30 -f lavfi -i sine=d=30 -preset veryfast"
                    + " -pix_fmt yuv420p -c:v libx264 -c:a aac -g 25 -movflags frag_keyframe+empty_moov+default_base_moof";

    @Test
    void aFileOfFragmentsIsWatchedAsItGrowsAndEndsWhenItIsLeftAlone(@TempDir Path folder) throws Exception {
        try (StreamSite site = StreamSite.in(folder)) {
            Path whole = site.make("whole.mp4", "25", RECORDED);
            byte[] bytes = withoutIndex(Files.readAllBytes(whole));
            Path file = site.library().resolve(RECORDING);
            Stream stream = site.stream(RECORDING);
            int written = 0;
            List<Stream.Track> seen = new ArrayList<>();
            String playlist = "";
            for (int part = 2; part <= 4; part++) {
                int end = bytes.length * part / 4;
                Files.write(
                        file,
                        Arrays.copyOfRange(bytes, written, end),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                written = end;
                playlist = playlist.isEmpty() ? only(stream) : playlist;
                assertEquals(playlist, only(stream), "the address of viewers who came before");
                Stream.Track track = stream.track(playlist);
                assertTrue(track.playlist().contains("#EXT-X-PLAYLIST-TYPE:EVENT\n"), track.playlist());
                assertFalse(track.playlist().contains("#EXT-X-ENDLIST"), track.playlist());
                seen.add(track);
                assertDescribed(track, stream);
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
            Stream.Track ended = stream.track(playlist);
            seen.add(ended);
            assertEachGoesOn(seen);
            assertEquals(List.of(), PlaylistRules.brokenByMedia(ended.playlist()));
            assertNotEquals(playlist, only(stream), "what is finished has a name that never stands for anything else");
            new Judge(site, whole).assertSame(stream);
            List<Ffmpeg.Frame> frames = site.ffmpeg()
                    .frames(ended.write(
                            folder.resolve("ended.mp4"), 0, ended.segments().size()));
            assertEquals(
                    site.ffmpeg().frames(whole).stream().map(Ffmpeg.Frame::hash).toList(),
                    frames.stream().map(Ffmpeg.Frame::hash).toList());
        }
    }

    /** DASH tells of what there is so far, and by the server's clock nothing that it tells of is to come. */
    private static void assertDescribed(Stream.Track track, Stream stream) throws Exception {
        HttpResponse<byte[]> answer = stream.get("manifest.mpd");
        assertEquals("no-cache", answer.headers().firstValue("Cache-Control").orElseThrow());
        MpdRules mpd = new MpdRules(answer.body());
        assertTrue(mpd.isDynamic());
        HttpResponse<byte[]> clock = stream.get(mpd.clock());
        Instant now = DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                clock.headers().firstValue("Date").orElseThrow(), Instant::from);
        assertEquals(track.segments().size(), mpd.timelines().get(0).durations().size());
        for (MpdRules.Timeline timeline : mpd.timelines()) {
            Instant end = mpd.availabilityStart().plusMillis(Math.round(timeline.seconds() * 1000));
            assertFalse(end.isAfter(now), end + " is after " + now);
            String last = Integer.toString(timeline.durations().size() - 1);
            assertEquals(
                    200, stream.get(timeline.media().replace("$Number$", last)).statusCode());
        }
    }

    /** Nothing that was told is taken back. */
    private static void assertEachGoesOn(List<Stream.Track> seen) {
        for (int i = 1; i < seen.size(); i++) {
            Stream.Track before = seen.get(i - 1);
            Stream.Track after = seen.get(i);
            int count = before.segments().size();
            assertTrue(count < after.segments().size(), count + " segments");
            assertEquals(before.durations(), after.durations().subList(0, count));
            assertArrayEquals(
                    before.initialization().get(0), after.initialization().get(0));
            assertEquals(targetDuration(before.playlist()), targetDuration(after.playlist()), "EXT-X-TARGETDURATION");
            for (int segment = 0; segment < count; segment++) {
                assertArrayEquals(
                        before.segments().get(segment), after.segments().get(segment));
            }
        }
    }

    private static String targetDuration(String playlist) {
        return playlist.lines()
                .filter(line -> line.startsWith("#EXT-X-TARGETDURATION:"))
                .findFirst()
                .orElseThrow();
    }

    private static String only(Stream stream) throws Exception {
        List<String> pictures = Stream.renditions(stream.text("master.m3u8"), "video");
        assertEquals(1, pictures.size());
        return pictures.get(0);
    }

    /** As long as it is written a file has no such box (mfra). */
    private static byte[] withoutIndex(byte[] file) {
        int end = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("mfra") - 4;
        return Arrays.copyOf(file, end);
    }

    @Test
    void aFileWhoseMovieBoxComesLastIsWatchedOnceItIsThere(@TempDir Path folder) throws Exception {
        try (StreamSite site = StreamSite.in(folder)) {
            byte[] bytes = Files.readAllBytes(site.make("whole.mp4", "25", "AV"));
            int written = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("moov") - 4;
            Path file = site.library().resolve(RECORDING);
            Stream stream = site.stream(RECORDING);
            Files.write(file, Arrays.copyOf(bytes, written));
            HttpResponse<byte[]> unfinished = stream.get("master.m3u8");
            assertEquals(422, unfinished.statusCode());
            assertTrue(new String(unfinished.body(), StandardCharsets.UTF_8).contains("\"reason\":\"unfinished\""));
            Files.write(file, Arrays.copyOfRange(bytes, written, bytes.length), StandardOpenOption.APPEND);
            new Judge(site, file).assertSame(stream);
        }
    }
}
