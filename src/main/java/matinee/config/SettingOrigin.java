package matinee.config;

import java.nio.file.Path;

/**
 * The very place in which a value was found.
 *
 * @param source the kind of place
 * @param description the place for the administrator, such as {@code system property matinee.library}
 * @param publicDescription the same for anybody: a file's name without its folder
 */
public record SettingOrigin(SettingSource source, String description, String publicDescription) {
    /** An origin that says nothing about the machine. */
    static SettingOrigin named(SettingSource source, String name) {
        String description = source.label() + " " + name;
        return new SettingOrigin(source, description, description);
    }

    /** A line of a properties file. */
    static SettingOrigin inFile(String name, Path file) {
        return new SettingOrigin(
                SettingSource.PROPERTIES_FILE, name + " in " + file, name + " in " + file.getFileName());
    }

    /** The value is the built-in one. */
    static SettingOrigin byDefault() {
        String label = SettingSource.DEFAULT.label();
        return new SettingOrigin(SettingSource.DEFAULT, label, label);
    }
}
