package matinee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The program: measures, prints a table, and writes it down for programs and for people. */
final class Benchmark {
    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final Set<Road> WITHOUT_PLAIN =
            EnumSet.of(Road.NGINX, Road.JAVA_JAR, Road.TOMCAT, Road.WILDFLY, Road.DEFAULT_SERVLET);
    /** Matinee gives no path to a server while file or folder are younger than two seconds. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private static final int MEBIBYTE = 1 << 20;
    private static final int LONG_FILM_SECONDS = 7_200;

    private final Options options;
    private final Cores cores;
    private final Film film;
    private final Blueprints blueprints;
    private final Servers servers;
    private final Results results = new Results();

    private Benchmark(Options options) throws IOException {
        this.options = options;
        this.cores = Cores.share();
        this.film = Film.in(FOLDER.resolve("library"), options.filmMebibytes() * MEBIBYTE);
        this.blueprints = new Blueprints(FOLDER.resolve("servers"), film, cores, options.javaOptions());
        this.servers = new Servers(blueprints, FOLDER.resolve("logs"));
    }

    public static void main(String[] arguments) throws IOException {
        new Benchmark(Options.read(System::getProperty)).run();
    }

    private void run() throws IOException {
        MemoryLock.hold(film.file());
        Pause.of(SETTLING);
        Set<Road> roads = available();
        List<Measure.Speed> speeds = speeds();
        if (!speeds.isEmpty()) {
            new Rounds(options, servers, film, results).run(roads, speeds);
        }
        for (Measure.Scenario scenario : scenarios()) {
            roads.stream().filter(scenario.roads()::contains).forEach(road -> take(scenario, road));
        }
        write(new Report(
                LocalDate.now(ZoneOffset.UTC).toString(), Machine.here(), Versions.of(roads), command(), results));
    }

    private Set<Road> available() throws IOException {
        Set<Road> roads = EnumSet.copyOf(options.roads());
        for (Road road : options.roads()) {
            Optional<String> missing = blueprints.missing(road);
            if (missing.isPresent()) {
                System.out.println(road.title() + ": left out, as " + missing.get());
                roads.remove(road);
            }
        }
        return roads;
    }

    private List<Measure.Speed> speeds() throws IOException {
        RangeClient client = rangeClient();
        List<Measure.Speed> all = new ArrayList<>(List.of(
                new WholeFile(1, film),
                new WholeFile(8, film),
                new WholeFile(64, film),
                new Ranges(64 * 1024, client),
                new Ranges(MEBIBYTE, client)));
        if (Tool.WRK.isInstalled()) {
            LongFilm.in(film.folder(), LONG_FILM_SECONDS);
            for (Streams.What what : Streams.What.values()) {
                all.add(new Streams(what, film.folder(), cores));
            }
        } else {
            System.out.println("wrk is not installed: streams are left out");
        }
        return all.stream().filter(measure -> options.takes(measure.code())).toList();
    }

    private RangeClient rangeClient() throws IOException {
        if (options.client().equals("own")) {
            return new OwnRangeClient(film);
        }
        if (!Tool.WRK.isInstalled()) {
            System.out.println("wrk is not installed: this program asks for the ranges itself");
            return new OwnRangeClient(film);
        }
        return new Wrk(film, cores, FOLDER);
    }

    private List<Measure.Scenario> scenarios() {
        Duration warming = Duration.ofSeconds(options.warmSeconds());
        SlowViewers.Surroundings in =
                new SlowViewers.Surroundings(servers, film, warming, Duration.ofSeconds(options.viewingSeconds()));
        List<Measure.Scenario> all = List.of(
                new StartUp(servers),
                new SlowViewers(
                        "viewers-2000",
                        "2,000 viewers at 50 KB/s",
                        2_000,
                        new Pace(50_000, Duration.ofMillis(200), 32 * 1024),
                        List.of(),
                        WITHOUT_PLAIN,
                        in),
                new SlowViewers(
                        "viewers-9000",
                        "9,000 viewers at 10 KB/s",
                        9_000,
                        new Pace(10_000, Duration.ofMillis(500), 16 * 1024),
                        List.of(),
                        EnumSet.of(Road.NGINX, Road.JAVA_JAR),
                        in),
                new SlowViewers(
                        "small-heap",
                        "500 viewers at 1 MB/s, -Xmx64m",
                        500,
                        new Pace(1_000_000, Duration.ofMillis(100), 256 * 1024),
                        List.of("-Xmx64m"),
                        EnumSet.of(Road.JAVA_JAR),
                        in),
                new NeverReading(servers, film, warming),
                new Draining(servers, film));
        return all.stream().filter(measure -> options.takes(measure.code())).toList();
    }

    /** A failure costs the scenario's figures, not the run. */
    private void take(Measure.Scenario scenario, Road road) {
        try {
            var figures = scenario.run(road);
            results.add(scenario, 0, road, figures);
            System.out.println(scenario.title() + ", " + road.title() + ": "
                    + figures.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(figure -> figure.getKey().unit() + " "
                                    + figure.getKey().text(figure.getValue()))
                            .collect(Collectors.joining(", ")));
        } catch (IOException e) {
            System.out.println(scenario.title() + ", " + road.title() + ": " + e.getMessage());
        }
    }

    private void write(Report report) throws IOException {
        Files.writeString(FOLDER.resolve(Publish.JSON), ResultsJson.of(report));
        Files.writeString(FOLDER.resolve(Publish.CHART), Chart.svg(Chart.panels(results)));
        Files.writeString(FOLDER.resolve(Publish.TABLE), Table.markdown(report));
        System.out.println("\n" + Table.plain(results));
        System.out.println(report.machine().text());
        report.versions().forEach((name, version) -> System.out.print(name + " " + version + "  "));
        System.out.println("\nagain, or in part: " + report.command());
        if (options.publish() == Options.Publishing.PUBLISH) {
            Publish.from(FOLDER);
        }
    }

    /** What does the same again, without building anything. */
    private static String command() {
        List<String> words = new ArrayList<>(List.of("java"));
        System.getProperties().stringPropertyNames().stream()
                .filter(name ->
                        name.startsWith("bench.") && !System.getProperty(name).isBlank())
                .sorted()
                .map(name -> "-D" + name + "=" + quoted(System.getProperty(name)))
                .forEach(words::add);
        words.addAll(List.of("-cp", "target/test-classes", Benchmark.class.getName()));
        return String.join(" ", words);
    }

    private static String quoted(String value) {
        return value.contains(" ") ? "'" + value + "'" : value;
    }
}
