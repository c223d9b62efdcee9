package matinee.mp4;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The samples of one track in one movie fragment, ISO/IEC 14496-12 §8.8.6 (traf).
 *
 * @param trackId 1 to 2^32 - 1
 * @param beginTicks decode time of its first sample; zero where the fragment does not state it
 * @param times of its samples
 */
record TrackFragment(long trackId, long beginTicks, SampleTimes times) {
    private static final String HEADER_CLAUSE = "ISO/IEC 14496-12 §8.8.7";
    private static final String RUN_CLAUSE = "ISO/IEC 14496-12 §8.8.8";
    private static final String TIME_CLAUSE = "ISO/IEC 14496-12 §8.8.12";

    private static final int HEADER_BASE_DATA_OFFSET = 0x1;
    private static final int HEADER_SAMPLE_DESCRIPTION = 0x2;
    private static final int HEADER_DEFAULT_DURATION = 0x8;
    private static final int RUN_DATA_OFFSET = 0x1;
    private static final int RUN_FIRST_SAMPLE_FLAGS = 0x4;
    private static final int RUN_DURATION = 0x100;
    /** Durations, sizes, flags and composition time offsets: four bytes each, where present. */
    private static final int RUN_FIELDS = 0xF00;

    long endTicks() {
        return beginTicks + times.ticks();
    }

    /** @param defaultDurations by track, ISO/IEC 14496-12 §8.8.3 (trex) */
    static TrackFragment read(BoxReader reader, Box traf, Map<Long, Long> defaultDurations)
            throws Mp4Exception, IOException {
        BoxBody header = reader.body(traf.require(HEADER_CLAUSE, "tfhd"), HEADER_CLAUSE);
        int flags = (int) header.u32();
        long trackId = header.u32();
        header.skip((flags & HEADER_BASE_DATA_OFFSET) == 0 ? 0 : 8);
        header.skip((flags & HEADER_SAMPLE_DESCRIPTION) == 0 ? 0 : 4);
        long duration =
                (flags & HEADER_DEFAULT_DURATION) == 0 ? defaultDurations.getOrDefault(trackId, 0L) : header.u32();
        SampleTimes times = SampleTimes.NONE;
        for (Box trun : traf.all("trun")) {
            BoxBody run = reader.body(trun, RUN_CLAUSE);
            times = sum(times, run(run, duration), run);
        }
        long beginTicks = beginTicks(reader, traf);
        if (beginTicks > Long.MAX_VALUE - times.ticks()) {
            throw header.fault("decode time " + beginTicks);
        }
        return new TrackFragment(trackId, beginTicks, times);
    }

    private static long beginTicks(BoxReader reader, Box traf) throws Mp4Exception, IOException {
        Optional<Box> tfdt = traf.first("tfdt");
        if (tfdt.isEmpty()) {
            return 0;
        }
        BoxBody body = reader.body(tfdt.get(), TIME_CLAUSE);
        return body.ticks(body.version());
    }

    private static SampleTimes run(BoxBody run, long defaultDuration) throws Mp4Exception, IOException {
        int flags = (int) run.u32();
        int entryBytes = Integer.bitCount(flags & RUN_FIELDS) * 4;
        long samples = run.u32();
        run.skip((flags & RUN_DATA_OFFSET) == 0 ? 0 : 4);
        run.skip((flags & RUN_FIRST_SAMPLE_FLAGS) == 0 ? 0 : 4);
        if (entryBytes > 0 && samples > run.remainingBytes() / entryBytes) {
            throw run.fault(samples + " samples in " + run.remainingBytes() + " bytes");
        }
        if ((flags & RUN_DURATION) == 0) {
            return product(samples, defaultDuration, run);
        }
        long ticks = 0;
        for (long i = 0; i < samples; i++) {
            // At most 2^26 entries of 32 bits fit into a box, so that this sum cannot overflow.
            ticks += run.u32();
            run.skip(entryBytes - 4);
        }
        return new SampleTimes(samples, ticks);
    }

    private static SampleTimes product(long samples, long duration, BoxBody run) throws Mp4Exception {
        try {
            return new SampleTimes(samples, Math.multiplyExact(samples, duration));
        } catch (ArithmeticException e) {
            throw (Mp4Exception) run.fault("sum of durations over 2^63").initCause(e);
        }
    }

    private static SampleTimes sum(SampleTimes some, SampleTimes more, BoxBody run) throws Mp4Exception {
        try {
            return new SampleTimes(
                    Math.addExact(some.samples(), more.samples()), Math.addExact(some.ticks(), more.ticks()));
        } catch (ArithmeticException e) {
            throw (Mp4Exception) run.fault("sum of durations over 2^63").initCause(e);
        }
    }
}
