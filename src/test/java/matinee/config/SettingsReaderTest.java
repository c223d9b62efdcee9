package matinee.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    private final Map<SettingSource, Map<String, String>> values = new EnumMap<>(SettingSource.class);
    private String contextPath = "/films";

    @TempDir
    private Path folder;

    @Test
    void unsetSettingsHaveTheirDefaults() {
        Settings settings = read();
        assertEquals(Optional.empty(), settings.library());
        assertEquals(Optional.empty(), settings.defaultVideo());
        assertEquals("Matinee", settings.title());
        assertEquals(OptionalLong.empty(), settings.chunkSizeBytes());
        assertEquals(ValidatorMode.STRICT, settings.validators());
        assertEquals(SymlinkMode.INSIDE, settings.symlinks());
        assertEquals(Duration.ofSeconds(60), settings.rescanInterval());
        assertEquals(Duration.ofSeconds(6), settings.segmentDuration());
        assertEquals(64L << 20, settings.indexCacheBytes());
        assertEquals(OptionalInt.of(10_000), settings.maxStreams());
        assertEquals(OptionalInt.empty(), settings.maxStreamsPerClient());
        assertEquals(Optional.of(new MinRate(1024, Duration.ofSeconds(60))), settings.minRate());
        assertEquals(Duration.ofSeconds(30), settings.drainTimeout());
        assertEquals("'self'", settings.frameAncestors().fieldValue());
        assertEquals(List.of(), settings.problems());
        assertEquals(List.of(), settings.warnings());
        for (Setting setting : settings.all()) {
            assertEquals(SettingOrigin.byDefault(), setting.origin());
            assertEquals(setting.name().defaultValue(), setting.value());
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void everySourceIsRead(SettingSource source, String name, String description) {
        set(source, name, "Found");
        assertFound("Found", source, description);
    }

    @ParameterizedTest
    @MethodSource("pairsInOrder")
    void theEarlierSourceWinsEvenOverTheOwnNameInTheLaterOne(Arguments earlier, Arguments later) {
        SettingSource winner = (SettingSource) earlier.get()[0];
        set(winner, (String) earlier.get()[1], "Winner");
        set((SettingSource) later.get()[0], (String) later.get()[1], "Loser");
        assertFound("Winner", winner, (String) earlier.get()[2]);
    }

    /** The names of the setting {@code title} in the order in which they are asked, and how each is told. */
    static List<Arguments> places() {
        return List.of(
                Arguments.of(SettingSource.COMMAND_LINE, "films.title", "command line films.title"),
                Arguments.of(SettingSource.COMMAND_LINE, "title", "command line title"),
                Arguments.of(
                        SettingSource.SYSTEM_PROPERTY, "matinee.films.title", "system property matinee.films.title"),
                Arguments.of(SettingSource.SYSTEM_PROPERTY, "matinee.title", "system property matinee.title"),
                Arguments.of(SettingSource.ENVIRONMENT, "MATINEE_FILMS_TITLE", "environment MATINEE_FILMS_TITLE"),
                Arguments.of(SettingSource.ENVIRONMENT, "MATINEE_TITLE", "environment MATINEE_TITLE"),
                Arguments.of(
                        SettingSource.JNDI,
                        "java:comp/env/matinee/films/title",
                        "JNDI java:comp/env/matinee/films/title"),
                Arguments.of(SettingSource.JNDI, "java:comp/env/matinee/title", "JNDI java:comp/env/matinee/title"),
                Arguments.of(
                        SettingSource.JNDI, "java:global/matinee/films/title", "JNDI java:global/matinee/films/title"),
                Arguments.of(SettingSource.JNDI, "java:global/matinee/title", "JNDI java:global/matinee/title"),
                Arguments.of(
                        SettingSource.CONTEXT_PARAMETER,
                        "matinee.films.title",
                        "context parameter matinee.films.title"),
                Arguments.of(SettingSource.CONTEXT_PARAMETER, "matinee.title", "context parameter matinee.title"),
                Arguments.of(SettingSource.PROPERTIES_FILE, "matinee.films.title", "matinee.films.title in FILE"),
                Arguments.of(SettingSource.PROPERTIES_FILE, "matinee.title", "matinee.title in FILE"));
    }

    static Stream<Arguments> pairsInOrder() {
        List<Arguments> places = places();
        return Stream.iterate(1, index -> index < places.size(), index -> index + 1)
                .map(index -> Arguments.of(places.get(index - 1), places.get(index)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aBlankValueCountsAsUnset(SettingSource source, String name, String description) {
        set(source, name, " \t");
        assertFound("Matinee", SettingSource.DEFAULT, "default");
    }

    @ParameterizedTest
    @CsvSource({
        "'', matinee.ROOT.title, MATINEE_ROOT_TITLE",
        "/films, matinee.films.title, MATINEE_FILMS_TITLE",
        "/films/old, matinee.films#old.title, MATINEE_FILMS_OLD_TITLE",
        "/my-films.2, matinee.my-films.2.title, MATINEE_MY_FILMS_2_TITLE",
        "/Kinó, matinee.Kinó.title, MATINEE_KIN__TITLE",
    })
    void aContextPathNamesTheCopy(String path, String property, String variable) {
        contextPath = path;
        set(SettingSource.SYSTEM_PROPERTY, property, "Property");
        assertFound("Property", SettingSource.SYSTEM_PROPERTY, "system property " + property);
        values.clear();
        set(SettingSource.ENVIRONMENT, variable, "Variable");
        assertFound("Variable", SettingSource.ENVIRONMENT, "environment " + variable);
        assertEquals(List.of(), read().warnings());
    }

    @Test
    void theNameOfAnotherCopyIsNeitherReadNorWarnedOf() {
        set(SettingSource.SYSTEM_PROPERTY, "matinee.series.title", "Series");
        set(SettingSource.ENVIRONMENT, "MATINEE_SERIES_TITLE", "Series");
        assertFound("Matinee", SettingSource.DEFAULT, "default");
        assertEquals(List.of(), read().warnings());
    }

    @ParameterizedTest
    @MethodSource("unknownNames")
    void anUnknownNameIsAWarningWithTheNearestOne(SettingSource source, String name, String warning) {
        set(source, name, "x");
        assertEquals(List.of(warning), read().warnings());
    }

    static List<Arguments> unknownNames() {
        return List.of(
                Arguments.of(
                        SettingSource.COMMAND_LINE,
                        "libary",
                        "Unknown setting: command line libary. The nearest name is library."),
                Arguments.of(
                        SettingSource.SYSTEM_PROPERTY,
                        "matinee.chunksize",
                        "Unknown setting: system property matinee.chunksize. The nearest name is matinee.chunk-size."),
                Arguments.of(
                        SettingSource.SYSTEM_PROPERTY,
                        "matinee.series.tilte",
                        "Unknown setting: system property matinee.series.tilte. The nearest name is matinee.series.title."),
                Arguments.of(
                        SettingSource.SYSTEM_PROPERTY,
                        "matinee.Library",
                        "Unknown setting: system property matinee.Library. The nearest name is matinee.library."),
                Arguments.of(
                        SettingSource.ENVIRONMENT,
                        "MATINEE_SIMLINKS",
                        "Unknown setting: environment MATINEE_SIMLINKS. The nearest name is MATINEE_SYMLINKS."),
                Arguments.of(
                        SettingSource.CONTEXT_PARAMETER,
                        "matinee.rescan",
                        "Unknown setting: context parameter matinee.rescan. The nearest name is matinee.rescan-interval."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matinee.version",
                "matinee.server",
                "matinee.war",
                "matinee.acceptance.port",
                "matineeX",
                "java.io.tmpdir"
            })
    void aNameWithAUseOfItsOwnIsNoWarning(String name) {
        set(SettingSource.SYSTEM_PROPERTY, name, "x");
        assertEquals(List.of(), read().warnings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATINEE_SERVICE_HOST",
                "MATINEE_SERVICE_PORT",
                "MATINEE_SERVICE_PORT_HTTP",
                "MATINEE_PORT",
                "MATINEE_PORT_8080_TCP",
                "MATINEE_PORT_8080_TCP_ADDR",
                "MATINEE_VERSION",
                "PATH"
            })
    void aVariableThatOthersSetIsNoWarning(String name) {
        set(SettingSource.ENVIRONMENT, name, "x");
        assertEquals(List.of(), read().warnings());
    }

    @ParameterizedTest
    @MethodSource("namesOfTheFile")
    void thePropertiesFileIsNamedInAnyEarlierSource(SettingSource source, String name) throws Exception {
        Path file = write(folder.resolve("any name.conf"), "matinee.title = Zähler\n");
        set(source, name, file.toString());
        assertFound("Zähler", SettingSource.PROPERTIES_FILE, "matinee.title in " + file);
        assertEquals(List.of(), read().warnings());
        assertEquals(
                "matinee.title in any name.conf",
                setting(read(), SettingName.TITLE).origin().publicDescription());
    }

    static List<Arguments> namesOfTheFile() {
        return List.of(
                Arguments.of(SettingSource.COMMAND_LINE, "config"),
                Arguments.of(SettingSource.SYSTEM_PROPERTY, "matinee.config"),
                Arguments.of(SettingSource.SYSTEM_PROPERTY, "matinee.films.config"),
                Arguments.of(SettingSource.ENVIRONMENT, "MATINEE_CONFIG"),
                Arguments.of(SettingSource.JNDI, "java:global/matinee/config"),
                Arguments.of(SettingSource.CONTEXT_PARAMETER, "matinee.config"));
    }

    @ParameterizedTest
    @CsvSource({"catalina.base, conf", "jboss.server.config.dir, ''"})
    void theFileLiesInTheContainersFolderOfConfiguration(String property, String below) throws Exception {
        Path file = write(folder.resolve(below).resolve("matinee.properties"), "matinee.title = Conf");
        set(SettingSource.SYSTEM_PROPERTY, property, folder.toString());
        assertFound("Conf", SettingSource.PROPERTIES_FILE, "matinee.title in " + file);
    }

    @Test
    void aNamedFileTakesThePlaceOfTheContainers() throws Exception {
        write(folder.resolve("conf/matinee.properties"), "matinee.title = Conf\nmatinee.chunk-size = 1MiB");
        set(SettingSource.SYSTEM_PROPERTY, "catalina.base", folder.toString());
        set(
                SettingSource.SYSTEM_PROPERTY,
                "matinee.config",
                write(folder.resolve("own"), "matinee.title = Own").toString());
        assertEquals("Own", read().title());
        assertEquals(OptionalLong.empty(), read().chunkSizeBytes());
    }

    @Test
    void aNameWithoutThePrefixHasNoEffectInTheFile() {
        set(SettingSource.PROPERTIES_FILE, "title", "Plain");
        assertEquals("Matinee", read().title());
        assertEquals(
                List.of("Without effect: title in " + file() + ". Only names that begin with matinee. count there."),
                read().warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent.properties", ".", "bad\0name", "https://example.com/matinee.properties"})
    void aNamedFileThatCannotBeReadIsAProblem(String name) {
        set(SettingSource.SYSTEM_PROPERTY, "matinee.config", name);
        SettingProblem problem = read().problems().get(0);
        assertEquals("config", problem.name());
        assertEquals(name, problem.value());
        assertEquals("system property matinee.config", problem.origin().description());
        assertEquals(1, read().problems().size());
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenFileOfTheContainerIsAProblemThatHidesItsFolder(byte[] content) throws Exception {
        Path file = folder.resolve("matinee.properties");
        Files.write(file, content);
        set(SettingSource.SYSTEM_PROPERTY, "jboss.server.config.dir", folder.toString());
        SettingProblem problem = read().problems().get(0);
        assertEquals("matinee.properties", problem.value());
        assertEquals(file.toString(), problem.origin().description());
        assertTrue(!problem.origin().publicDescription().contains(folder.toString()));
    }

    static List<byte[]> brokenFiles() {
        return List.of(
                "matinee.title = \\u12".getBytes(StandardCharsets.UTF_8),
                "matinee.title = Zähler".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void everyBadValueIsToldAndLeavesTheDefault() {
        set(SettingSource.SYSTEM_PROPERTY, "matinee.chunk-size", "1 potato");
        set(SettingSource.ENVIRONMENT, "MATINEE_VALIDATORS", "lax");
        Settings settings = read();
        assertEquals(OptionalLong.empty(), settings.chunkSizeBytes());
        assertEquals(ValidatorMode.STRICT, settings.validators());
        assertEquals(
                List.of(
                        new SettingProblem(
                                "chunk-size",
                                "1 potato",
                                SettingOrigin.named(SettingSource.SYSTEM_PROPERTY, "matinee.chunk-size"),
                                SettingName.CHUNK_SIZE.acceptedForm()),
                        new SettingProblem(
                                "validators",
                                "lax",
                                SettingOrigin.named(SettingSource.ENVIRONMENT, "MATINEE_VALIDATORS"),
                                SettingName.VALIDATORS.acceptedForm())),
                settings.problems());
    }

    @Test
    void theLibraryNeedNotExist() {
        set(SettingSource.COMMAND_LINE, "library", "/no/such/folder");
        assertEquals(Optional.of(Path.of("/no/such/folder")), read().library());
        assertEquals(List.of(), read().problems());
    }

    @Test
    void whiteSpaceAroundAValueIsNotPartOfIt() {
        set(SettingSource.SYSTEM_PROPERTY, "matinee.title", "  Two words ");
        assertEquals("Two words", read().title());
    }

    @Test
    void anApplicationInThisJvmReadsItsProperties() {
        Surroundings here = Surroundings.ofApplication("", Map.of("title", "Here"), Map.of());
        assertEquals("Here", SettingsReader.read(here).title());
        assertEquals(System.getProperty("user.dir"), here.systemProperties().get("user.dir"));
    }

    private void assertFound(String value, SettingSource source, String description) {
        Setting found = setting(read(), SettingName.TITLE);
        assertEquals(value, found.value());
        assertEquals(source, found.origin().source());
        assertEquals(
                description.replace("FILE", file().toString()), found.origin().description());
        assertEquals(value, read().title());
    }

    private static Setting setting(Settings settings, SettingName name) {
        return settings.all().stream()
                .filter(setting -> setting.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private void set(SettingSource source, String name, String value) {
        values.computeIfAbsent(source, absent -> new HashMap<>()).put(name, value);
    }

    private Settings read() {
        Map<String, String> systemProperties = new HashMap<>(of(SettingSource.SYSTEM_PROPERTY));
        if (!of(SettingSource.PROPERTIES_FILE).isEmpty()) {
            StringBuilder lines = new StringBuilder();
            of(SettingSource.PROPERTIES_FILE).forEach((name, value) -> lines.append(name + "=" + value + "\n"));
            write(file(), lines.toString());
            systemProperties.put("jboss.server.config.dir", folder.toString());
        }
        Map<String, String> bound = of(SettingSource.JNDI);
        return SettingsReader.read(new Surroundings(
                contextPath,
                of(SettingSource.COMMAND_LINE),
                systemProperties,
                of(SettingSource.ENVIRONMENT),
                name -> Optional.ofNullable(bound.get(name)),
                of(SettingSource.CONTEXT_PARAMETER)));
    }

    private Map<String, String> of(SettingSource source) {
        return values.getOrDefault(source, Map.of());
    }

    private Path file() {
        return folder.resolve("matinee.properties");
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
