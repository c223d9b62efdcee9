package matinee.web;

/**
 * A link.
 *
 * @param text plain text
 * @param href relative URL; empty where the page itself is meant, or a gap
 */
public record Link(String text, String href) {}
