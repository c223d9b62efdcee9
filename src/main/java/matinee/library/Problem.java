package matinee.library;

/**
 * Something in the library that the administrator should know.
 *
 * @param name the path concerned, decoded; may hold any character, so escape it where it is shown; empty for the library itself
 * @param reason one plain sentence
 */
public record Problem(String name, String reason) {}
