package matinee.config;

/**
 * A value that cannot be used.
 *
 * @param name the setting's name without {@code matinee.}
 * @param value as written
 * @param acceptedForm what it should look like, in one phrase
 */
public record SettingProblem(String name, String value, SettingOrigin origin, String acceptedForm) {
    /** One sentence for a log. */
    public String sentence() {
        return "The setting " + name + " cannot be \"" + value + "\" (" + origin.description() + "); accepted: "
                + acceptedForm + ".";
    }
}
