package matinee.web;

/** A text with Markdown code spans as plain text. */
final class PlainText {
    private PlainText() {}

    static String of(String markdown) {
        return markdown.replace("`", "");
    }
}
