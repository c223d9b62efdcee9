package matinee.library;

/** Subtitles as WebVTT, whatever charset and dialect they come in. */
public final class SubtitleText {
    private static final String SIGNATURE = "WEBVTT";

    private SubtitleText() {}

    /**
     * A valid WebVTT text, lines parted by {@code \n}, with the cues that could be read; perhaps none. What begins as WebVTT
     * does is taken for it, whatever the file is called, and all else for SubRip.
     *
     * @param language a BCP 47 tag, {@code und} when it is not known: a hint for files in an old charset
     */
    public static String webVtt(byte[] bytes, String language) {
        String text = TextBytes.decode(bytes, language);
        return isWebVtt(text) ? text : SubRip.webVtt(text);
    }

    /** WebVTT §4.1: the signature, then the end, a space, a tab or a line's end. */
    static boolean isWebVtt(String text) {
        return text.startsWith(SIGNATURE)
                && (text.length() == SIGNATURE.length() || " \t\n".indexOf(text.charAt(SIGNATURE.length())) >= 0);
    }
}
