package matinee.library;

/**
 * What a text file beside a video says of it.
 *
 * @param title the first line; empty when that line is
 * @param text the rest, lines parted by {@code \n}; may be empty
 */
public record Description(String title, String text) {
    static Description parse(String content) {
        String[] parts = content.strip().split("\\R", 2);
        return new Description(
                parts[0].strip(), parts.length < 2 ? "" : parts[1].strip().replaceAll("\\R", "\n"));
    }
}
