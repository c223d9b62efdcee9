package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of an independent program's films, and what that program itself makes of them. */
class FfmpegTextIT {
    private static final Path FOLDER = Path.of("target", "ffmpeg-texts");

    @BeforeAll
    static void needsFfmpeg() throws IOException {
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffmpeg")));
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("ffmpeg must be on the PATH in CI");
        }
        assumeTrue(there, "ffmpeg is not on the PATH: nothing to compare with");
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("words.srt"), """
                1
                00:00:00,500 --> 00:00:01,500
                Hello <i>you</i> & <b>me</b>

                2
                00:00:02,040 --> 00:00:03,960
                Two
                lines

                3
                00:00:03,960 --> 00:00:04,500
                Grüße, 你好, 🎬

                """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "timed-text.mp4,",
        "faststart.mp4,-movflags +faststart",
    })
    void textsAreThoseThatTheIndependentReaderReads(String name, String options) throws Exception {
        Path film = FOLDER.resolve(name);
        String make = "-f lavfi -i testsrc2=s=64x36:r=25:d=6 -f lavfi -i sine=d=6 -i " + FOLDER.resolve("words.srt")
                + " -map 0 -map 1 -map 2 -c:v libx264 -pix_fmt yuv420p -c:a aac -c:s mov_text "
                + (options == null ? "" : options + " ")
                + film;
        run(make);
        Path read = FOLDER.resolve(name + ".srt");
        run("-i " + film + " -map 0:s:0 -copyts " + read);

        assertEquals(cues(Files.readString(read)), cues(webVtt(film)));
    }

    private static String webVtt(Path film) throws Exception {
        try (StoredObject object = MemoryStore.object(Files.readAllBytes(film))) {
            Presentation presentation =
                    new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", List.of(object));
            return presentation.texts().get(0).source().webVtt(object).orElseThrow();
        }
    }

    /** Times and words in the one way that both can be told in. */
    private static List<String> cues(String text) {
        return Arrays.stream(text.replace("\r", "").split("\n\n"))
                .filter(cue -> cue.contains("-->"))
                .map(cue -> cue.replaceAll("\\A\\s*\\d+\n", "")
                        .replace(',', '.')
                        .replace("&amp;", "&")
                        .strip())
                .toList();
    }

    private static void run(String options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y"));
        command.addAll(Arrays.asList(options.split(" +")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(command + ": " + said);
        }
    }
}
