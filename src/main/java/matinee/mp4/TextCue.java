package matinee.mp4;

/**
 * A text and when it is shown.
 *
 * @param beginTicks composition time in ticks of the track's timescale, before edit lists
 * @param endTicks likewise; after the beginning
 * @param settings of WebVTT, with a space before each; empty for the usual place
 * @param text of WebVTT, its markup and escapes included; one line or more, none empty
 */
public record TextCue(long beginTicks, long endTicks, String settings, String text) {
    public TextCue {
        if (endTicks <= beginTicks) {
            throw new IllegalArgumentException("cue from " + beginTicks + " to " + endTicks);
        }
        if (text.isEmpty() || text.startsWith("\n") || text.contains("\n\n") || text.contains("-->")) {
            throw new IllegalArgumentException("cue of " + text.length() + " characters that would end itself");
        }
    }
}
