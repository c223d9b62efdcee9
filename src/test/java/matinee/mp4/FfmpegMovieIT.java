package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import matinee.storage.MemoryStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of an independent program, and what that program's own reader says of them. */
class FfmpegMovieIT {
    private static final Path FOLDER = Path.of("target", "ffmpeg-movies");
    private static final double TOLERANCE_SECONDS = 0.06;
    private static final String PICTURES = "-f lavfi -i testsrc2=s=320x180:r=25:d=3";
    private static final String H264 = "-c:v libx264 -level 3.1 -pix_fmt yuv420p";
    private static final String SOUND = "-f lavfi -i sine=frequency=440:duration=3:sample_rate=48000";

    @BeforeAll
    static void needsFfmpeg() throws IOException {
        boolean there = isThere("ffmpeg") && isThere("ffprobe");
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("ffmpeg and ffprobe must be on the PATH in CI");
        }
        assumeTrue(there, "ffmpeg and ffprobe are not on the PATH: nothing to compare with");
        Files.createDirectories(FOLDER);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            plain.mp4      | -c:v libx264 -level 3.1 -c:a aac                                          | avc1.64001f  | mp4a.40.2
            faststart.mp4  | -c:v libx264 -level 3.1 -pix_fmt yuv420p -c:a aac -movflags +faststart    | avc1.64001f  | mp4a.40.2
            plain.mov      | -c:v libx264 -level 3.1 -pix_fmt yuv420p -c:a aac                         | avc1.64001f  | mp4a.40.2
            plain.m4v      | -c:v libx264 -level 3.1 -pix_fmt yuv420p -an                              | avc1.64001f  |
            sound.m4a      | -vn -c:a aac -ac 6                                             |              | mp4a.40.2
            lossless.m4a   | -vn -c:a alac                                                  |              | alac
            alac.mov       | -c:v mpeg4 -c:a alac                                           | mp4v.20.1    | alac
            pcm.mov        | -c:v mpeg4 -c:a pcm_s16le -ac 2                                | mp4v.20.1    | sowt
            floats.mov     | -c:v mpeg4 -c:a pcm_f32le -ar 96000                            | mp4v.20.1    | lpcm
            prores.mov     | -c:v prores_ks -c:a aac                                        | apch         | mp4a.40.2
            opus.mp4       | -c:v libx264 -level 3.1 -pix_fmt yuv420p -c:a libopus                     | avc1.64001f  | Opus
            flac.mp4       | -c:v libx264 -level 3.1 -pix_fmt yuv420p -c:a flac -strict -2             | avc1.64001f  | fLaC
            mp3.mp4        | -c:v libx264 -level 3.1 -pix_fmt yuv420p -c:a libmp3lame -ac 2                  | avc1.64001f  | mp4a.6B
            ac3.mp4        | -c:v libx264 -level 3.1 -pix_fmt yuv420p -c:a ac3 -ac 6                   | avc1.64001f  | ac-3
            eac3.mp4       | -c:v libx264 -level 3.1 -pix_fmt yuv420p -c:a eac3 -ac 6                  | avc1.64001f  | ec-3
            hevc.mp4       | -c:v libx265 -pix_fmt yuv420p -tag:v hvc1 -c:a aac             | hvc1\\.1\\.6\\.L\\d+\\.[0-9A-F.]+ | mp4a.40.2
            vp9.mp4        | -c:v libvpx-vp9 -pix_fmt yuv420p -cpu-used 8 -c:a aac          | vp09\\.00\\.\\d\\d\\.08 | mp4a.40.2
            av1.mp4        | -c:v libsvtav1 -preset 12 -pix_fmt yuv420p -c:a aac            | av01\\.0\\.\\d\\dM\\.08 | mp4a.40.2
            aspect.mp4     | -c:v libx264 -level 3.1 -pix_fmt yuv420p -vf setsar=4/3 -c:a aac          | avc1.64001f  | mp4a.40.2
            aspect.mov     | -c:v libx264 -level 3.1 -pix_fmt yuv420p -vf setsar=4/3 -c:a aac          | avc1.64001f  | mp4a.40.2
            fragmented.mp4 | -c:v libx264 -level 3.1 -pix_fmt yuv420p -g 25 -c:a aac -movflags frag_keyframe+empty_moov+default_base_moof | avc1.64001f | mp4a.40.2
            untailed.mp4   | -c:v libx264 -level 3.1 -pix_fmt yuv420p -g 25 -c:a aac -movflags frag_keyframe+empty_moov+skip_trailer | avc1.64001f | mp4a.40.2
            hybrid.mp4     | -c:v libx264 -level 3.1 -pix_fmt yuv420p -g 25 -c:a aac -movflags frag_keyframe | avc1.64001f | mp4a.40.2
            dash.mp4       | -c:v libx264 -level 3.1 -pix_fmt yuv420p -g 25 -c:a aac -movflags dash+frag_keyframe+empty_moov | avc1.64001f | mp4a.40.2
            indexed.mp4    | -c:v libx264 -level 3.1 -pix_fmt yuv420p -g 25 -an -movflags dash+global_sidx+frag_keyframe+empty_moov+skip_trailer | avc1.64001f |
            """)
    void readsWhatTheIndependentReaderReads(String name, String options, String videoCodec, String audioCodec)
            throws Exception {
        Path file = make(name, PICTURES + " " + SOUND + " " + options.strip());
        Movie movie = read(file);
        assertMatches(videoCodec == null ? "" : videoCodec, codecs(movie.videoTracks()));
        assertMatches(audioCodec == null ? "" : audioCodec, codecs(movie.audioTracks()));
        assertAgrees(movie, file);
    }

    @Test
    void readsTheLengthThatAnEditListLeaves() throws Exception {
        Path whole = make("whole.mp4", PICTURES + " " + SOUND + " " + H264 + " -c:a aac");
        Path cut = make("cut.mp4", "-ss 1.3 -i " + whole + " -t 1 -c copy");
        assertAgrees(read(cut), cut);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"turned-left.mp4,0,-1,1,0,90", "turned-over.mp4,-1,0,0,-1,180", "turned-right.mp4,0,1,-1,0,90"})
    void turnsTheSizeOfTurnedPictures(String name, int a, int b, int c, int d, int degrees) throws Exception {
        byte[] bytes = Files.readAllBytes(make("to-turn.mp4", PICTURES + " " + H264));
        int tkhd = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd");
        ByteBuffer.wrap(bytes)
                .position(tkhd + 44)
                .put(MovieBytes.matrix(a, b, c, d).array());
        Path turned = Files.write(FOLDER.resolve(name), bytes);
        Dimensions expected = degrees == 90 ? new Dimensions(180, 320) : new Dimensions(320, 180);
        assertEquals(expected, read(turned).videoTracks().get(0).size());
        Properties sideData = probe(turned, "-show_entries", "stream_side_data=rotation");
        assertEquals(degrees, Math.abs(Integer.parseInt(sideData.getProperty("rotation"))));
    }

    @Test
    void readsTagsChaptersLanguagesAndSubtitles() throws Exception {
        Path words = FOLDER.resolve("words.txt");
        Files.writeString(words, """
                ;FFMETADATA1
                title=Der Bär & das Ei
                comment=Kommentar
                description=Ein Film
                [CHAPTER]
                TIMEBASE=1/1000
                START=0
                END=1000
                title=Anfang
                [CHAPTER]
                TIMEBASE=1/1000
                START=1000
                END=3000
                title=Schluß 🎬
                """);
        Path subtitles = FOLDER.resolve("words.srt");
        Files.writeString(subtitles, "1\n00:00:00,500 --> 00:00:02,000\nHallo\n");
        String inputs = PICTURES + " " + SOUND + " -i " + subtitles + " -f ffmetadata -i " + words;
        String outputs = " -map 0 -map 1 -map 2 -map_metadata 3 -map_chapters 3 " + H264
                + " -c:a aac -c:s mov_text -metadata:s:a:0 language=ger -metadata:s:s:0 language=fra";
        for (String name : List.of("words.mp4", "words.mov")) {
            Movie movie = read(make(name, inputs + outputs));
            assertEquals("Der Bär & das Ei", movie.title().orElseThrow());
            assertEquals(
                    List.of(new Chapter(Duration.ZERO, "Anfang"), new Chapter(Duration.ofSeconds(1), "Schluß 🎬")),
                    movie.chapters());
            assertEquals(
                    name.endsWith("mov") ? "deu" : "ger",
                    movie.audioTracks().get(0).language());
            assertEquals("fra", movie.textTracks().get(0).language());
            assertEquals(name.endsWith("mov") ? "text" : "tx3g", codecs(movie.textTracks()));
        }
        assertEquals("Ein Film", read(FOLDER.resolve("words.mp4")).description().orElseThrow());
    }

    private static void assertMatches(String pattern, String text) {
        assertTrue(text.equals(pattern) || text.matches(pattern), () -> text + " instead of " + pattern);
    }

    private static void assertAgrees(Movie movie, Path file) throws Exception {
        Properties format = probe(file, "-show_entries", "format=duration");
        assertEquals(
                Double.parseDouble(format.getProperty("duration")),
                movie.duration().toMillis() / 1000.0,
                TOLERANCE_SECONDS);
        for (VideoTrack track : movie.videoTracks()) {
            Properties stream = probe(
                    file,
                    "-select_streams",
                    "v:0",
                    "-show_entries",
                    "stream=width,height,sample_aspect_ratio,r_frame_rate");
            double aspect = ratio(stream.getProperty("sample_aspect_ratio").replace("N/A", "1:1"));
            assertEquals(Math.round(Integer.parseInt(stream.getProperty("width")) * aspect), track.width());
            assertEquals(Integer.parseInt(stream.getProperty("height")), track.height());
            double rate = track.frameRate().framesPerSecond().orElseThrow();
            assertEquals(ratio(stream.getProperty("r_frame_rate")), rate, 0.35);
        }
        for (AudioTrack track : movie.audioTracks()) {
            Properties stream = probe(file, "-select_streams", "a:0", "-show_entries", "stream=channels,sample_rate");
            assertEquals(stream.getProperty("channels"), Integer.toString(track.channels()));
            assertEquals(stream.getProperty("sample_rate"), Integer.toString(track.sampleRate()));
        }
    }

    private static double ratio(String text) {
        List<String> parts = List.of(text.split("[:/]", 2));
        return Double.parseDouble(parts.get(0)) / Double.parseDouble(parts.get(1));
    }

    private static String codecs(List<? extends Track> tracks) {
        return tracks.stream().map(Track::codec).collect(Collectors.joining(","));
    }

    static Movie read(Path file) throws IOException, Mp4Exception {
        try (var object = MemoryStore.object(Files.readAllBytes(file))) {
            return MovieReader.read(object);
        }
    }

    private static Path make(String name, String options) throws IOException, InterruptedException {
        Path file = FOLDER.resolve(name);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y"));
        command.addAll(Arrays.asList(options.split(" +")));
        command.add(file.toString());
        run(command);
        return file;
    }

    private static Properties probe(Path file, String... wanted) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ffprobe", "-v", "error", "-of", "default=nw=1"));
        command.addAll(Arrays.asList(wanted));
        command.add(file.toString());
        Properties answer = new Properties();
        answer.load(new StringReader(run(command)));
        return answer;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> "still running: " + command);
        assertEquals(0, process.exitValue(), () -> command + "\n" + output);
        return output;
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
