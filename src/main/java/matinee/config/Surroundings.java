package matinee.config;

import java.util.Map;
import java.util.Optional;

/**
 * Everything in which settings can be found, as it was when the application started.
 *
 * @param contextPath of the application: empty for the root context, else with a leading slash
 * @param commandLine names without {@code matinee.} and their values
 * @param contextParameters all of them, not just Matinee's
 */
public record Surroundings(
        String contextPath,
        Map<String, String> commandLine,
        Map<String, String> systemProperties,
        Map<String, String> environment,
        Directory directory,
        Map<String, String> contextParameters) {

    /** A naming directory such as JNDI's. */
    public interface Directory {
        /** What is bound to the name, as text; empty where nothing is or the directory cannot be asked. */
        Optional<String> lookup(String name);
    }

    public Surroundings {
        commandLine = Map.copyOf(commandLine);
        systemProperties = Map.copyOf(systemProperties);
        environment = Map.copyOf(environment);
        contextParameters = Map.copyOf(contextParameters);
    }

    /** The surroundings of a web application in this JVM. */
    public static Surroundings ofApplication(
            String contextPath, Map<String, String> commandLine, Map<String, String> contextParameters) {
        return new Surroundings(
                contextPath,
                commandLine,
                SystemProperties.snapshot(),
                System.getenv(),
                new NamingDirectory(),
                contextParameters);
    }

    /** Nothing but these values, by names without {@code matinee.}, for the root context. */
    public static Surroundings ofCommandLine(Map<String, String> commandLine) {
        return new Surroundings("", commandLine, Map.of(), Map.of(), name -> Optional.empty(), Map.of());
    }
}
