package matinee.config;

/** Where a setting's value can come from, in the order in which the sources are asked: the first that has one wins. */
public enum SettingSource {
    COMMAND_LINE("command line"),
    SYSTEM_PROPERTY("system property"),
    ENVIRONMENT("environment"),
    JNDI("JNDI"),
    CONTEXT_PARAMETER("context parameter"),
    PROPERTIES_FILE("properties file"),
    DEFAULT("default");

    private final String label;

    SettingSource(String label) {
        this.label = label;
    }

    /** The source for a human reader, as the first words of a sentence's middle. */
    public String label() {
        return label;
    }
}
