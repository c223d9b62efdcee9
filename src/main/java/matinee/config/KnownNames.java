package matinee.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells names of settings from slips of the pen. */
final class KnownNames {
    /** The name of the properties file: found like a setting, but in no properties file. */
    static final String CONFIG = "config";

    /** Names that begin like settings and have a use of their own in the build and the tests. */
    private static final Set<String> OTHER_USES = Set.of("version", "server", "war");

    /** What the names of the acceptance tests' own properties begin with. */
    private static final String OF_TESTS = "acceptance.";

    private static final List<String> KNOWN = Stream.concat(
                    Arrays.stream(SettingName.values()).map(SettingName::key), Stream.of(CONFIG))
            .toList();
    private static final List<String> KNOWN_IN_ENVIRONMENT =
            KNOWN.stream().map(ContextName::environmentForm).toList();

    private KnownNames() {}

    /**
     * The nearest known name, for one that is unknown; empty for a known one.
     *
     * @param name without {@code matinee.}; {@code films.library} is known whatever this copy is called, as it may be
     *     meant for another one in the same JVM
     */
    static Optional<String> hint(String name) {
        int dot = name.lastIndexOf('.') + 1;
        String setting = name.substring(dot);
        return OTHER_USES.contains(name) || name.startsWith(OF_TESTS) || KNOWN.contains(setting)
                ? Optional.empty()
                : nearest(setting, KNOWN).map(name.substring(0, dot)::concat);
    }

    /** The same for the form that a name has in the environment, without {@code MATINEE_}. */
    static Optional<String> environmentHint(String name) {
        boolean known = KNOWN_IN_ENVIRONMENT.stream().anyMatch(form -> name.equals(form) || name.endsWith("_" + form))
                || OTHER_USES.stream().map(ContextName::environmentForm).anyMatch(name::equals);
        return known ? Optional.empty() : nearest(name, KNOWN_IN_ENVIRONMENT);
    }

    /** Says that a name is unknown and which one is nearest. */
    static String warning(SettingOrigin unknown, String nearest) {
        return "Unknown setting: " + unknown.description() + ". The nearest name is " + nearest + ".";
    }

    /** One that goes on where the name ends, or the other way round, is nearer than any other. */
    private static Optional<String> nearest(String name, List<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(
                                candidate -> candidate.startsWith(name) || name.startsWith(candidate) ? 0 : 1)
                        .thenComparingInt(candidate -> EditDistance.between(name, candidate)));
    }
}
