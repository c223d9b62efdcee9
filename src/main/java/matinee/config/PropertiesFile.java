package matinee.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A properties file in UTF-8. Only names that begin with {@code matinee.} count in it. */
record PropertiesFile(Path path, ContextName context, Map<String, String> values) implements SettingPlace {
    private static final String PREFIX = "matinee.";

    /** Reads the file; empty: it cannot be read, or is no properties file. */
    static Optional<PropertiesFile> read(Path path, ContextName context) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        return Optional.of(new PropertiesFile(path, context, SystemProperties.texts(properties)));
    }

    @Override
    public Optional<Found> find(String key) {
        return prefixed().find(key);
    }

    @Override
    public List<String> warnings() {
        return Stream.concat(
                        prefixed().warnings().stream(),
                        values.keySet().stream()
                                .filter(name -> !name.startsWith(PREFIX))
                                .sorted()
                                .map(this::withoutEffect))
                .toList();
    }

    private NamedValues prefixed() {
        return new NamedValues(PREFIX, context, values, name -> SettingOrigin.inFile(name, path));
    }

    private String withoutEffect(String name) {
        return "Without effect: " + SettingOrigin.inFile(name, path).description()
                + ". Only names that begin with matinee. count there.";
    }
}
