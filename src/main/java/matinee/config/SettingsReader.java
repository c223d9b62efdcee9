package matinee.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds every setting in the first source that has it.
 *
 * <p>The source outranks the name: a system property for all copies of Matinee wins over an environment variable for this
 * one. Within a source, the name for this copy wins.
 */
public final class SettingsReader {
    private static final String PREFIX = "matinee.";

    private final Surroundings surroundings;
    private final ContextName context;
    private final PathForm pathForm;

    private SettingsReader(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.context = ContextName.ofPath(surroundings.contextPath());
        this.pathForm = new PathForm(folder("user.home"), folder("user.dir"));
    }

    /** The settings of the application in these surroundings; whatever they hold, this answers. */
    public static Settings read(Surroundings surroundings) {
        return new SettingsReader(surroundings).read();
    }

    private Settings read() {
        List<SettingPlace> beforeFile = placesBeforeFile();
        PropertiesFileSearch.Result search =
                new PropertiesFileSearch(beforeFile, pathForm, context, surroundings.systemProperties()).run();
        List<SettingPlace> places = new ArrayList<>(beforeFile);
        search.file().ifPresent(places::add);

        Map<SettingName, Setting> found = new EnumMap<>(SettingName.class);
        for (SettingName name : SettingName.values()) {
            found.put(name, find(name, places));
        }
        List<String> warnings =
                places.stream().flatMap(place -> place.warnings().stream()).toList();
        return new Settings(new ValueCheck(found), pathForm, new Findings(search.problems(), warnings));
    }

    private static Setting find(SettingName name, List<SettingPlace> places) {
        return places.stream()
                .flatMap(place -> place.find(name.key()).stream())
                .findFirst()
                .map(found -> new Setting(name, found.value(), found.origin()))
                .orElseGet(() -> new Setting(name, name.defaultValue(), SettingOrigin.byDefault()));
    }

    private List<SettingPlace> placesBeforeFile() {
        return List.of(
                named(SettingSource.COMMAND_LINE, "", surroundings.commandLine()),
                named(SettingSource.SYSTEM_PROPERTY, PREFIX, surroundings.systemProperties()),
                new EnvironmentValues(context, surroundings.environment()),
                new DirectoryValues(context, surroundings.directory()),
                named(SettingSource.CONTEXT_PARAMETER, PREFIX, surroundings.contextParameters()));
    }

    private SettingPlace named(SettingSource source, String prefix, Map<String, String> values) {
        return new NamedValues(prefix, context, values, name -> SettingOrigin.named(source, name));
    }

    private Path folder(String property) {
        return Path.of(Optional.ofNullable(surroundings.systemProperties().get(property))
                .orElse(""));
    }
}
