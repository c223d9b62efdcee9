package matinee.mp4;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** The parameter sets in the boxes that configure decoders of AVC and HEVC: the first of each type, its header included. */
final class ParameterSets {
    /** ISO/IEC 14496-15 §5.3.3.1 (avcC): where the count of sequence parameter sets stands, in its lower five bits. */
    private static final int AVC_COUNT_OFFSET = 5;

    /** ISO/IEC 14496-15 §8.3.3.1 (hvcC): where the count of the arrays of parameter sets stands. */
    private static final int HEVC_COUNT_OFFSET = 22;

    private ParameterSets() {}

    /** Those of the sequence in {@code avcC}, by NAL unit type. */
    static Map<Integer, ByteBuffer> ofAvc(ByteBuffer avcC) {
        Map<Integer, ByteBuffer> firsts = new HashMap<>();
        if (avcC.limit() > AVC_COUNT_OFFSET) {
            ByteBuffer units = avcC.duplicate().position(AVC_COUNT_OFFSET);
            for (int left = units.get() & 0x1F; left > 0 && units.remaining() > Short.BYTES; left--) {
                ByteBuffer unit = unit(units);
                if (unit.hasRemaining()) {
                    firsts.putIfAbsent(unit.get(0) & 0x1F, unit);
                }
            }
        }
        return firsts;
    }

    /** Those in {@code hvcC}, by NAL unit type. */
    static Map<Integer, ByteBuffer> ofHevc(ByteBuffer hvcC) {
        Map<Integer, ByteBuffer> firsts = new HashMap<>();
        if (hvcC.limit() > HEVC_COUNT_OFFSET) {
            ByteBuffer arrays = hvcC.duplicate().position(HEVC_COUNT_OFFSET);
            for (int left = Byte.toUnsignedInt(arrays.get()); left > 0 && arrays.remaining() > Short.BYTES; left--) {
                int type = arrays.get() & 0x3F;
                for (int units = length(arrays); units > 0 && arrays.remaining() > Short.BYTES; units--) {
                    ByteBuffer unit = unit(arrays);
                    if (unit.hasRemaining()) {
                        firsts.putIfAbsent(type, unit);
                    }
                }
            }
        }
        return firsts;
    }

    /** Steps over a unit; one that reaches past the end ends there. */
    private static ByteBuffer unit(ByteBuffer from) {
        int length = Math.min(length(from), from.remaining());
        ByteBuffer unit = from.slice(from.position(), length);
        from.position(from.position() + length);
        return unit;
    }

    private static int length(ByteBuffer from) {
        return Short.toUnsignedInt(from.getShort());
    }
}
