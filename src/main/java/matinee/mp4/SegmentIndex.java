package matinee.mp4;

import java.io.IOException;

/**
 * ISO/IEC 14496-12 §8.16.3 (sidx), as far as it counts here.
 *
 * @param timescale ticks per second, at least 1
 * @param beginTicks earliest presentation time
 * @param endTicks where the last subsegment ends, not before the beginning
 * @param coveredBytes end of the bytes that the index speaks of, exclusive; may lie past the end of the file
 */
record SegmentIndex(long timescale, long beginTicks, long endTicks, long coveredBytes) {
    private static final String CLAUSE = "ISO/IEC 14496-12 §8.16.3";
    private static final int ENTRY_BYTES = 12;

    SegmentIndex {
        if (timescale < 1 || beginTicks < 0 || endTicks < beginTicks || coveredBytes < 0) {
            throw new IllegalArgumentException("index from " + beginTicks + " to " + endTicks + " over " + timescale);
        }
    }

    static SegmentIndex read(BoxReader reader, Box sidx) throws Mp4Exception, IOException {
        BoxBody body = reader.body(sidx, CLAUSE);
        int version = body.version();
        body.skip(4);
        long timescale = body.timescale();
        long beginTicks = body.ticks(version);
        long firstOffset = body.ticks(version);
        body.skip(2);
        int entries = body.u16();
        long endTicks = beginTicks;
        try {
            long covered = Math.addExact(sidx.endBytes(), firstOffset);
            for (int i = 0; i < entries; i++) {
                covered = Math.addExact(covered, body.u32() & 0x7FFF_FFFF);
                endTicks = Math.addExact(endTicks, body.u32());
                body.skip(ENTRY_BYTES - 8);
            }
            return new SegmentIndex(timescale, beginTicks, endTicks, covered);
        } catch (ArithmeticException e) {
            throw (Mp4Exception) body.fault("sum over 2^63").initCause(e);
        }
    }
}
