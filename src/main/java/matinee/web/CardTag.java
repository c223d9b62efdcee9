package matinee.web;

/**
 * What sets a video apart in a list.
 *
 * @param text a word or two, such as {@code Subtitles}
 * @param reason one sentence for a tag that warns; empty for any other
 */
public record CardTag(String text, String reason) {
    static CardTag plain(String text) {
        return new CardTag(text, "");
    }
}
