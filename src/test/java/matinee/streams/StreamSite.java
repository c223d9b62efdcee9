package matinee.streams;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import matinee.launcher.Program;

/**
 * A library of files made by ffmpeg, and {@code java -jar matinee.war} that serves it.
 *
 * @param library the folder that is served
 * @param temporary another one
 */
record StreamSite(Path library, Path temporary, Ffmpeg ffmpeg, Program program, URI address) implements AutoCloseable {
    private static final String PICTURES = "-f lavfi -i testsrc2=s=128x72:r=%s:d=9 ";
    private static final String SOUND =
            "-f lavfi -i aevalsrc=0.5*sin(2*PI*(200+37*t)*t)|0.4*sin(2*PI*(300+53*t)*t):s=48000:d=9 ";
    private static final String CODED = "-preset veryfast -pix_fmt yuv420p -g 50 -c:v libx264 -c:a aac ";

    static StreamSite in(Path folder) throws IOException {
        boolean there = Ffmpeg.isThere();
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("ffmpeg must be on the PATH in CI");
        }
        assumeTrue(there, "ffmpeg is not on the PATH: install the package ffmpeg");
        Path library = Files.createDirectory(folder.resolve("library"));
        Path space = Files.createDirectory(folder.resolve("tmp"));
        Program running = Program.serving(space, library.toString());
        return new StreamSite(library, folder, new Ffmpeg(folder), running, running.address());
    }

    /**
     * Makes a file of the library. In options, {@code A} is short for the sound and {@code V} for the pictures coded by H.264,
     * {@code PICTURES} and {@code SOUND} for what is to be coded.
     */
    Path make(String name, String rate, String options) throws IOException, InterruptedException {
        Path file = library.resolve(name);
        ffmpeg.make(
                file,
                options.replace("AV", PICTURES.formatted(rate) + SOUND + CODED)
                        .replace("VV", PICTURES.formatted(rate) + "-an " + CODED)
                        .replace("AA", SOUND + "-vn -c:a aac ")
                        .replace("PICTURES", PICTURES.formatted(rate))
                        .replace("SOUND", SOUND)
                        .replace("CODED", CODED));
        return file;
    }

    /** The stream of a file of the library. */
    Stream stream(String name) {
        return new Stream(HttpClient.newHttpClient(), address.resolve("stream/" + Stream.escaped(name) + "/"));
    }

    @Override
    public void close() {
        program.close();
    }
}
