package matinee.mp4;

/**
 * The beginning of video usability information, which AVC and HEVC share: ISO/IEC 14496-10 §E.1.1 and ISO/IEC 23008-2 §E.2.1
 * (vui_parameters).
 */
final class UsabilityInformation {
    private static final int EXTENDED_ASPECT_RATIO = 255;
    private static final int VIDEO_FORMAT_BITS = 3;

    private UsabilityInformation() {}

    static CodedRange range(ParameterSetBits bits) throws Mp4Exception {
        if (bits.flag() && bits.bits(Byte.SIZE) == EXTENDED_ASPECT_RATIO) {
            bits.skip(2 * Short.SIZE);
        }
        if (bits.flag()) { // overscan_info_present_flag
            bits.skip(1);
        }
        if (!bits.flag()) { // video_signal_type_present_flag
            return CodedRange.NARROW;
        }
        bits.skip(VIDEO_FORMAT_BITS);
        return bits.flag() ? CodedRange.FULL : CodedRange.NARROW;
    }
}
