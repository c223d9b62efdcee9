package matinee.web;

import java.util.Locale;
import java.util.Map;

/** Codecs as people call them. */
final class CodecName {
    /** By what comes before the first dot of the codecs parameter of RFC 6381. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("avc1", "H.264"),
            Map.entry("avc3", "H.264"),
            Map.entry("hvc1", "H.265"),
            Map.entry("hev1", "H.265"),
            Map.entry("dvh1", "Dolby Vision"),
            Map.entry("dvhe", "Dolby Vision"),
            Map.entry("av01", "AV1"),
            Map.entry("vp08", "VP8"),
            Map.entry("vp09", "VP9"),
            Map.entry("jpeg", "Motion JPEG"),
            Map.entry("apch", "ProRes"),
            Map.entry("apcn", "ProRes"),
            Map.entry("apcs", "ProRes"),
            Map.entry("apco", "ProRes"),
            Map.entry("ap4h", "ProRes"),
            Map.entry("mp4a", "AAC"),
            Map.entry("ac-3", "Dolby Digital"),
            Map.entry("ec-3", "Dolby Digital Plus"),
            Map.entry("Opus", "Opus"),
            Map.entry("fLaC", "FLAC"),
            Map.entry("alac", "ALAC"),
            Map.entry("mha1", "MPEG-H"),
            Map.entry("mhm1", "MPEG-H"),
            Map.entry("dtsc", "DTS"),
            Map.entry("dtse", "DTS"),
            Map.entry("dtsh", "DTS"),
            Map.entry("dtsl", "DTS"),
            Map.entry("dtsx", "DTS"),
            Map.entry("samr", "AMR"),
            Map.entry("sawb", "AMR"),
            Map.entry("s263", "H.263"),
            Map.entry(".mp3", "MP3"));

    private CodecName() {}

    /** @param codec as RFC 6381 has it; one without a name of its own stays as it is */
    static String of(String codec) {
        if (codec.startsWith("mp4v.")) {
            return ofObjectType(codec);
        }
        if (codec.equals("mp4a.69") || codec.equalsIgnoreCase("mp4a.6b")) {
            return "MP3";
        }
        int dot = codec.indexOf('.', 1);
        return NAMES.getOrDefault(dot < 0 ? codec : codec.substring(0, dot), codec);
    }

    /** Object types of pictures, as the MP4 registration authority has them. */
    private static String ofObjectType(String codec) {
        String type = codec.substring("mp4v.".length()).split("\\.", 2)[0].toUpperCase(Locale.ROOT);
        return switch (type) {
            case "20" -> "MPEG-4 part 2";
            case "60", "61", "62", "63", "64", "65" -> "MPEG-2";
            case "6A" -> "MPEG-1";
            case "6C" -> "Motion JPEG";
            default -> codec;
        };
    }
}
