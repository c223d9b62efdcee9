package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe-core finds against WCAG 2.2 AA and against best practice on each page in each of its states: nothing. */
@Timeout(600)
@TestInstance(Lifecycle.PER_CLASS)
final class AccessibilityIT {
    private static final String AXE = "axe-core/axe.min.js";

    /** Rule and place of each violation, one a line. */
    private static final String VIOLATIONS = "axe.run(document, { resultTypes: ['violations'] })"
            + ".then(({ violations }) => violations.flatMap(({ id, nodes }) =>"
            + " nodes.map(({ target }) => `${id}: ${target}`)).join('\\n'))";

    /** Colours on their way to others are neither. */
    private static final String SETTLED =
            "Promise.all(document.getAnimations().filter((animation) => animation instanceof CSSTransition)"
                    + ".map(({ finished }) => finished.catch(() => {})))";

    private static final String FILM = "watch/Trips/At%20sea.mp4";

    /**
     * What is looked at.
     *
     * @param page relative to the root of Matinee
     * @param doing what leads to it from there, and leaves it when it is there: a script, empty for nothing
     */
    private record State(String name, String page, String doing) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<State> STATES = List.of(
            new State("front", "", ""),
            new State("folder", "browse/Trips/", ""),
            new State("search", "?q=sea", ""),
            new State("nothing found", "?q=nothing+like+this", ""),
            new State("sorted", "browse/Trips/?sort=largest", ""),
            new State("watch", FILM, ""),
            new State("theatre", FILM, "document.querySelector('[data-do=theatre][aria-pressed=false]')?.click()"),
            new State("shortcuts", FILM, "document.querySelector('#keys:not([open])')?.showModal()"),
            new State("share", FILM, "document.querySelector('#share').open = true"),
            new State("next", FILM, "document.querySelector('#upcoming').hidden = false"),
            new State("toast", FILM, "document.querySelector('[data-do=forward]').click()"),
            new State("broken", "watch/Noise.mp4", ""),
            new State("embed", "embed/Trips/At%20sea.mp4", ""),
            new State("error", "watch/absent.mp4", ""),
            new State("admin", "admin", ""),
            new State("front in Arabic", "?lang=ar", ""),
            new State("watch in Arabic", FILM + "?lang=ar", ""),
            new State("folder in Japanese", "browse/Trips/?lang=ja", ""));

    private NodePackages packages = new NodePackages(Path.of(""));

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        packages = NodePackages.installed();
        Path media = Path.of("src", "test", "media");
        Path trips = Files.createDirectories(folder.resolve("library/Trips"));
        Files.copy(media.resolve("fast-start.mp4"), trips.resolve("At sea.mp4"));
        Files.copy(media.resolve("moov-last.mp4"), trips.resolve("On land.mp4"));
        Files.copy(media.resolve("quicktime.mov"), folder.resolve("library/At home.mov"));
        Files.write(folder.resolve("library/Noise.mp4"), new byte[99]);
        Files.writeString(
                trips.resolve("At sea.chapters.vtt"),
                "WEBVTT\n\n00:00.000 --> 00:01.000\nOut\n\n00:01.000 --> 00:02.000\nBack\n");
        Files.writeString(trips.resolve("At sea.en.vtt"), "WEBVTT\n\n00:00.000 --> 00:01.000\nWaves\n");
        Files.writeString(trips.resolve("At sea.txt"), "At sea\nA day on the water.\n");
        viewer = Viewer.of(
                Files.createDirectory(folder.resolve("temporary")),
                "--set",
                "frame-ancestors=https://blog.example",
                folder.resolve("library").toString());
        // The checker comes from the test, not from Matinee.
        viewer.liftPolicy();
    }

    static Stream<Arguments> everyState() {
        return STATES.stream().flatMap(state -> Look.byDay().map(look -> Arguments.of(state, look)));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void nothingIsFound(State state, Look day) throws IOException {
        viewer.open(day, state.page());
        viewer.run(packages.text(AXE));
        assertNothingIsFound(state);
        // By night a page is the same but for its colours: to load it again takes longer than to look at it.
        viewer.turnTo(day.byNight());
        assertNothingIsFound(state);
    }

    private void assertNothingIsFound(State state) {
        viewer.run(state.doing());
        viewer.promise(SETTLED);
        assertEquals("", viewer.promise(VIOLATIONS));
    }
}
