package matinee.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import matinee.launcher.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stream, decoded by ffmpeg, against the file that it is of, decoded by ffmpeg. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
final class StreamIT {
    private static final String PICTURES = "-f lavfi -i testsrc2=s=128x72:r=%s:d=9 ";
    private static final String SOUND =
            "-f lavfi -i aevalsrc=0.5*sin(2*PI*(200+37*t)*t)|0.4*sin(2*PI*(300+53*t)*t):s=48000:d=9 ";
    private static final String CODED = "-preset veryfast -pix_fmt yuv420p -g 50 -c:v libx264 -c:a aac ";

    /** A picture is sent at most so much earlier or later than it is in the file, against the sound. */
    private static final double CLOSE_SECONDS = 0.0015;

    private static final double SYNC_SECONDS = 0.005;
    private static final double PREROLL_SECONDS = 0.001;

    private Path library = Path.of("");
    private Path temporary = Path.of("");
    private Ffmpeg ffmpeg = new Ffmpeg(temporary);
    private Optional<Program> program = Optional.empty();
    private URI address = URI.create("");

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        boolean there = Ffmpeg.isThere();
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("ffmpeg must be on the PATH in CI");
        }
        assumeTrue(there, "ffmpeg is not on the PATH: install the package ffmpeg");
        temporary = folder;
        library = Files.createDirectory(folder.resolve("library"));
        ffmpeg = new Ffmpeg(folder);
        ffmpeg.make(library.resolve("base.mp4"), options("25", "AV"));
        ffmpeg.make(library.resolve("base-faststart.mp4"), options("25", "AV -movflags +faststart"));
        Path space = Files.createDirectory(folder.resolve("tmp"));
        Program running = Program.serving(space, library.toString());
        program = Optional.of(running);
        address = running.address();
    }

    @AfterAll
    void stop() {
        program.ifPresent(Program::close);
    }

    /** In short: {@code A} the sound, {@code V} the pictures coded by H.264. */
    private static String options(String rate, String text) {
        return text.replace("AV", PICTURES.formatted(rate) + SOUND + CODED)
                .replace("VV", PICTURES.formatted(rate) + "-an " + CODED)
                .replace("AA", SOUND + "-vn -c:a aac ")
                .replace("PICTURES", PICTURES.formatted(rate))
                .replace("SOUND", SOUND)
                .replace("CODED", CODED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            faststart                           ; 25         ; a.mp4  ; AV -movflags +faststart
            fragmented                          ; 25         ; b.mp4  ; AV -movflags frag_keyframe+empty_moov+default_base_moof
            fragmented, a track a fragment      ; 25         ; c.mp4  ; AV -movflags frag_keyframe+empty_moov+separate_moof
            fragmented, without base offsets    ; 25         ; d.mp4  ; AV -movflags frag_keyframe+empty_moov+omit_tfhd_offset
            fragmented, with indexes            ; 25         ; e.mp4  ; AV -movflags frag_keyframe+empty_moov+dash+global_sidx
            fragmented by time                  ; 25         ; f.mp4  ; AV -g 250 -frag_duration 1000000 -movflags empty_moov
            a movie box and fragments           ; 25         ; g.mp4  ; AV -movflags frag_keyframe
            QuickTime                           ; 25         ; a.mov  ; AV
            QuickTime, 24 bits                  ; 25         ; b.mov  ; AV -c:a pcm_s24le
            QuickTime, mu-law                   ; 25         ; c.mov  ; AV -c:a pcm_mulaw -ar 8000 -ac 1
            30000/1001                          ; 30000/1001 ; h.mp4  ; AV
            a variable frame rate               ; 60         ; i.mp4  ; AV -vf select='not(mod(n\\,1+mod(floor(n/37)\\,4)))' -fps_mode vfr
            no edit list                        ; 25         ; j.mp4  ; AV -use_editlist 0
            negative composition offsets        ; 25         ; k.mp4  ; AV -movflags +negative_cts_offsets
            sound 0.7 s late                    ; 25         ; l.mp4  ; PICTURES -itsoffset 0.7 SOUND CODED
            pictures 0.7 s late                 ; 25         ; m.mp4  ; -itsoffset 0.7 PICTURES SOUND CODED
            both late                           ; 25         ; n.mp4  ; -itsoffset 3.3 PICTURES -itsoffset 3.5 SOUND CODED
            sound late in fragments             ; 25         ; o.mp4  ; PICTURES -itsoffset 0.7 SOUND CODED -movflags frag_keyframe+empty_moov
            priming of Opus                     ; 25         ; p.mp4  ; AV -c:a libopus
            sound shorter                       ; 25         ; q.mp4  ; PICTURES -t 4 SOUND CODED
            sound longer                        ; 25         ; r.mp4  ; -t 4 PICTURES SOUND CODED
            600 ticks a second                  ; 25         ; s.mp4  ; AV -video_track_timescale 600
            10,000,000 ticks a second           ; 25         ; t.mp4  ; AV -video_track_timescale 10000000
            every picture a sync sample         ; 25         ; u.mp4  ; AV -g 1
            groups of 8 s                       ; 25         ; v.mp4  ; AV -g 200 -sc_threshold 0
            one sync sample                     ; 25         ; w.mp4  ; AV -g 9999 -sc_threshold 0
            a sync sample every 0.2 s           ; 25         ; x.mp4  ; AV -force_key_frames expr:gte(t,n_forced*0.2)
            open groups of HEVC                 ; 25         ; y.mp4  ; AV -c:v libx265 -x265-params open-gop=1:keyint=50:bframes=4:log-level=error -tag:v hvc1
            HEVC tagged hev1                    ; 25         ; z.mp4  ; AV -c:v libx265 -x265-params keyint=50:log-level=error -tag:v hev1
            sound alone                         ; 25         ; a.m4a  ; AA
            pictures alone                      ; 25         ; aa.mp4 ; VV
            a still with sound                  ; 25         ; ab.mp4 ; AV -frames:v 1
            another shape of pixels             ; 25         ; ac.mp4 ; AV -vf setsar=64/45
            VP9                                 ; 25         ; ad.mp4 ; AV -c:v libvpx-vp9 -deadline realtime -cpu-used 8
            AV1                                 ; 25         ; ae.mp4 ; AV -c:v libsvtav1 -preset 12
            FLAC                                ; 25         ; af.mp4 ; AV -c:a flac -strict -2
            ALAC                                ; 25         ; ag.mp4 ; AV -c:a alac
            AC-3                                ; 25         ; ah.mp4 ; AV -c:a ac3
            MP3                                 ; 25         ; ai.mp4 ; AV -c:a libmp3lame
            a name to escape                    ; 25         ; "a &'#%;,+😀.mp4" ; AV
            a cut before a picture              ; 25         ; aj.mp4 ; -ss 3.32 -i BASE -c:v copy -c:a alac
            a cut of the end                    ; 25         ; ak.mp4 ; -i BASE -t 7.12 -c copy
            two films one behind the other      ; 25         ; al.mp4 ; -f concat -safe 0 -i LIST -c copy
            """)
    void theStreamIsTheFile(String what, String rate, String name, String options) throws Exception {
        Path file = library.resolve(name);
        Path list = temporary.resolve("list.txt");
        String base = library.resolve("base.mp4").toString();
        Files.writeString(list, ("file '" + base + "'\n").repeat(2));
        ffmpeg.make(file, options(rate, options).replace("BASE", base).replace("LIST", list.toString()));
        Stream stream = stream(name);
        String multivariant = stream.text("master.m3u8");
        assertEquals(List.of(), PlaylistRules.brokenByMultivariant(multivariant));
        double later = 0;
        for (String pictures : Stream.renditions(multivariant, "video")) {
            Stream.Track track = checked(stream, pictures);
            later = assertSamePictures(file, track);
            assertEquals(List.of(), PlaylistRules.brokenByMedia(stream.text(pictures.replace("media", "iframes"))));
        }
        for (String sound : Stream.renditions(multivariant, "audio")) {
            assertSameSound(file, checked(stream, sound), later);
        }
    }

    private Stream stream(String name) {
        String segment = Stream.escaped(name);
        return new Stream(HttpClient.newHttpClient(), address.resolve("stream/" + segment + "/"));
    }

    /** A track whose playlist keeps the rules, and of which DASH says the same. */
    private static Stream.Track checked(Stream stream, String playlist) throws Exception {
        Stream.Track track = stream.track(playlist);
        assertEquals(List.of(), PlaylistRules.brokenByMedia(track.playlist()));
        assertEquals(track.durations().size(), track.segments().size());
        MpdRules mpd = new MpdRules(stream.get("manifest.mpd").body());
        MpdRules.Timeline timeline = mpd.timelines().stream()
                .filter(one -> one.folder().equals(playlist.substring(0, playlist.lastIndexOf('/') + 1)))
                .findFirst()
                .orElseThrow();
        assertEquals(track.durations().size(), timeline.durations().size());
        for (int i = 0; i < track.durations().size(); i++) {
            assertEquals(track.durations().get(i), timeline.durations().get(i), 0.00001);
        }
        return track;
    }

    /** How much later pictures are shown in the stream than in the file. */
    private double assertSamePictures(Path file, Stream.Track track) throws Exception {
        Path whole = temporary.resolve("pictures.mp4");
        List<Ffmpeg.Frame> expected = ffmpeg.frames(file);
        List<Ffmpeg.Frame> streamed =
                ffmpeg.frames(track.write(whole, 0, track.segments().size()));
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
                shown.get(shown.size() - 1).hash(), lastOf(ffmpeg.frames(last)).hash());
        assertTrue(lastOf(shown).seconds() < track.seconds(), "the playlist ends before its last picture");
        return later;
    }

    private static Ffmpeg.Frame lastOf(List<Ffmpeg.Frame> frames) {
        return frames.get(frames.size() - 1);
    }

    private static List<String> hashes(List<Ffmpeg.Frame> frames) {
        return frames.stream().map(Ffmpeg.Frame::hash).toList();
    }

    /** Sound that a decoder needs to settle may be sent before it is to be heard, at times below zero. */
    private void assertSameSound(Path file, Stream.Track track, double later) throws Exception {
        Ffmpeg.Sound expected = ffmpeg.sound(file, 0).orElseThrow();
        Path whole =
                track.write(temporary.resolve("sound.mp4"), 0, track.segments().size());
        Ffmpeg.Sound streamed = ffmpeg.sound(whole, 0).orElseThrow();
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
        assertEquals(expected.samples().subList(0, count), streamed.samples().subList(ahead, ahead + count));
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            without a movie box    ; unfinished
            TS by the name of MP4  ; unknown-format
            HTML by the name of MP4; unknown-format
            at half the speed      ; edited
            a group of 70 s        ; few-sync-samples
            """)
    void whatCannotBeStreamedSaysWhy(String what, String reason) throws Exception {
        String name = what.replace(' ', '-') + ".mp4";
        refused(what, library.resolve(name));
        for (String file : List.of("master.m3u8", "manifest.mpd")) {
            HttpResponse<byte[]> answer = stream(name).get(file);
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            assertEquals(422, answer.statusCode(), text);
            assertTrue(text.contains("\"reason\":\"" + reason + "\""), text);
        }
    }

    private void refused(String what, Path file) throws Exception {
        byte[] base = Files.readAllBytes(library.resolve("base.mp4"));
        String boxes = new String(base, StandardCharsets.ISO_8859_1);
        switch (what) {
            case "without a movie box" -> Files.write(file, Arrays.copyOf(base, boxes.lastIndexOf("moov") - 4));
            case "TS by the name of MP4" ->
                ffmpeg.make(file, "-i " + library.resolve("base.mp4") + " -c copy -f mpegts");
            case "HTML by the name of MP4" -> Files.writeString(file, "<html></html>".repeat(100));
            case "at half the speed" -> {
                base[boxes.indexOf("elst") + 4 + 8 + 8 + 1] = 0;
                base[boxes.indexOf("elst") + 4 + 8 + 8 + 2] = (byte) 0x80;
                Files.write(file, base);
            }
            default ->
                ffmpeg.make(
                        file,
                        "-f lavfi -i testsrc2=s=128x72:r=5:d=70 -c:v libx264 -preset veryfast -g 9999 -sc_threshold 0");
        }
    }
}
