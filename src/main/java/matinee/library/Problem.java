package matinee.library;

import java.util.Comparator;

/**
 * Something in the library that the administrator should know.
 *
 * @param name the path concerned, decoded; may hold any character, so escape it where it is shown; empty for the library itself
 * @param reason one plain sentence
 */
public record Problem(String name, String reason) {
    /** As people count, those of the library itself first. */
    public static final Comparator<Problem> BY_NAME =
            Comparator.comparing(Problem::name, NaturalOrder.INSTANCE).thenComparing(Problem::reason);
}
