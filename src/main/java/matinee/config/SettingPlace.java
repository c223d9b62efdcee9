package matinee.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One source of settings, asked for this copy of Matinee. */
interface SettingPlace {
    /** A value, without white space around it and not empty, and where it stood. */
    record Found(String value, SettingOrigin origin) {}

    /**
     * The first value that is not blank: that for this copy alone before that for all.
     *
     * @param key a name without {@code matinee.}
     */
    Optional<Found> find(String key);

    /** One sentence for each name that looks like a setting and is none; none where names cannot be listed. */
    List<String> warnings();

    /** The value of the first of these names that has one. */
    static Optional<Found> first(
            Stream<String> names,
            Function<String, Optional<String>> valueOf,
            Function<String, SettingOrigin> originOf) {
        return names.flatMap(name -> valueOf
                        .apply(name)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .map(value -> new Found(value, originOf.apply(name)))
                        .stream())
                .findFirst();
    }
}
