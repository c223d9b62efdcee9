package matinee.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Values by names such as {@code matinee.library}, or {@code matinee.films.library} for the copy at {@code /films}.
 *
 * @param prefix what every name begins with: {@code matinee.}, or nothing
 * @param originOf the origin of the value of a name
 */
record NamedValues(
        String prefix, ContextName context, Map<String, String> values, Function<String, SettingOrigin> originOf)
        implements SettingPlace {
    @Override
    public Optional<Found> find(String key) {
        return SettingPlace.first(
                Stream.of(prefix + context.value() + "." + key, prefix + key),
                name -> Optional.ofNullable(values.get(name)),
                originOf);
    }

    @Override
    public List<String> warnings() {
        return values.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .flatMap(name -> KnownNames.hint(name.substring(prefix.length())).stream()
                        .map(nearest -> KnownNames.warning(originOf.apply(name), prefix + nearest)))
                .toList();
    }
}
