package matinee.mp4;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Which numbers stand for black and white in pictures, ISO/IEC 23091-2 (VideoFullRangeFlag). */
enum CodedRange {
    /** 16 and 235, in eight bits. */
    NARROW,
    /** The least and the greatest. */
    FULL;

    /**
     * What the first sequence parameter set in a sample entry says.
     *
     * @return the narrow one also where nothing is said, as the codecs have it, and where the parameter set is broken, is none
     *     of AVC or HEVC, or stands in the samples alone
     */
    static CodedRange of(SampleDescription description) {
        try {
            Optional<ByteBuffer> avc =
                    description.box("avcC").map(box -> ParameterSets.ofAvc(box).get(AvcParameterSet.TYPE));
            if (avc.isPresent()) {
                return AvcParameterSet.range(avc.get());
            }
            Optional<ByteBuffer> hevc =
                    description.box("hvcC").map(box -> ParameterSets.ofHevc(box).get(HevcParameterSet.TYPE));
            return hevc.isPresent() ? HevcParameterSet.range(hevc.get()) : NARROW;
        } catch (Mp4Exception broken) {
            return NARROW;
        }
    }
}
