package matinee.mp4;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * ISO/IEC 14496-12 §8.3.2 (tkhd), as far as it counts here.
 *
 * @param flags of the clause; 1: the track is enabled
 * @param trackId 1 to 2^32 - 1
 * @param width of the shown picture before the matrix, in pixels, zero when not stated
 * @param height of the shown picture before the matrix, in pixels, zero when not stated
 * @param matrix what turns and scales the picture
 */
record TrackHeader(int flags, long trackId, double width, double height, Matrix matrix) {
    private static final String CLAUSE = "ISO/IEC 14496-12 §8.3.2";
    private static final double FIXED_16_16 = 65536;
    private static final int ENABLED = 1;

    /**
     * What turns, scales and moves the picture, ISO/IEC 14496-12 §8.3.2.
     *
     * @param fixed a, b, u, c, d, v, x, y, w as the box has them: 16.16, and 2.30 for u, v and w
     */
    record Matrix(List<Integer> fixed) {
        private static final int ENTRIES = 9;

        Matrix {
            fixed = List.copyOf(fixed);
            if (fixed.size() != ENTRIES) {
                throw new IllegalArgumentException(fixed.size() + " entries of a matrix");
            }
        }

        static Matrix read(BoxBody body) throws Mp4Exception, IOException {
            List<Integer> fixed = new ArrayList<>();
            for (int i = 0; i < ENTRIES; i++) {
                fixed.add(body.i32());
            }
            return new Matrix(fixed);
        }

        double a() {
            return fixed.get(0) / FIXED_16_16;
        }

        double b() {
            return fixed.get(1) / FIXED_16_16;
        }

        double c() {
            return fixed.get(3) / FIXED_16_16;
        }

        double d() {
            return fixed.get(4) / FIXED_16_16;
        }
    }

    static TrackHeader read(BoxReader reader, Box trak) throws Mp4Exception, IOException {
        BoxBody body = reader.body(trak.require(CLAUSE, "tkhd"), CLAUSE);
        int version = body.u8();
        int flags = body.u24();
        body.skip(version == 0 ? 8 : 16);
        long trackId = body.u32();
        if (trackId == 0) {
            throw body.fault("track_ID 0");
        }
        // reserved, duration, reserved, layer, alternate_group, volume, reserved
        body.skip(4 + (version == 0 ? 4 : 8) + 8 + 8);
        Matrix matrix = Matrix.read(body);
        return new TrackHeader(flags, trackId, body.u32() / FIXED_16_16, body.u32() / FIXED_16_16, matrix);
    }

    /** Whether players play the track unless told otherwise. */
    boolean isEnabled() {
        return (flags & ENABLED) != 0;
    }
}
