package matinee.web;

/**
 * One order in which videos can be listed.
 *
 * @param value as {@code ?sort=} has it
 * @param selected {@code selected} when in effect, else empty: the attribute of {@code <option>}
 */
public record SortChoice(String value, String label, String selected) {}
