package matinee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Takes the results of the last run into the sources, and their table into the README. */
final class Publish {
    static final String BEGIN = "<!-- benchmark: begin -->";
    static final String END = "<!-- benchmark: end -->";
    static final String JSON = "benchmark.json";
    static final String CHART = "benchmark.svg";
    static final String TABLE = "benchmark.md";
    private static final Path SOURCES = Path.of("src", "bench");
    private static final Path README = Path.of("README.md");
    private static final String PICTURE =
            "![Processor time for the same bytes, nginx being 1](" + SOURCES + "/" + CHART + ")\n\n";

    private Publish() {}

    public static void main(String[] arguments) throws IOException {
        from(Benchmark.FOLDER);
    }

    static void from(Path folder) throws IOException {
        Files.createDirectories(SOURCES);
        for (String name : new String[] {JSON, CHART}) {
            Files.copy(folder.resolve(name), SOURCES.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(
                README, replaced(Files.readString(README), PICTURE + Files.readString(folder.resolve(TABLE))));
        System.out.println("published in " + SOURCES + " and " + README);
    }

    /**
     * The README with another table between its marks.
     *
     * @throws IllegalArgumentException when the marks are not there
     */
    static String replaced(String readme, String table) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the README lacks " + BEGIN + " and " + END);
        }
        return readme.substring(0, begin + BEGIN.length()) + "\n" + table.strip() + "\n" + readme.substring(end);
    }
}
