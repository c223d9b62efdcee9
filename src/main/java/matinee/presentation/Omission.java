package matinee.presentation;

/**
 * A file with the same film in a lower resolution, whose pictures are not offered beside the others'.
 *
 * @param source which of the presentation's files, the first being 0, which is never left out
 */
public record Omission(int source, Reason reason) {
    /** Why; told to people in one sentence. */
    public enum Reason {
        UNREADABLE("unreadable", "The file cannot be packaged by itself."),
        UNLIKE_CODING(
                "unlike-coding",
                "The file is coded by another kind of codec, or another brightness, than the highest resolution."),
        UNLIKE_DURATION(
                "unlike-duration", "The file is longer or shorter by more than a second than the highest resolution."),
        FEW_COMMON_SYNC_SAMPLES(
                "few-common-sync-samples",
                "The file has key frames at other times than the higher resolutions: fewer than one in ten seconds in common.");

        private final String code;
        private final String sentence;

        Reason(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        /** For machines: small letters and hyphens. */
        public String code() {
            return code;
        }

        public String sentence() {
            return sentence;
        }
    }

    public Omission {
        if (source < 1) {
            throw new IllegalArgumentException("source " + source);
        }
    }
}
