package matinee.mp4;

/** Sequence parameter sets that encoders wrote, and the boxes that hold them. */
final class ParameterSetBytes {
    static final String X264_FULL = "6764000aacd9420bf97016e0202028000003000800000300a078912cb0";
    static final String X264_NARROW = "6764000aacd9420bf97016a0202028000003000800000300a078912cb0";

    /** Interlaced, of an aspect ratio that has no number, fit for overscan. */
    static final String X264_INTERLACED_FULL = "67640015acd9421bf3ffe000e000b6e0202028000003000800000300a0f8a14cb0";

    static final String X264_BASELINE_FULL = "6742c00ad9020bf97016e0202028000003000800000300a078913240";

    /** Ten bits, chroma as fine as luma. */
    static final String X264_444_FULL = "67f4000a90d9b28417f1380b70101014000003000400000300503c489658";

    static final String X265_FULL =
            "42010101600000030090000003000003001ea010204965959a4932bc05b80808082000000300200000030141";
    static final String X265_NARROW =
            "42010101600000030090000003000003001ea010204965959a4932bc05a80808082000000300200000030141";

    /** Ten bits, two temporal layers, scaling lists, an aspect ratio that has no number. */
    static final String X265_LAYERS_FULL =
            "42010102200000030090000003000003001ea0102049365959a49395ffe000e000adc04040410000030001000003000a08";

    private ParameterSetBytes() {}

    static Bytes avcC(String unit) {
        return avcC(Bytes.hex(unit).array());
    }

    /** ISO/IEC 14496-15 §5.3.3.1, without picture parameter sets. */
    static Bytes avcC(byte[] unit) {
        return Bytes.box(
                "avcC", Bytes.hex("0164001f ffe1").u16(unit.length).add(unit).u8(0));
    }

    /** ISO/IEC 14496-15 §8.3.3.1, with nothing else in its arrays. */
    static Bytes hvcC(byte[] unit) {
        return Bytes.box(
                "hvcC",
                Bytes.none()
                        .zeros(22)
                        .u8(1)
                        .u8(0x80 | HevcParameterSet.TYPE)
                        .u16(1)
                        .u16(unit.length)
                        .add(unit));
    }
}
