package matinee.mp4;

import java.nio.ByteBuffer;
import java.util.Set;

/** ISO/IEC 14496-10 §7.3.2.1.1 (seq_parameter_set_data), up to what it says of the range of pictures. */
final class AvcParameterSet {
    static final int TYPE = 7;

    private static final String CLAUSE = "ISO/IEC 14496-10 §7.3.2.1.1";

    /** Values of profile_idc that tell of chroma and depth. */
    private static final Set<Integer> HIGH = Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    private static final int CHROMA_4_4_4 = 3;
    private static final int SMALL_LISTS = 6;
    private static final int SMALL_LIST = 16;
    private static final int LARGE_LIST = 64;
    private static final int FLAT = 8;
    private static final int SCALES = 256;
    private static final int MOST_REFERENCES_IN_CYCLE = 255;

    private AvcParameterSet() {}

    /** @param unit the NAL unit */
    static CodedRange range(ByteBuffer unit) throws Mp4Exception {
        ParameterSetBits bits = new ParameterSetBits(unit, "avcC", CLAUSE);
        bits.skip(Byte.SIZE);
        int profile = (int) bits.bits(Byte.SIZE);
        bits.skip(2 * Byte.SIZE);
        bits.skipCodes(1); // seq_parameter_set_id
        if (HIGH.contains(profile)) {
            skipChroma(bits);
        }
        bits.skipCodes(1); // log2_max_frame_num_minus4
        skipOrder(bits);
        bits.skipCodes(1); // max_num_ref_frames
        bits.skip(1);
        bits.skipCodes(2); // pic_width_in_mbs_minus1, pic_height_in_map_units_minus1
        if (!bits.flag()) { // frame_mbs_only_flag
            bits.skip(1);
        }
        bits.skip(1);
        if (bits.flag()) { // frame_cropping_flag
            bits.skipCodes(4);
        }
        return bits.flag() ? UsabilityInformation.range(bits) : CodedRange.NARROW;
    }

    private static void skipChroma(ParameterSetBits bits) throws Mp4Exception {
        long chroma = bits.unsigned();
        if (chroma == CHROMA_4_4_4) {
            bits.skip(1);
        }
        bits.skipCodes(2); // bit_depth_luma_minus8, bit_depth_chroma_minus8
        bits.skip(1);
        if (bits.flag()) { // seq_scaling_matrix_present_flag
            int lists = chroma == CHROMA_4_4_4 ? 12 : 8;
            for (int i = 0; i < lists; i++) {
                if (bits.flag()) {
                    skipScalingList(bits, i < SMALL_LISTS ? SMALL_LIST : LARGE_LIST);
                }
            }
        }
    }

    /** §7.3.2.1.1.1 (scaling_list): a scale of 0 ends it. */
    private static void skipScalingList(ParameterSetBits bits, int size) throws Mp4Exception {
        long scale = FLAT;
        for (int i = 0; i < size && scale != 0; i++) {
            scale = Math.floorMod(scale + bits.signed(), SCALES);
        }
    }

    /** From pic_order_cnt_type on. */
    private static void skipOrder(ParameterSetBits bits) throws Mp4Exception {
        long type = bits.unsigned();
        if (type == 0) {
            bits.skipCodes(1);
        } else if (type == 1) {
            bits.skip(1);
            bits.skipCodes(2);
            bits.skipCodes(bits.count(MOST_REFERENCES_IN_CYCLE));
        }
    }
}
