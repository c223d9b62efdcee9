package matinee.mp4;

import java.nio.ByteBuffer;

/** ISO/IEC 23008-2 §7.3.2.2 (seq_parameter_set_rbsp), up to what it says of the range of pictures. */
final class HevcParameterSet {
    static final int TYPE = 33;

    private static final String CLAUSE = "ISO/IEC 23008-2 §7.3.2.2";
    private static final int CHROMA_4_4_4 = 3;

    /** §7.3.3 (profile_tier_level): what it tells of a layer before the level, and the level. */
    private static final int PROFILE_BITS = 88;

    private static final int LEVEL_BITS = 8;
    private static final int MOST_SUB_LAYERS = 8;

    private static final int SCALING_SIZES = 4;
    private static final int SCALING_MATRICES = 6;
    private static final int MOST_COEFFICIENTS = 64;

    private static final int MOST_PICTURE_SETS = 64;
    private static final int MOST_PICTURES = 16;
    private static final int MOST_LONG_TERM = 32;
    private static final int MOST_ORDER_BITS = 16;

    private final ParameterSetBits bits;

    private HevcParameterSet(ParameterSetBits bits) {
        this.bits = bits;
    }

    /** @param unit the NAL unit */
    static CodedRange range(ByteBuffer unit) throws Mp4Exception {
        return new HevcParameterSet(new ParameterSetBits(unit, "hvcC", CLAUSE)).range();
    }

    private CodedRange range() throws Mp4Exception {
        bits.skip(2 * Byte.SIZE + 4);
        int subLayers = (int) bits.bits(3); // sps_max_sub_layers_minus1
        bits.skip(1);
        skipProfiles(subLayers);
        bits.skipCodes(1); // sps_seq_parameter_set_id
        skipSize();
        int orderBits = 4 + bits.count(MOST_ORDER_BITS - 4); // log2_max_pic_order_cnt_lsb_minus4
        int told = bits.flag() ? subLayers + 1 : 1; // sps_sub_layer_ordering_info_present_flag
        bits.skipCodes(3 * told);
        bits.skipCodes(6); // sizes of coding and transform blocks
        skipTools();
        skipPictureSets();
        if (bits.flag()) { // long_term_ref_pics_present_flag
            bits.skip(bits.count(MOST_LONG_TERM) * (orderBits + 1));
        }
        bits.skip(2); // sps_temporal_mvp_enabled_flag, strong_intra_smoothing_enabled_flag
        return bits.flag() ? UsabilityInformation.range(bits) : CodedRange.NARROW;
    }

    private void skipProfiles(int subLayers) throws Mp4Exception {
        bits.skip(PROFILE_BITS + LEVEL_BITS);
        int more = 0;
        for (int i = 0; i < subLayers; i++) {
            more += bits.flag() ? PROFILE_BITS : 0;
            more += bits.flag() ? LEVEL_BITS : 0;
        }
        bits.skip(subLayers == 0 ? 0 : 2 * (MOST_SUB_LAYERS - subLayers));
        bits.skip(more);
    }

    /** From chroma_format_idc to the bit depths. */
    private void skipSize() throws Mp4Exception {
        if (bits.unsigned() == CHROMA_4_4_4) {
            bits.skip(1);
        }
        bits.skipCodes(2);
        if (bits.flag()) { // conformance_window_flag
            bits.skipCodes(4);
        }
        bits.skipCodes(2);
    }

    /** From scaling_list_enabled_flag to what pcm_enabled_flag brings. */
    private void skipTools() throws Mp4Exception {
        boolean scaled = bits.flag();
        if (scaled && bits.flag()) { // sps_scaling_list_data_present_flag
            skipScalingLists();
        }
        bits.skip(2);
        if (bits.flag()) { // pcm_enabled_flag
            bits.skip(4 + 4);
            bits.skipCodes(2);
            bits.skip(1);
        }
    }

    /** §7.3.4 (scaling_list_data). */
    private void skipScalingLists() throws Mp4Exception {
        for (int size = 0; size < SCALING_SIZES; size++) {
            int step = size == SCALING_SIZES - 1 ? 3 : 1;
            for (int matrix = 0; matrix < SCALING_MATRICES; matrix += step) {
                boolean coded = bits.flag(); // scaling_list_pred_mode_flag
                int direct = size > 1 ? 1 : 0;
                bits.skipCodes(coded ? direct + Math.min(MOST_COEFFICIENTS, 1 << (4 + 2 * size)) : 1);
            }
        }
    }

    /** §7.3.7 (st_ref_pic_set), each by itself or by the one before. */
    private void skipPictureSets() throws Mp4Exception {
        int sets = bits.count(MOST_PICTURE_SETS);
        int pictures = 0;
        for (int set = 0; set < sets; set++) {
            boolean predicted = set > 0 && bits.flag();
            pictures = predicted ? predictedPictures(pictures) : pictures();
        }
    }

    private int predictedPictures(int before) throws Mp4Exception {
        bits.skip(1);
        bits.skipCodes(1);
        int pictures = 0;
        for (int i = 0; i <= before; i++) {
            boolean used = bits.flag(); // used_by_curr_pic_flag, and use_delta_flag where it is not set
            pictures += used || bits.flag() ? 1 : 0;
        }
        return pictures;
    }

    private int pictures() throws Mp4Exception {
        int pictures = bits.count(MOST_PICTURES) + bits.count(MOST_PICTURES);
        for (int i = 0; i < pictures; i++) {
            bits.skipCodes(1);
            bits.skip(1);
        }
        return pictures;
    }
}
