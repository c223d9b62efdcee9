package matinee.mp4;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The codecs parameter (RFC 6381) of a video sample entry, from the box in it that configures the decoder. */
final class VideoCodec {
    /** One kind of configuration box. */
    private interface Configuration {
        String codec(Box entry, BoxBody body) throws Mp4Exception, IOException;
    }

    private static final Map<String, Configuration> CONFIGURATIONS = Map.of(
            "avcC", VideoCodec::avc,
            "hvcC", VideoCodec::hevc,
            "av1C", VideoCodec::av1,
            "vpcC", VideoCodec::vp,
            "esds", VideoCodec::mpeg4);

    private static final Map<String, String> CLAUSES = Map.of(
            "avcC", "ISO/IEC 14496-15 §5.3.3",
            "hvcC", "ISO/IEC 14496-15 §8.3.3",
            "av1C", "AV1 in ISO Base Media File Format §2.3",
            "vpcC", "VP Codec ISO Media File Format Binding",
            "esds", "ISO/IEC 14496-14 §5.6");

    private VideoCodec() {}

    static String of(BoxReader reader, Box entry) throws Mp4Exception, IOException {
        Optional<String> dolbyVision = dolbyVision(reader, entry);
        if (dolbyVision.isPresent()) {
            return dolbyVision.get();
        }
        for (Box child : entry.children()) {
            Configuration configuration = CONFIGURATIONS.get(child.code());
            if (configuration != null) {
                return configuration.codec(
                        entry, reader.body(child, CLAUSES.getOrDefault(child.code(), SampleEntry.CLAUSE)));
            }
        }
        return entry.code();
    }

    /** ISO/IEC 14496-15 Annex E: profile, compatibility flags and level as they stand. */
    private static String avc(Box entry, BoxBody body) throws Mp4Exception, IOException {
        body.skip(1);
        return entry.code() + "." + HexFormat.of().formatHex(body.bytes(3));
    }

    /** ISO/IEC 14496-15 Annex E: profile, compatibility flags from the last to the first, tier and level, constraints. */
    private static String hevc(Box entry, BoxBody body) throws Mp4Exception, IOException {
        body.skip(1);
        int profile = body.u8();
        int compatibility = body.i32();
        byte[] constraints = body.bytes(6);
        int level = body.u8();
        String space = new String[] {"", "A", "B", "C"}[profile >> 6];
        StringBuilder codec = new StringBuilder(entry.code())
                .append('.')
                .append(space)
                .append(profile & 0x1F)
                .append('.')
                .append(hex(Integer.reverse(compatibility)))
                .append((profile & 0x20) == 0 ? ".L" : ".H")
                .append(level);
        int last = constraints.length;
        while (last > 0 && constraints[last - 1] == 0) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            codec.append('.').append(hex(Byte.toUnsignedInt(constraints[i])));
        }
        return codec.toString();
    }

    /** AV1 in ISO Base Media File Format §5: profile, level and tier, bit depth. */
    private static String av1(Box entry, BoxBody body) throws Mp4Exception, IOException {
        body.skip(1);
        int profileAndLevel = body.u8();
        int flags = body.u8();
        int profile = profileAndLevel >> 5;
        boolean highBitDepth = (flags & 0x40) != 0;
        boolean twelveBit = profile == 2 && (flags & 0x20) != 0;
        int bitDepth = highBitDepth ? (twelveBit ? 12 : 10) : 8;
        return String.format(
                Locale.ROOT,
                "%s.%d.%02d%s.%02d",
                entry.code(),
                profile,
                profileAndLevel & 0x1F,
                (flags & 0x80) == 0 ? "M" : "H",
                bitDepth);
    }

    /** VP Codec ISO Media File Format Binding: profile, level, bit depth. */
    private static String vp(Box entry, BoxBody body) throws Mp4Exception, IOException {
        body.version();
        return String.format(Locale.ROOT, "%s.%02d.%02d.%02d", entry.code(), body.u8(), body.u8(), body.u8() >> 4);
    }

    /** RFC 6381 §3.3: the object type, for MPEG-4 Visual with the profile and level of its sequence header. */
    private static String mpeg4(Box entry, BoxBody body) throws Mp4Exception, IOException {
        ElementaryStream stream = ElementaryStream.read(body);
        String codec = stream.codec(entry.code());
        byte[] setup = stream.decoderSpecificInfo();
        boolean sequenceHeader = setup.length >= 5
                && setup[0] == 0
                && setup[1] == 0
                && setup[2] == 1
                && Byte.toUnsignedInt(setup[3]) == 0xB0;
        boolean visual = stream.objectType() == ElementaryStream.MPEG4_VISUAL;
        return visual && sequenceHeader ? codec + "." + Byte.toUnsignedInt(setup[4]) : codec;
    }

    /**
     * Dolby Vision Streams within the ISO Base Media File Format §3: entries of its own name say profile and level; others
     * play as what they are named after.
     */
    private static Optional<String> dolbyVision(BoxReader reader, Box entry) throws Mp4Exception, IOException {
        Optional<Box> box = entry.first("dvcC").or(() -> entry.first("dvvC"));
        if (box.isEmpty() || !entry.code().startsWith("dv")) {
            return Optional.empty();
        }
        BoxBody body = reader.body(box.get(), "Dolby Vision Streams within ISOBMFF §3.2");
        body.skip(2);
        int bits = body.u16();
        return Optional.of(String.format(Locale.ROOT, "%s.%02d.%02d", entry.code(), bits >> 9, (bits >> 3) & 0x3F));
    }

    private static String hex(int value) {
        return Integer.toHexString(value).toUpperCase(Locale.ROOT);
    }
}
