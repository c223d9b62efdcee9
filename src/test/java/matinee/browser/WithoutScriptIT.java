package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages for a viewer whose browser runs no scripts. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class WithoutScriptIT {
    private static final Path MEDIA = Path.of("src", "test", "media");

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path trips = Files.createDirectories(folder.resolve("library/Trips"));
        Files.copy(MEDIA.resolve("fast-start.mp4"), folder.resolve("library/At home.mp4"));
        Files.copy(MEDIA.resolve("moov-last.mp4"), trips.resolve("At sea.mp4"));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        viewer = Viewer.of(temporary, folder.resolve("library").toString());
        viewer.refuseScripts();
    }

    static List<Look> looks() {
        return Look.all().toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void foldersVideosAndSearchAreLinksAndForms(Look look) throws IOException {
        viewer.open(look, "");
        assertEquals("true", viewer.the("video[src]").getDomAttribute("controls"));
        viewer.photograph("welcome-without-script-" + look);

        viewer.the(".folders a").click();
        viewer.arriveAt("browse/Trips/");
        assertEquals(List.of("At sea"), viewer.texts(".card h3"));

        viewer.the(".card h3 a").click();
        viewer.arriveAt("watch/Trips/At%20sea.mp4");
        assertTrue(viewer.the("video[src]").isDisplayed());
        assertEquals("true", viewer.the("video[src]").getDomAttribute("controls"));
        assertFalse(viewer.the(".tools").isDisplayed());
        assertTrue(viewer.the("a[href*='download']").isDisplayed());
        viewer.photograph("watch-without-script-" + look);

        viewer.the("input[name=q]").sendKeys("home");
        viewer.the("form[role=search] button").click();
        viewer.arriveAt("?q=home");
        assertEquals(List.of("At home"), viewer.texts(".card h3"));
    }
}
