package matinee.presentation;

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

    private final String code;
    private final String sentence;

    Refusal(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
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
