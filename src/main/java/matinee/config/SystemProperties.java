package matinee.config;

import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The properties of the JVM as a map; those whose value is no text are left out. */
final class SystemProperties {
    private SystemProperties() {}

    static Map<String, String> snapshot() {
        return texts(System.getProperties());
    }

    static Map<String, String> texts(Properties properties) {
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), name -> properties.getProperty(name, "")));
    }
}
