package matinee.streams;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The independent program that makes files and decodes them. */
final class Ffmpeg {
    private final Path temporary;

    /**
     * One decoded picture.
     *
     * @param seconds when it is shown
     * @param hash of its pixels
     */
    record Frame(double seconds, String hash) {}

    /**
     * Decoded sound.
     *
     * @param rate samples a second
     * @param begin number of the first sample, counted from time zero
     * @param samples of all channels, one behind the other
     */
    record Sound(int rate, long begin, List<Long> samples) {}

    Ffmpeg(Path temporary) {
        this.temporary = temporary;
    }

    static boolean isThere() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffmpeg")));
    }

    /** Makes a file; its options are separated by spaces. */
    void make(Path file, String options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-y"));
        command.addAll(List.of(options.strip().split(" +")));
        command.add(file.toString());
        run(command);
    }

    /** All pictures that are shown, none repeated or dropped, as far as decoding goes. */
    List<Frame> frames(Path file) throws IOException, InterruptedException {
        String text = run(List.of(
                "-copyts",
                "-noautorotate",
                "-i",
                file.toString(),
                "-map",
                "0:V:0",
                "-fps_mode",
                "passthrough",
                "-enc_time_base",
                "-1",
                "-f",
                "framemd5",
                "-"));
        List<Frame> frames = new ArrayList<>();
        for (String[] line : lines(text)) {
            frames.add(new Frame(Long.parseLong(line[2]) * tick(text), line[5]));
        }
        return frames;
    }

    /** Track of sound of a number; empty when it has no sample. */
    Optional<Sound> sound(Path file, int number) throws IOException, InterruptedException {
        Path raw = temporary.resolve("sound.raw");
        List<String> map = List.of("-map", "0:a:" + number, "-c:a", "pcm_s16le", "-f");
        List<String> command = new ArrayList<>(List.of("-y", "-copyts", "-i", file.toString()));
        command.addAll(map);
        command.addAll(List.of("framecrc", "-"));
        command.addAll(map);
        command.addAll(List.of("s16le", raw.toString()));
        String text = run(command);
        List<String[]> lines = lines(text);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        long bytes = Long.parseLong(lines.get(0)[4]);
        int frameBytes = (int) (bytes / Long.parseLong(lines.get(0)[3]));
        int rate = (int) Math.round(1 / tick(text));
        return Optional.of(new Sound(rate, Long.parseLong(lines.get(0)[2]), samples(raw, frameBytes)));
    }

    /** Each the bytes of all its channels in one number, enough to compare. */
    private static List<Long> samples(Path raw, int frameBytes) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
        List<Long> samples = new ArrayList<>(bytes.limit() / frameBytes);
        while (bytes.remaining() >= frameBytes) {
            long sample = 0;
            for (int i = 0; i < frameBytes; i += Short.BYTES) {
                sample = sample * 0x1_0003 + bytes.getShort();
            }
            samples.add(sample);
        }
        return samples;
    }

    private static List<String[]> lines(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#") && line.contains(","))
                .map(line -> line.strip().split(",[ ]*", -1))
                .toList();
    }

    private static double tick(String text) {
        String base =
                text.lines().filter(line -> line.startsWith("#tb")).findFirst().orElseThrow();
        String[] parts = base.substring(base.indexOf(':') + 1).strip().split("/", 2);
        return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }

    /** Runs it to its end; what it writes on standard output. */
    private String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin"));
        command.addAll(arguments);
        Path errors = temporary.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command + "\n" + Files.readString(errors));
        }
        return output;
    }
}
