package matinee.streams;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Holds a stream against the file that it is of: playlists and manifest to their rules, what is decoded of it to what is decoded
 * of the file.
 */
record Judge(StreamSite site, Path file) {
    /** A picture is sent at most so much earlier or later than it is in the file, against the sound. */
    private static final double CLOSE_SECONDS = 0.0015;

    private static final double SYNC_SECONDS = 0.005;
    private static final double PREROLL_SECONDS = 0.001;

    /** Rates are told within a tenth of what is measured, Apple's rules 1.26 and 1.27. */
    private static final double NEAR_RATE = 0.1;

    /** All of it: each rendition of pictures, and of sound those of the file's tracks in their order. */
    void assertSame(Stream stream) throws Exception {
        String multivariant = stream.text("master.m3u8");
        assertEquals(List.of(), PlaylistRules.brokenByMultivariant(multivariant));
        List<Stream.Track> pictures = new ArrayList<>();
        double later = 0;
        for (String playlist : Stream.renditions(multivariant, "video")) {
            Stream.Track track = checked(stream, playlist);
            pictures.add(track);
            later = assertSamePictures(track);
            HttpResponse<byte[]> iFrames = stream.get(playlist.replace("media", "iframes"));
            if (iFrames.statusCode() != 404) {
                assertEquals(
                        List.of(), PlaylistRules.brokenByMedia(new String(iFrames.body(), StandardCharsets.UTF_8)));
            }
        }
        List<Stream.Track> sounds = new ArrayList<>();
        for (String playlist : Stream.renditions(multivariant, "audio")) {
            Stream.Track track = checked(stream, playlist);
            assertSameSound(sounds.size(), track, later);
            sounds.add(track);
        }
        assertRates(multivariant, pictures, sounds);
    }

    /** What is told of the only variant stream, against what it comes to. */
    private static void assertRates(String multivariant, List<Stream.Track> pictures, List<Stream.Track> sounds) {
        List<String> variants = multivariant
                .lines()
                .filter(line -> line.startsWith("#EXT-X-STREAM-INF:"))
                .toList();
        if (variants.size() > 1) {
            return; // Each has its own share of the tracks.
        }
        double peak = most(pictures, Stream.Track::peakBitRate) + most(sounds, Stream.Track::peakBitRate);
        double average = most(pictures, Stream.Track::averageBitRate) + most(sounds, Stream.Track::averageBitRate);
        double told = Double.parseDouble(PlaylistRules.attribute(variants.get(0), "BANDWIDTH"));
        assertEquals(peak, told, peak * NEAR_RATE, "BANDWIDTH");
        told = Double.parseDouble(PlaylistRules.attribute(variants.get(0), "AVERAGE-BANDWIDTH"));
        assertEquals(average, told, average * NEAR_RATE, "AVERAGE-BANDWIDTH");
    }

    private static double most(List<Stream.Track> tracks, ToDoubleFunction<Stream.Track> rate) {
        return tracks.stream().mapToDouble(rate).max().orElse(0);
    }

    /** What DASH leads to is what HLS does. */
    private static void assertSameBytes(Stream stream, Stream.Track track, MpdRules.Timeline timeline)
            throws Exception {
        assertArrayEquals(
                track.initialization().get(0),
                stream.get(timeline.initialization()).body());
        for (int i = 0; i < track.segments().size(); i++) {
            String address = timeline.media().replace("$Number$", Integer.toString(i));
            assertArrayEquals(track.segments().get(i), stream.get(address).body());
        }
    }

    /** A segment behind the initialization section and nothing else, as after seeking, shows the pictures of its time. */
    private void assertSegmentAlone(Stream.Track track, int segment, List<Ffmpeg.Frame> all) throws Exception {
        Path alone = track.write(site.temporary().resolve("alone.mp4"), segment, segment + 1);
        List<String> decoded = hashes(site.ffmpeg().frames(alone));
        double begin = track.durations().subList(0, segment).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        List<Ffmpeg.Frame> shown = all.stream()
                .filter(frame -> segment == 0 || frame.seconds() > begin - CLOSE_SECONDS)
                .limit(decoded.size())
                .toList();
        assertEquals(hashes(shown), decoded, "segment " + segment + " alone");
    }

    /** A track whose playlist keeps the rules, and of which DASH says the same. */
    private static Stream.Track checked(Stream stream, String playlist) throws Exception {
        Stream.Track track = stream.track(playlist);
        assertEquals(List.of(), PlaylistRules.brokenByMedia(track.playlist()));
        assertEquals(track.durations().size(), track.segments().size());
        MpdRules mpd = new MpdRules(stream.get("manifest.mpd").body());
        assertFalse(mpd.isDynamic(), "what is complete does not change");
        MpdRules.Timeline timeline = mpd.timelines().stream()
                .filter(one -> one.folder().equals(playlist.substring(0, playlist.lastIndexOf('/') + 1)))
                .findFirst()
                .orElseThrow();
        assertEquals(track.durations().size(), timeline.durations().size());
        assertSameBytes(stream, track, timeline);
        for (int i = 0; i < track.durations().size(); i++) {
            assertEquals(track.durations().get(i), timeline.durations().get(i), 0.00001);
        }
        return track;
    }

    /** How much later pictures are shown in the stream than in the file. */
    private double assertSamePictures(Stream.Track track) throws Exception {
        Path whole = site.temporary().resolve("pictures.mp4");
        List<Ffmpeg.Frame> expected = site.ffmpeg().frames(file);
        List<Ffmpeg.Frame> streamed =
                site.ffmpeg().frames(track.write(whole, 0, track.segments().size()));
        int preroll = Math.max(0, streamed.size() - expected.size());
        for (Ffmpeg.Frame before : streamed.subList(0, preroll)) {
            assertTrue(before.seconds() - streamed.get(0).seconds() <= PREROLL_SECONDS, "shown before the cut");
        }
        List<Ffmpeg.Frame> shown = streamed.subList(preroll, streamed.size());
        assertEquals(hashes(expected), hashes(shown));
        double later = shown.get(0).seconds() - expected.get(0).seconds();
        for (int i = 0; i < shown.size(); i++) {
            assertEquals(
                    expected.get(i).seconds() + later, shown.get(i).seconds(), CLOSE_SECONDS, "time of picture " + i);
        }
        Path last =
                track.write(whole, track.segments().size() - 1, track.segments().size());
        assertEquals(
                shown.get(shown.size() - 1).hash(),
                lastOf(site.ffmpeg().frames(last)).hash());
        assertTrue(lastOf(shown).seconds() < track.seconds(), "the playlist ends before its last picture");
        if (track.playlist().contains("#EXT-X-INDEPENDENT-SEGMENTS")) {
            assertSegmentAlone(track, track.segments().size() / 2, streamed);
        }
        return later;
    }

    private static Ffmpeg.Frame lastOf(List<Ffmpeg.Frame> frames) {
        return frames.get(frames.size() - 1);
    }

    private static List<String> hashes(List<Ffmpeg.Frame> frames) {
        return frames.stream().map(Ffmpeg.Frame::hash).toList();
    }

    /** Sound that a decoder needs to settle may be sent before it is to be heard, at times below zero. */
    private void assertSameSound(int number, Stream.Track track, double later) throws Exception {
        Ffmpeg.Sound expected = site.ffmpeg().sound(file, number).orElseThrow();
        Path whole = track.write(
                site.temporary().resolve("sound.mp4"), 0, track.segments().size());
        Ffmpeg.Sound streamed = site.ffmpeg().sound(whole, 0).orElseThrow();
        assertEquals(expected.rate(), streamed.rate());
        long begin = expected.begin() + Math.round(later * expected.rate());
        List<Long> middle = expected.samples()
                .subList(expected.samples().size() / 2, expected.samples().size() / 2 + 2000);
        long found = found(middle, streamed, begin + expected.samples().size() / 2);
        long shift = found - (begin + expected.samples().size() / 2);
        assertEquals(0, (double) shift / expected.rate(), SYNC_SECONDS, "the sound against the pictures");
        int ahead = Math.toIntExact(begin + shift - streamed.begin());
        assertTrue(ahead >= 0, "the beginning is missing: " + -ahead + " samples");
        int count = Math.min(expected.samples().size(), streamed.samples().size() - ahead);
        assertTrue(count > expected.samples().size() - 2048, () -> count + " samples");
        for (int i = 0; i < count; i++) {
            int at = i;
            assertEquals(
                    expected.samples().get(i),
                    streamed.samples().get(ahead + i),
                    () -> "sample " + at + " of " + count + ", " + ahead + " come before");
        }
    }

    /** Where some samples are, at most 50 ms from a place. */
    private static long found(List<Long> samples, Ffmpeg.Sound in, long near) {
        for (int far = 0; far < in.rate() / 20; far++) {
            for (long at : new long[] {near + far, near - far}) {
                int from = Math.toIntExact(at - in.begin());
                boolean inside =
                        from >= 0 && from + samples.size() <= in.samples().size();
                if (inside && in.samples().subList(from, from + samples.size()).equals(samples)) {
                    return at;
                }
            }
        }
        throw new AssertionError("the samples are not within 50 ms of their place");
    }
}
