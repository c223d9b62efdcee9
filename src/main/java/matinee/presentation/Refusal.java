package matinee.presentation;

import java.util.Optional;
import java.util.Set;
import matinee.mp4.Movie;
import matinee.mp4.Mp4Exception;
import matinee.mp4.TextTrack;
import matinee.mp4.Track;

/** Why a file cannot be packaged. Each has a code for machines and is told to people in one sentence. */
public enum Refusal {
    UNFINISHED(
            "unfinished", "The file has no movie box yet: it is still being written, or was cut off before its end."),
    UNKNOWN_FORMAT("unknown-format", "The file is not an MP4 or QuickTime file inside."),
    BROKEN("broken", "The file is broken."),
    ENCRYPTED("encrypted", "The file is encrypted."),
    NO_TRACKS("no-tracks", "The file has no picture and no sound that could be streamed."),
    MISSING_MEDIA("missing-media", "The file's pictures and sound are missing: it was cut off."),
    EDITED("edited", "The file puts its parts together by an edit list that streams cannot express."),
    CHANGING_DESCRIPTION("changing-description", "The file changes how a track is coded midway."),
    FEW_SYNC_SAMPLES("few-sync-samples", "The file has too few key frames to be cut into segments."),
    UNSTABLE("unstable", "The file is changing just now.");

    /** Samples of these kinds cannot be told by anybody without a key. */
    private static final Set<String> ENCRYPTED_CODES = Set.of("encv", "enca", "drmi", "drms");

    private static final int CODE_LENGTH = 4;

    private final String code;
    private final String sentence;

    Refusal(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Why a file that cannot even be read is refused. */
    public static Refusal of(Mp4Exception.Kind fault) {
        return switch (fault) {
            case OTHER_FORMAT -> UNKNOWN_FORMAT;
            case NO_MOVIE -> UNFINISHED;
            case BROKEN -> BROKEN;
        };
    }

    /** As far as what a file says about itself tells; without its samples other reasons cannot be seen. */
    public static Optional<Refusal> foreseen(Movie movie) {
        boolean plays = false;
        for (Track track : movie.tracks()) {
            if (isEncrypted(track.codec())) {
                return Optional.of(ENCRYPTED);
            }
            plays |= !(track instanceof TextTrack);
        }
        return plays ? Optional.empty() : Optional.of(NO_TRACKS);
    }

    /** @param codec of RFC 6381, or what it begins with: the code of the sample entry */
    static boolean isEncrypted(String codec) {
        return codec.length() >= CODE_LENGTH && ENCRYPTED_CODES.contains(codec.substring(0, CODE_LENGTH));
    }

    /** For machines: small letters and hyphens. */
    public String code() {
        return code;
    }

    /** For people. */
    public String sentence() {
        return sentence;
    }
}
