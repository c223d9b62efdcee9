package matinee.library;

/**
 * What a text file beside a video says of it.
 *
 * @param title the first line, at most {@value #LONGEST_TITLE} characters; empty when that line is
 * @param text the rest, lines parted by {@code \n}; may be empty
 */
public record Description(String title, String text) {
    static final int LONGEST_TITLE = 200;

    /** Reads a text whose lines are parted by {@code \n}. */
    static Description parse(String content) {
        String[] parts = content.split("\n", 2);
        String title = parts[0].strip();
        int end = Math.min(title.length(), LONGEST_TITLE);
        // Never half a character.
        int cut = end < title.length() && Character.isLowSurrogate(title.charAt(end)) ? end - 1 : end;
        return new Description(title.substring(0, cut), parts.length < 2 ? "" : parts[1].strip());
    }
}
