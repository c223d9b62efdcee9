package matinee.mp4;

import java.io.IOException;
import java.time.Duration;

/**
 * ISO/IEC 14496-12 §8.2.2 (mvhd), as far as it counts here.
 *
 * @param timescale ticks per second, at least 1
 * @param durationTicks of the longest track; zero when not stated
 */
record MovieHeader(long timescale, long durationTicks) {
    private static final String CLAUSE = "ISO/IEC 14496-12 §8.2.2";

    static MovieHeader read(BoxReader reader, Box moov) throws Mp4Exception, IOException {
        BoxBody body = reader.body(moov.require(CLAUSE, "mvhd"), CLAUSE);
        int version = body.version();
        body.skip(version == 0 ? 8 : 16);
        return new MovieHeader(body.timescale(), body.durationTicks(version));
    }

    Duration duration() {
        return Ticks.duration(durationTicks, timescale);
    }
}
