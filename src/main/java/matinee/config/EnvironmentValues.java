package matinee.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Environment variables: {@code MATINEE_LIBRARY}, or {@code MATINEE_FILMS_LIBRARY} for the copy at {@code /films}. */
record EnvironmentValues(ContextName context, Map<String, String> values) implements SettingPlace {
    private static final String PREFIX = "MATINEE_";

    /** What Kubernetes sets in every pod beside a service named matinee. */
    private static final Pattern SET_BY_KUBERNETES =
            Pattern.compile("MATINEE_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_[0-9]+_.*)?)");

    @Override
    public Optional<Found> find(String key) {
        String form = ContextName.environmentForm(key);
        return SettingPlace.first(
                Stream.of(PREFIX + ContextName.environmentForm(context.value()) + "_" + form, PREFIX + form),
                name -> Optional.ofNullable(values.get(name)),
                EnvironmentValues::origin);
    }

    @Override
    public List<String> warnings() {
        return values.keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .filter(name -> !SET_BY_KUBERNETES.matcher(name).matches())
                .sorted()
                .flatMap(name -> KnownNames.environmentHint(name.substring(PREFIX.length())).stream()
                        .map(nearest -> KnownNames.warning(origin(name), PREFIX + nearest)))
                .toList();
    }

    private static SettingOrigin origin(String name) {
        return SettingOrigin.named(SettingSource.ENVIRONMENT, name);
    }
}
