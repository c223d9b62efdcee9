package film;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * The film that Matinee shows when it has no library yet: a day in four scenes between two curtains.
 *
 * <p>{@code frames} writes all pictures to the standard output (YCbCr 4:2:0, 1280x720, 24 a second), {@code still SECONDS
 * FILE.png} one picture, {@code music FILE.wav} the sound.
 */
public final class SampleFilm {
    static final int FRAMES_PER_SECOND = 24;
    static final float SCENE_SECONDS = 4.5f;
    static final float LENGTH_SECONDS = 18;
    private static final float DISSOLVE_SECONDS = 0.7f;
    private static final int FRAMES_AT_ONCE = 8;
    private static final List<Scene> SCENES = List.of(new Sea(), new Dunes(), new Lagoon(), new Night());

    private SampleFilm() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "frames" -> writeFrames(new BufferedOutputStream(System.out, 1 << 20));
            case "still" -> writeStill(Float.parseFloat(arguments[1]), new File(arguments[2]));
            case "music" -> Files.write(Path.of(arguments[1]), Music.wave());
            default -> throw new IllegalArgumentException("frames, still or music, not " + arguments[0]);
        }
    }

    private static void writeFrames(OutputStream out) throws IOException {
        int frames = Math.round(LENGTH_SECONDS * FRAMES_PER_SECOND);
        for (int first = 0; first < frames; first += FRAMES_AT_ONCE) {
            List<byte[]> ready = IntStream.range(first, Math.min(first + FRAMES_AT_ONCE, frames))
                    .parallel()
                    .mapToObj(frame -> Yuv.frame(at(frame / (float) FRAMES_PER_SECOND)))
                    .toList();
            for (byte[] frame : ready) {
                out.write(frame);
            }
        }
        out.flush();
    }

    private static void writeStill(float seconds, File file) throws IOException {
        Picture picture = at(seconds);
        BufferedImage image = new BufferedImage(Picture.WIDTH, Picture.HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < Picture.HEIGHT; y++) {
            for (int x = 0; x < Picture.WIDTH; x++) {
                Colour colour = picture.at(x, y);
                image.setRGB(
                        x,
                        y,
                        eightBits(colour.red()) << 16 | eightBits(colour.green()) << 8 | eightBits(colour.blue()));
            }
        }
        ImageIO.write(image, "png", file);
    }

    private static int eightBits(float value) {
        return Math.round(Curve.clamp(value) * 255);
    }

    /** The picture at a time of the film. A scene starts a little early, under the end of the one before. */
    private static Picture at(float seconds) {
        int number = Math.min((int) (seconds / SCENE_SECONDS), SCENES.size() - 1);
        Picture picture = new Picture();
        SCENES.get(number).paint(picture, seconds - number * SCENE_SECONDS);
        float next = (seconds - (number + 1) * SCENE_SECONDS) / DISSOLVE_SECONDS + 1;
        if (next > 0 && number + 1 < SCENES.size()) {
            Picture coming = new Picture();
            SCENES.get(number + 1).paint(coming, seconds - (number + 1) * SCENE_SECONDS);
            picture.dissolve(coming, Curve.ease(next));
        }
        float opening = 1 - Curve.between(0.25f, 1.5f, seconds);
        float closing = Curve.between(LENGTH_SECONDS - 2.3f, LENGTH_SECONDS - 0.95f, seconds);
        Curtain.paint(picture, Math.max(opening, closing));
        Curtain.ticket(picture, Curve.between(LENGTH_SECONDS - 1.0f, LENGTH_SECONDS - 0.5f, seconds));
        return picture;
    }
}
