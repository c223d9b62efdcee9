package matinee.mp4;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What holds of a track's samples in fragments where these say nothing else, ISO/IEC 14496-12 §8.8.3 (trex).
 *
 * @param description entry of the sample description box, the first being 1
 * @param durationTicks 0 to 2^32 - 1
 * @param sizeBytes 0 to 2^32 - 1
 * @param sampleFlags as §8.8.3.1 lays them out
 */
record FragmentDefaults(long description, long durationTicks, long sizeBytes, int sampleFlags) {
    /** Where a movie box has no trex for a track. */
    static final FragmentDefaults NONE = new FragmentDefaults(1, 0, 0, 0);

    private static final String CLAUSE = "ISO/IEC 14496-12 §8.8.3";

    /** By track. */
    static Map<Long, FragmentDefaults> read(BoxReader reader, Box mvex) throws Mp4Exception, IOException {
        Map<Long, FragmentDefaults> defaults = new HashMap<>();
        for (Box trex : mvex.all("trex")) {
            BoxBody body = reader.body(trex, CLAUSE);
            body.version();
            defaults.put(body.u32(), new FragmentDefaults(body.u32(), body.u32(), body.u32(), body.i32()));
        }
        return defaults;
    }
}
