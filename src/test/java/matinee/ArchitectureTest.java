package matinee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code to the map of rooms in the Javadoc of the root package, and that map to the code. */
class ArchitectureTest {
    private static final Path MAP = Path.of("src/main/java/matinee/package-info.java");
    private static final Pattern ROW =
            Pattern.compile("<tr><td>(\\w+)</td><td>.*?</td><td>(.*?)</td><td>(.*?)</td></tr>");
    private static final List<String> EVERYWHERE = List.of("java.", "org.jspecify.annotations.");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("matinee");

    /** What one row allows. */
    private record Room(List<String> rooms, List<String> packages) {}

    @Test
    void everyRoomUsesOnlyWhatItsRowNames() throws IOException {
        Map<String, Room> map = map();
        Set<String> strays = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.isPrimitive() && !allowed(room(type), target, map)) {
                    strays.add(type.getName() + " uses " + target.getName());
                }
            }
        }
        assertEquals(Set.of(), strays);
    }

    @Test
    void rowsNameOnlyRoomsAboveThem() throws IOException {
        List<String> above = new ArrayList<>();
        map().forEach((name, room) -> {
            assertTrue(above.containsAll(room.rooms()), name + " uses a room that is not above it: " + room.rooms());
            above.add(name);
        });
    }

    @Test
    void mapAndPackagesAreTheSame() throws IOException {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(room(type)));
        packages.remove("");
        assertEquals(packages, new TreeSet<>(map().keySet()));
    }

    @Test
    void everyRoomIsIntroducedAndNullMarked() throws IOException {
        for (String name : map().keySet()) {
            String front = Files.readString(MAP.resolveSibling(name).resolve("package-info.java"));
            assertTrue(front.startsWith("/**") && front.contains("@NullMarked"), name);
        }
    }

    @Test
    void noFileOutgrowsFourHundredLines() throws IOException {
        List<String> long400 = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    if (lines.count() > 400) {
                        long400.add(file.toString());
                    }
                }
            }
        }
        assertEquals(List.of(), long400);
    }

    private static boolean allowed(String room, JavaClass target, Map<String, Room> map) {
        String targetPackage = target.getPackageName() + ".";
        if (targetPackage.startsWith("matinee.")) {
            return room(target).equals(room)
                    || (map.containsKey(room) && map.get(room).rooms().contains(room(target)));
        }
        return Stream.concat(
                        EVERYWHERE.stream(), map.containsKey(room) ? map.get(room).packages().stream() : Stream.of())
                .anyMatch(targetPackage::startsWith);
    }

    private static String room(JavaClass type) {
        return type.getPackageName().equals("matinee")
                ? ""
                : type.getPackageName().substring("matinee.".length());
    }

    private static Map<String, Room> map() throws IOException {
        Map<String, Room> map = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(MAP));
        while (row.find()) {
            map.put(row.group(1), new Room(names(row.group(2), ""), names(row.group(3), ".")));
        }
        assertTrue(map.size() > 5, "the map was not found");
        return map;
    }

    private static List<String> names(String cell, String suffix) {
        return Stream.of(cell.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name + suffix)
                .toList();
    }
}
