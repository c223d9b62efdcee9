package matinee.library;

/**
 * A target for Jazzer: subtitle files in any charset become WebVTT. {@code --target_class=matinee.library.SubtitleFuzz}, and the
 * kept inputs as corpus.
 */
public final class SubtitleFuzz {
    private SubtitleFuzz() {}

    /** Fails by any exception, and when what comes of it is not WebVTT. */
    public static void fuzzerTestOneInput(byte[] file) {
        String webVtt = SubtitleText.webVtt(file, "und");
        if (!webVtt.startsWith("WEBVTT")) {
            throw new AssertionError("no signature");
        }
    }
}
