package matinee.mp4;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/**
 * What pictures hold beyond those that every decoder shows, Dolby Vision Streams within the ISO Base Media File Format §3.2
 * (dvcC, dvvC).
 *
 * @param profile 0 to 127
 * @param level 0 to 63
 * @param compatibility what decoders without it make of the pictures: 0 nothing, 1 HDR10, 2 SDR, 4 HLG
 */
public record DolbyVision(int profile, int level, int compatibility) {
    /** A profile whose pictures nobody else can show. */
    private static final int PROPRIETARY_PROFILE = 5;

    private static final int AV1_PROFILE = 10;
    private static final int BYTES = 5;

    static Optional<DolbyVision> of(SampleDescription description) {
        return description
                .box("dvcC")
                .or(() -> description.box("dvvC"))
                .filter(box -> box.remaining() >= BYTES)
                .map(DolbyVision::read);
    }

    private static DolbyVision read(ByteBuffer box) {
        int bits = Short.toUnsignedInt(box.getShort(box.position() + 2));
        return new DolbyVision(bits >> 9, (bits >> 3) & 0x3F, Byte.toUnsignedInt(box.get(box.position() + 4)) >> 4);
    }

    /** Whether the pictures are nothing to decoders of another kind. */
    public boolean isProprietary() {
        return profile == PROPRIETARY_PROFILE;
    }

    /** The codecs parameter of what it is by itself. */
    public String codec() {
        return String.format(Locale.ROOT, "%s.%02d.%02d", profile == AV1_PROFILE ? "dav1" : "dvh1", profile, level);
    }

    /**
     * What the pictures are to decoders of another kind, as the MP4 registration authority names it.
     *
     * @return empty where they are nothing to them
     */
    public Optional<String> compatibleBrand() {
        return switch (compatibility) {
            case 1 -> Optional.of("db1p");
            case 2 -> Optional.of("db2g");
            case 4 -> Optional.of("db4h");
            default -> Optional.empty();
        };
    }
}
