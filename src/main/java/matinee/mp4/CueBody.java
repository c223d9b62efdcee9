package matinee.mp4;

/**
 * What a sample shows, in the terms of WebVTT.
 *
 * @param settings with a space before each; empty for the usual place
 * @param text with its markup and escapes; empty lines, which would end the cue, are taken out
 */
record CueBody(String settings, String text) {
    CueBody {
        settings = settings.replaceAll("\\s+", " ").replace("-->", "").stripTrailing();
        settings = settings.isEmpty() || settings.startsWith(" ") ? settings : " " + settings;
        text = text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
        text = text.replaceAll("\n{2,}", "\n").replaceAll("\\A\n|\n\\z", "").replace("-->", "--&gt;");
    }

    /** Nothing to be seen. */
    boolean isBlank() {
        return text.isBlank();
    }
}
