package matinee.presentation;

import java.util.Locale;
import java.util.Optional;
import matinee.mp4.DolbyVision;
import matinee.mp4.TrackMedia;

/** The codecs parameter of a track in streams, RFC 6381: as in the file, but for entries that get another code there. */
final class CodecString {
    private static final String MP3 = "mp4a.6B";

    private CodecString() {}

    static String of(TrackMedia media) {
        String inFile = escaped(media.track().codec());
        String code = media.description().streamCode();
        Optional<DolbyVision> dolbyVision = media.description().dolbyVision();
        if (code.equals("dvh1") && dolbyVision.isPresent()) {
            return dolbyVision.get().codec();
        }
        if (code.equals(media.description().code())) {
            return inFile;
        }
        return code.equals("mp4a") ? MP3 : code + inFile.substring(code.length());
    }

    /**
     * Codes of four bytes may be anything: what texts or lists of codecs cannot hold is written as in addresses, which the schema
     * of ISO/IEC 23009-1 §5.2.2 (CodecsType) lets pass.
     */
    private static String escaped(String codec) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < codec.length(); i++) {
            char character = codec.charAt(i);
            boolean plain =
                    character < 0x7F && (Character.isLetterOrDigit(character) || "-_.+".indexOf(character) >= 0);
            text.append(plain ? Character.toString(character) : String.format(Locale.ROOT, "%%%02X", (int) character));
        }
        return text.toString();
    }
}
