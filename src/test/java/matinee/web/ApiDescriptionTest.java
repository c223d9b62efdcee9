package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import matinee.library.SortOrder;
import matinee.presentation.PresentationCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.json.Json;

/** That the answers are what the description says, and the description says nothing that no answer has. */
final class ApiDescriptionTest {
    private static final Path MEDIA = Path.of("src", "test", "media");

    @TempDir
    private static Path folder;

    @TempDir
    private static Path work;

    private static StagedLibrary stage;
    private static PageServer server;

    private final Map<?, ?> description = description();

    /** Properties that answers had, by schema. */
    private final Set<String> seen = new TreeSet<>();

    @BeforeAll
    static void start() throws Exception {
        Files.copy(MEDIA.resolve("fast-start.mp4"), folder.resolve("Film.1080p.mp4"));
        Files.copy(MEDIA.resolve("fast-start.mp4"), folder.resolve("Film.720p.mp4"));
        Files.write(folder.resolve("Film.360p.mp4"), new byte[99]);
        Files.writeString(folder.resolve("Film.1080p.de.vtt"), "WEBVTT\n\n00:00.000 --> 00:01.000\nMeer\n");
        Files.write(folder.resolve("Noise.mp4"), new byte[99]);
        for (int i = 0; i < 70; i++) {
            Files.write(folder.resolve(i + ".mp3"), new byte[1]);
        }
        stage = StagedLibrary.of(folder, work);
        server = stage.server();
        StreamOffer.Source offers = new StreamOffer.Source(
                stage.store(), stage.library(), new PresentationCache(1 << 20, Duration.ofSeconds(6)));
        Responder responder = stage.responder();
        server.add("/api/videos", new VideoListServlet(stage.library(), stage.details(), responder));
        server.add("/api/*", new VideoDocumentServlet(stage.library(), stage.details(), offers, responder));
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
    }

    private static Map<?, ?> description() {
        try {
            return new Json().toType(Files.readString(Path.of("webapp", "api", "openapi.json")), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> object(Map<?, ?> parent, String... names) {
        Map<?, ?> object = parent;
        for (String name : names) {
            object = (Map<?, ?>) object.get(name);
        }
        return object;
    }

    private Map<?, ?> schema(String name) {
        return object(description, "components", "schemas", name);
    }

    /** What in a value is not as its schema has it. */
    private List<String> faults(String at, Object value, Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return faults(name, value, schema(name));
        }
        if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(value)) {
            return List.of(at + " is " + value);
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "object" ->
                value instanceof Map<?, ?> map ? faultsOfObject(at, map, schema) : List.of(at + ": " + value);
            case "array" ->
                value instanceof List<?> list
                        ? list.stream()
                                .flatMap(item -> faults(at, item, object(schema, "items")).stream())
                                .toList()
                        : List.of(at + ": " + value);
            case "string" -> value instanceof String ? List.of() : List.of(at + ": " + value);
            case "boolean" -> value instanceof Boolean ? List.of() : List.of(at + ": " + value);
            case "integer" -> value instanceof Long ? List.of() : List.of(at + ": " + value);
            case "number" -> value instanceof Number ? List.of() : List.of(at + ": " + value);
            default -> List.of(at + " has a type that this test does not know");
        };
    }

    private List<String> faultsOfObject(String at, Map<?, ?> value, Map<?, ?> schema) {
        List<String> faults = new ArrayList<>();
        Map<?, ?> properties = object(schema, "properties");
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !value.containsKey(name))
                    .forEach(name -> faults.add(at + " lacks " + name));
        }
        value.forEach((name, property) -> {
            if (properties.get(name) instanceof Map<?, ?> known) {
                seen.add(at + "." + name);
                faults.addAll(faults(at + "." + name, property, known));
            } else {
                faults.add(at + "." + name + " is not described");
            }
        });
        return faults;
    }

    private List<String> faultsOf(String path, String schema) throws Exception {
        return faults(schema, new Json().toType(server.get(path).body(), Map.class), schema(schema));
    }

    /** All properties that the description names. */
    private static Stream<String> named(String at, Map<?, ?> schema) {
        if (!(schema.get("properties") instanceof Map<?, ?> properties)) {
            return Stream.empty();
        }
        return properties.entrySet().stream()
                .flatMap(property -> Stream.concat(
                        Stream.of(at + "." + property.getKey()),
                        named(at + "." + property.getKey(), (Map<?, ?>) property.getValue())));
    }

    @Test
    void everyAnswerIsAsDescribedAndNothingElseIsDescribed() throws Exception {
        assertEquals(List.of(), faultsOf("/api/videos", "VideoList"));
        assertEquals(List.of(), faultsOf("/api/videos?q=film", "VideoList"));
        assertEquals(List.of(), faultsOf("/api/videos/Film.1080p.mp4", "Video"));
        assertEquals(List.of(), faultsOf("/api/videos/Noise.mp4", "Video"));
        assertEquals(List.of(), faultsOf("/api/videos?cursor=x", "Problem"));
        assertEquals(List.of(), faultsOf("/api/videos/absent.mp4", "Problem"));

        Set<String> described = new TreeSet<>();
        object(description, "components", "schemas")
                .forEach((name, schema) ->
                        named(String.valueOf(name), (Map<?, ?>) schema).forEach(described::add));
        assertEquals(described, seen);
    }

    @Test
    void theOrdersAreThoseThatThereAre() {
        List<?> parameters =
                (List<?>) object(description, "paths", "/api/videos", "get").get("parameters");
        List<?> orders = parameters.stream()
                .map(parameter -> (Map<?, ?>) parameter)
                .filter(parameter -> "sort".equals(parameter.get("name")))
                .map(parameter -> (List<?>) object(parameter, "schema").get("enum"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                Stream.of(SortOrder.values())
                        .map(order -> order.name().toLowerCase(Locale.ROOT))
                        .toList(),
                orders);
    }
}
