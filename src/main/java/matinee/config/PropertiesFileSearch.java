package matinee.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for the properties file: the one that {@code matinee.config} names, else {@code matinee.properties} in the
 * container's folder of configuration.
 *
 * @param places the sources that come before the file
 * @param pathForm how the file's name is read
 */
record PropertiesFileSearch(
        List<SettingPlace> places, PathForm pathForm, ContextName context, Map<String, String> systemProperties) {
    private static final String FILE = "matinee.properties";
    private static final String ACCEPTED_FORM = "the path of a readable properties file in UTF-8";

    /** The file, if there is one; a problem, if there is one that cannot be read. */
    record Result(Optional<PropertiesFile> file, List<SettingProblem> problems) {
        static Result none() {
            return new Result(Optional.empty(), List.of());
        }
    }

    Result run() {
        Optional<SettingPlace.Found> named = places.stream()
                .flatMap(place -> place.find(KnownNames.CONFIG).stream())
                .findFirst();
        return named.map(this::read).orElseGet(this::readFromContainer);
    }

    private Result read(SettingPlace.Found named) {
        Optional<PropertiesFile> file =
                pathForm.parse(named.value()).flatMap(path -> PropertiesFile.read(path, context));
        return file.map(read -> new Result(file, List.of()))
                .orElseGet(() -> new Result(file, List.of(unreadable(named.value(), named.origin()))));
    }

    private Result readFromContainer() {
        Optional<Path> present = configurationFolders()
                .flatMap(folder -> pathForm.parse(folder).stream())
                .map(folder -> folder.resolve(FILE))
                .filter(Files::exists)
                .findFirst();
        return present.map(path -> PropertiesFile.read(path, context)
                        .map(file -> new Result(Optional.of(file), List.of()))
                        .orElseGet(() -> unreadable(path)))
                .orElseGet(Result::none);
    }

    private Stream<String> configurationFolders() {
        return Stream.concat(
                property("catalina.base").map(base -> base + "/conf").stream(),
                property("jboss.server.config.dir").stream());
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(systemProperties.get(name)).filter(value -> !value.isEmpty());
    }

    private static Result unreadable(Path path) {
        SettingOrigin origin = new SettingOrigin(
                SettingSource.PROPERTIES_FILE, path.toString(), "the container's folder of configuration");
        return new Result(Optional.empty(), List.of(unreadable(FILE, origin)));
    }

    private static SettingProblem unreadable(String value, SettingOrigin origin) {
        return new SettingProblem(KnownNames.CONFIG, value, origin, ACCEPTED_FORM);
    }
}
