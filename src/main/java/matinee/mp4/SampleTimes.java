package matinee.mp4;

import java.io.IOException;
import java.math.BigInteger;

/**
 * How many samples there are and how long they last together.
 *
 * @param samples never negative
 * @param ticks of the track's timescale, never negative
 */
record SampleTimes(long samples, long ticks) {
    static final SampleTimes NONE = new SampleTimes(0, 0);

    private static final String CLAUSE = "ISO/IEC 14496-12 §8.6.1.2";
    private static final int ENTRY_BYTES = 8;

    SampleTimes {
        if (samples < 0 || ticks < 0) {
            throw new IllegalArgumentException(samples + " samples of " + ticks + " ticks");
        }
    }

    /** The sums of the decoding times, ISO/IEC 14496-12 §8.6.1.2 (stts); its entries pass by and are not kept. */
    static SampleTimes read(BoxReader reader, Box stbl) throws Mp4Exception, IOException {
        BoxBody body = reader.body(stbl.require(CLAUSE, "stts"), CLAUSE);
        body.version();
        long entries = body.entryCount(ENTRY_BYTES);
        long samples = 0;
        long ticks = 0;
        try {
            for (long i = 0; i < entries; i++) {
                long count = body.u32();
                samples = Math.addExact(samples, count);
                ticks = Math.addExact(ticks, Math.multiplyExact(count, body.u32()));
            }
        } catch (ArithmeticException e) {
            throw (Mp4Exception) body.fault("sum of durations over 2^63").initCause(e);
        }
        return new SampleTimes(samples, ticks);
    }

    /** The mean; one sample alone is a still and has no rate. */
    FrameRate frameRate(long timescale) {
        if (samples < 2 || ticks == 0) {
            return new FrameRate.Unknown();
        }
        BigInteger numerator = BigInteger.valueOf(samples).multiply(BigInteger.valueOf(timescale));
        BigInteger denominator = BigInteger.valueOf(ticks);
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger reduced = numerator.divide(divisor);
        if (reduced.bitLength() >= Long.SIZE) {
            return new FrameRate.Unknown();
        }
        return new FrameRate.Known(
                reduced.longValueExact(), denominator.divide(divisor).longValueExact());
    }
}
