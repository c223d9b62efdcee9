package matinee.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values bound in a naming directory: {@code java:comp/env/matinee/library}, and {@code java:global/matinee/library} where
 * an administrator cannot bind the former; below each the copy's own, {@code …/matinee/films/library}, first.
 */
record DirectoryValues(ContextName context, Surroundings.Directory directory) implements SettingPlace {
    @Override
    public Optional<Found> find(String key) {
        return SettingPlace.first(
                Stream.of("java:comp/env/matinee/", "java:global/matinee/")
                        .flatMap(root -> Stream.of(root + context.value() + "/" + key, root + key)),
                directory::lookup,
                name -> SettingOrigin.named(SettingSource.JNDI, name));
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }
}
