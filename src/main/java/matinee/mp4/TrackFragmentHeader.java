package matinee.mp4;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * ISO/IEC 14496-12 §8.8.7 (tfhd).
 *
 * @param base from where the offsets of its runs count
 * @param defaults of its samples: its own, else those of the movie box
 */
record TrackFragmentHeader(long trackId, Base base, FragmentDefaults defaults) {
    private static final String CLAUSE = "ISO/IEC 14496-12 §8.8.7";

    private static final int BASE_DATA_OFFSET = 0x1;
    private static final int SAMPLE_DESCRIPTION = 0x2;
    private static final int DEFAULT_DURATION = 0x8;
    private static final int DEFAULT_SIZE = 0x10;
    private static final int DEFAULT_FLAGS = 0x20;
    private static final int DEFAULT_BASE_IS_MOOF = 0x20000;

    /** From where the offsets of runs count. */
    sealed interface Base {
        /**
         * The byte of the file.
         *
         * @param trackBeforeBytes where the data of the track before ends; of the first track, where the fragment begins
         */
        long offsetBytes(Box moof, long trackBeforeBytes);

        /** A byte of the file. */
        record Stated(long statedBytes) implements Base {
            @Override
            public long offsetBytes(Box moof, long trackBeforeBytes) {
                return statedBytes;
            }
        }

        /** The first byte of the fragment's own box. */
        record Fragment() implements Base {
            @Override
            public long offsetBytes(Box moof, long trackBeforeBytes) {
                return moof.offsetBytes();
            }
        }

        /** Where the data of the track before ends. */
        record TrackBefore() implements Base {
            @Override
            public long offsetBytes(Box moof, long trackBeforeBytes) {
                return trackBeforeBytes;
            }
        }
    }

    static TrackFragmentHeader read(BoxReader reader, Box traf, Map<Long, FragmentDefaults> movieDefaults)
            throws Mp4Exception, IOException {
        BoxBody body = reader.body(traf.require(CLAUSE, "tfhd"), CLAUSE);
        int flags = (int) body.u32();
        long trackId = body.u32();
        FragmentDefaults movie = Optional.ofNullable(movieDefaults.get(trackId)).orElse(FragmentDefaults.NONE);
        Base base = (flags & DEFAULT_BASE_IS_MOOF) != 0 ? new Base.Fragment() : new Base.TrackBefore();
        if ((flags & BASE_DATA_OFFSET) != 0) {
            base = new Base.Stated(body.u63());
        }
        long description = (flags & SAMPLE_DESCRIPTION) == 0 ? movie.description() : body.u32();
        long duration = (flags & DEFAULT_DURATION) == 0 ? movie.durationTicks() : body.u32();
        long size = (flags & DEFAULT_SIZE) == 0 ? movie.sizeBytes() : body.u32();
        int sampleFlags = (flags & DEFAULT_FLAGS) == 0 ? movie.sampleFlags() : body.i32();
        return new TrackFragmentHeader(trackId, base, new FragmentDefaults(description, duration, size, sampleFlags));
    }
}
