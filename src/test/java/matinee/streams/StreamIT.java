package matinee.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
    private Optional<StreamSite> staged = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        StreamSite site = StreamSite.in(folder);
        staged = Optional.of(site);
        site.make("base.mp4", "25", "AV");
        site.make("opus.mp4", "25", "AV -c:a libopus");
        site.make("long.mp4", "25", "AV -g 250 -sc_threshold 0");
    }

    @AfterAll
    void stop() {
        staged.ifPresent(StreamSite::close);
    }

    private StreamSite site() {
        return staged.orElseThrow();
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
            periodic intra refresh              ; 25         ; am.mp4 ; AV -x264-params intra-refresh=1:keyint=50:bframes=0
            open groups of H.264                ; 25         ; an.mp4 ; AV -x264-params open-gop=1:keyint=50:bframes=3:scenecut=0
            turned by a quarter                 ; 25         ; ao.mp4 ; -i BASE -c copy -metadata:s:v rotate=90
            interlaced                          ; 25         ; ap.mp4 ; AV -x264-params interlaced=1
            sound 10 s longer                   ; 25         ; aq.mp4 ; -t 4 PICTURES -stream_loop 1 -i BASE -map 0:v -map 1:a CODED
            two tracks of sound                 ; 25         ; ar.mp4 ; PICTURES SOUND -f lavfi -i sine=d=9:r=48000 -map 0:v -map 1:a -map 2:a CODED -metadata:s:a:0 language=eng -metadata:s:a:1 language=fre
            a cut of Opus                       ; 25         ; as.mp4 ; -ss 3.32 -i OPUS -c copy
            a cut of long groups                ; 25         ; at.mp4 ; -ss 3.32 -i LONG -c copy -an
            a cut of fragments                  ; 25         ; au.mp4 ; -ss 3.32 -i BASE -c copy -movflags frag_keyframe+empty_moov
            a fragment a picture                ; 25         ; av.mp4 ; VV -movflags frag_every_frame+empty_moov
            two films one behind the other      ; 25         ; al.mp4 ; -f concat -safe 0 -i LIST -c copy
            """)
    void theStreamIsTheFile(String what, String rate, String name, String options) throws Exception {
        StreamSite site = site();
        String base = site.library().resolve("base.mp4").toString();
        Path list = site.temporary().resolve("list.txt");
        Files.writeString(list, ("file '" + base + "'\n").repeat(2));
        Path file = site.make(
                name,
                rate,
                options.replace("BASE", base)
                        .replace("OPUS", base.replace("base.mp4", "opus.mp4"))
                        .replace("LONG", base.replace("base.mp4", "long.mp4"))
                        .replace("LIST", list.toString()));
        new Judge(site, file).assertSame(site.stream(name));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            AAC                 ; silent-a.mp4 ; PICTURES -t 4 SOUND CODED
            AAC, 5.1            ; silent-b.mp4 ; PICTURES -t 4 SOUND CODED -ac 6
            AAC, 44.1 kHz, mono ; silent-d.mp4 ; PICTURES -t 4 SOUND CODED -ar 44100 -ac 1
            AAC in fragments    ; silent-e.mp4 ; PICTURES -t 4 SOUND CODED -movflags frag_keyframe+empty_moov
            AAC, late           ; silent-f.mp4 ; PICTURES -itsoffset 0.7 -t 4 SOUND CODED
            uncompressed        ; silent-a.mov ; PICTURES -t 4 SOUND CODED -c:a pcm_s24le
            mu-law              ; silent-b.mov ; PICTURES -t 4 SOUND CODED -c:a pcm_mulaw -ar 8000 -ac 1
            """)
    void soundThatIsShorterGoesOnInSilence(String what, String name, String options) throws Exception {
        StreamSite site = site();
        Path file = site.make(name, "25", options);
        Stream stream = site.stream(name);
        new Judge(site, file).assertSame(stream);
        String multivariant = stream.text("master.m3u8");
        Stream.Track sound =
                stream.track(Stream.renditions(multivariant, "audio").get(0));
        double end =
                stream.track(Stream.renditions(multivariant, "video").get(0)).seconds();
        assertTrue(end > 8.9, () -> "the film ends after " + end + " s");
        assertEquals(end, sound.seconds(), 0.03);
        Path whole = sound.write(
                site.temporary().resolve("silent.mp4"), 0, sound.segments().size());
        Ffmpeg.Sound heard = site.ffmpeg().sound(whole, 0).orElseThrow();
        List<Long> samples = heard.samples();
        assertEquals(end, (double) (heard.begin() + samples.size()) / heard.rate(), 0.1);
        int ended = Math.toIntExact(5L * heard.rate() - heard.begin());
        assertEquals(
                0, samples.stream().skip(ended).filter(sample -> sample != 0).count());
        long loud = samples.stream().limit(ended).filter(sample -> sample != 0).count();
        assertTrue(loud > 3L * heard.rate(), loud + " samples");
    }

    @Test
    void aFileThatWasCutOffIsStreamedUpToItsLastWholeGroupOfPictures() throws Exception {
        Path whole = site().make("whole.mp4", "25", "AV -movflags +faststart");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(site().library().resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length * 2 / 3));
        Stream stream = site().stream("cut.mp4");
        String multivariant = stream.text("master.m3u8");
        Stream.Track pictures =
                stream.track(Stream.renditions(multivariant, "video").get(0));
        List<String> streamed = hashes(pictures.write(
                site().temporary().resolve("cut-stream.mp4"),
                0,
                pictures.segments().size()));
        List<String> expected = hashes(whole);
        assertTrue(streamed.size() >= expected.size() / 2 && streamed.size() % 50 == 0, streamed.size() + " pictures");
        assertEquals(expected.subList(0, streamed.size()), streamed);
        Stream.Track sound =
                stream.track(Stream.renditions(multivariant, "audio").get(0));
        assertTrue(sound.seconds() < pictures.seconds() + 0.03, sound.seconds() + " s");
        assertTrue(sound.seconds() > pictures.seconds() - 0.5, sound.seconds() + " s");
    }

    private List<String> hashes(Path file) throws Exception {
        return site().ffmpeg().frames(file).stream().map(Ffmpeg.Frame::hash).toList();
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
        refused(what, site().library().resolve(name));
        for (String file : List.of("master.m3u8", "manifest.mpd")) {
            HttpResponse<byte[]> answer = site().stream(name).get(file);
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            assertEquals(422, answer.statusCode(), text);
            assertTrue(text.contains("\"reason\":\"" + reason + "\""), text);
        }
    }

    private void refused(String what, Path file) throws Exception {
        Path whole = site().library().resolve("base.mp4");
        byte[] base = Files.readAllBytes(whole);
        String boxes = new String(base, StandardCharsets.ISO_8859_1);
        switch (what) {
            case "without a movie box" -> Files.write(file, Arrays.copyOf(base, boxes.lastIndexOf("moov") - 4));
            case "TS by the name of MP4" -> site().ffmpeg().make(file, "-i " + whole + " -c copy -f mpegts");
            case "HTML by the name of MP4" -> Files.writeString(file, "<html></html>".repeat(100));
            case "at half the speed" -> {
                base[boxes.indexOf("elst") + 4 + 8 + 8 + 1] = 0;
                base[boxes.indexOf("elst") + 4 + 8 + 8 + 2] = (byte) 0x80;
                Files.write(file, base);
            }
            default ->
                site().ffmpeg()
                        .make(
                                file,
                                "-f lavfi -i testsrc2=s=128x72:r=5:d=70 -c:v libx264 -preset veryfast -g 9999 -sc_threshold 0");
        }
    }
}
