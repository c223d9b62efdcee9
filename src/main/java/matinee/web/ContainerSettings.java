package matinee.web;

import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import matinee.config.Settings;
import matinee.config.SettingsReader;
import matinee.config.Surroundings;

/** The settings as this container hands them over. */
final class ContainerSettings {
    /** Where the launcher leaves what stood on its command line: names without prefix, and their values. */
    private static final String COMMAND_LINE = "matinee.commandLine";

    private ContainerSettings() {}

    static Settings read(ServletContext context) {
        return SettingsReader.read(
                Surroundings.ofApplication(context.getContextPath(), commandLine(context), contextParameters(context)));
    }

    private static Map<String, String> commandLine(ServletContext context) {
        Map<String, String> values = new HashMap<>();
        if (context.getAttribute(COMMAND_LINE) instanceof Map<?, ?> given) {
            given.forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
        }
        return values;
    }

    private static Map<String, String> contextParameters(ServletContext context) {
        Map<String, String> values = new HashMap<>();
        for (String name : Collections.list(context.getInitParameterNames())) {
            values.put(name, Optional.ofNullable(context.getInitParameter(name)).orElse(""));
        }
        return values;
    }
}
