package matinee.mp4;

import java.io.IOException;
import java.util.Optional;

/**
 * ISO/IEC 14496-12 §12.1.3 (VisualSampleEntry).
 *
 * @param codec as {@link Track#codec}
 * @param width pixels as coded; zero when not stated
 * @param height pixels as coded; zero when not stated
 * @param pixelAspect width of a pixel by its height, §12.1.4 (pasp); 1 when not stated
 */
record VideoSampleEntry(String codec, int width, int height, double pixelAspect) {
    private static final String CLAUSE = "ISO/IEC 14496-12 §12.1.3";
    private static final String ASPECT_CLAUSE = "ISO/IEC 14496-12 §12.1.4";

    /** From the size to the boxes: resolution, reserved, frame_count, compressorname, depth, pre_defined. */
    private static final int BETWEEN_SIZE_AND_BOXES = 8 + 4 + 2 + 32 + 2 + 2;

    static VideoSampleEntry read(BoxReader reader, Box entry) throws Mp4Exception, IOException {
        BoxBody body = reader.body(entry, CLAUSE);
        body.skip(8 + 16);
        int width = body.u16();
        int height = body.u16();
        body.skip(BETWEEN_SIZE_AND_BOXES);
        Box opened = entry.with(reader.children(entry, body.positionBytes()));
        return new VideoSampleEntry(VideoCodec.of(reader, opened), width, height, pixelAspect(reader, opened));
    }

    private static double pixelAspect(BoxReader reader, Box entry) throws Mp4Exception, IOException {
        Optional<Box> pasp = entry.first("pasp");
        if (pasp.isEmpty()) {
            return 1;
        }
        BoxBody body = reader.body(pasp.get(), ASPECT_CLAUSE);
        long horizontal = body.u32();
        long vertical = body.u32();
        return horizontal == 0 || vertical == 0 ? 1 : (double) horizontal / vertical;
    }

    /**
     * The size as shown. The track header states it before its matrix, pixel aspect included; files of QuickTime repeat the
     * coded size there, and files of careless writers nothing, so that the pixel aspect is still to be applied.
     *
     * @return empty when neither states a size
     */
    Optional<Dimensions> shownBy(TrackHeader header) {
        boolean includesAspect = header.width() >= 1
                && header.height() >= 1
                && (Math.round(header.width()) != width || Math.round(header.height()) != height);
        double plainWidth = includesAspect ? header.width() : width * pixelAspect;
        double plainHeight = includesAspect ? header.height() : height;
        TrackHeader.Matrix matrix = header.matrix();
        double turnedWidth = Math.abs(matrix.a()) * plainWidth + Math.abs(matrix.c()) * plainHeight;
        double turnedHeight = Math.abs(matrix.b()) * plainWidth + Math.abs(matrix.d()) * plainHeight;
        return dimensions(turnedWidth, turnedHeight)
                .or(() -> dimensions(plainWidth, plainHeight))
                .or(() -> dimensions(width, height));
    }

    private static Optional<Dimensions> dimensions(double width, double height) {
        long wholeWidth = Math.round(width);
        long wholeHeight = Math.round(height);
        if (Math.min(wholeWidth, wholeHeight) < 1 || Math.max(wholeWidth, wholeHeight) > Dimensions.LARGEST) {
            return Optional.empty();
        }
        return Optional.of(new Dimensions((int) wholeWidth, (int) wholeHeight));
    }
}
