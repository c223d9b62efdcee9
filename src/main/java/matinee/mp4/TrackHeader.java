package matinee.mp4;

import java.io.IOException;

/**
 * ISO/IEC 14496-12 §8.3.2 (tkhd), as far as it counts here.
 *
 * @param trackId 1 to 2^32 - 1
 * @param width of the shown picture before the matrix, in pixels, zero when not stated
 * @param height of the shown picture before the matrix, in pixels, zero when not stated
 * @param matrix what turns and scales the picture
 */
record TrackHeader(long trackId, double width, double height, Matrix matrix) {
    private static final String CLAUSE = "ISO/IEC 14496-12 §8.3.2";
    private static final double FIXED_16_16 = 65536;

    /** The part of the matrix that does more than move the picture: a, b, c, d of the clause. */
    record Matrix(double a, double b, double c, double d) {}

    static TrackHeader read(BoxReader reader, Box trak) throws Mp4Exception, IOException {
        BoxBody body = reader.body(trak.require(CLAUSE, "tkhd"), CLAUSE);
        int version = body.version();
        body.skip(version == 0 ? 8 : 16);
        long trackId = body.u32();
        if (trackId == 0) {
            throw body.fault("track_ID 0");
        }
        // reserved, duration, reserved, layer, alternate_group, volume, reserved
        body.skip(4 + (version == 0 ? 4 : 8) + 8 + 8);
        double a = body.i32() / FIXED_16_16;
        double b = body.i32() / FIXED_16_16;
        body.skip(4);
        double c = body.i32() / FIXED_16_16;
        double d = body.i32() / FIXED_16_16;
        body.skip(16);
        return new TrackHeader(trackId, body.u32() / FIXED_16_16, body.u32() / FIXED_16_16, new Matrix(a, b, c, d));
    }
}
