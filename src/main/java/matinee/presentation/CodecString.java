package matinee.presentation;

import java.util.Optional;
import matinee.mp4.DolbyVision;
import matinee.mp4.TrackMedia;

/** The codecs parameter of a track in streams, RFC 6381: as in the file, but for entries that get another code there. */
final class CodecString {
    private static final String MP3 = "mp4a.6B";

    private CodecString() {}

    static String of(TrackMedia media) {
        String inFile = media.track().codec();
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
}
