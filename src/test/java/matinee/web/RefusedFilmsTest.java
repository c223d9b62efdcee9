package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import matinee.config.FrameAncestors;
import matinee.library.LiveLibrary;
import matinee.library.Problem;
import matinee.library.SidecarReader;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.presentation.PresentationCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages tell of films that cannot be packaged. */
final class RefusedFilmsTest {
    private static final int SECOND = 30_000;

    @TempDir
    private static Path folder;

    @TempDir
    private static Path work;

    private static StagedLibrary stage;
    private static PageServer server;
    private static LibraryProblems problems;

    @BeforeAll
    static void start() throws Exception {
        Files.write(folder.resolve("Good.mp4"), SampledFilm.of(pictures(), text()));
        Files.write(folder.resolve("Changing.mp4"), SampledFilm.of(pictures().changing(), text()));
        Files.write(folder.resolve("Set.720p.mp4"), SampledFilm.of(pictures()));
        Files.write(
                folder.resolve("Set.360p.mp4"),
                SampledFilm.of(SampledTrack.pictures(1).groups(30, 8, 1200)));
        Files.writeString(folder.resolve("Page.mp4"), "<!doctype html><title>Not found</title>");
        stage = StagedLibrary.of(folder, work);
        server = stage.server();
        PresentationCache presentations = new PresentationCache(1 << 20, Duration.ofSeconds(6));
        LiveLibrary library = stage.library();
        StreamOffer.Source offers = new StreamOffer.Source(stage.store(), library, presentations);
        EmbeddedSubtitles embedded = new EmbeddedSubtitles(offers);
        VideoKnowledge knowledge = new VideoKnowledge(
                stage.details(),
                embedded,
                new Caveats(presentations.findings()),
                new Newcomers(stage.library()::current));
        SidecarReader sidecars = new SidecarReader(stage.store());
        Site site = new Site(PageModels::facts);
        Responder responder = stage.responder();
        server.add("/browse/*", new BrowseServlet(site, library, new Listings(knowledge)));
        server.add(
                "/watch/*",
                new WatchServlet(
                        site, library, knowledge, sidecars, new FrameAncestors(List.of("\'self\'")), ZoneOffset.UTC));
        server.add("/subtitles/*", new SubtitleServlet(library, stage.details(), sidecars, embedded, responder));
        server.add("/api/*", new VideoDocumentServlet(library, stage.details(), offers, responder));
        problems = new LibraryProblems(library, knowledge);
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
    }

    private static SampledTrack pictures() {
        return SampledTrack.pictures(1).groups(10, 8, 1200);
    }

    private static SampledTrack text() {
        return SampledTrack.text(3).says("One", SECOND);
    }

    private static List<String> texts(String page) throws Exception {
        return Pattern.compile("<track [^>]*src=\"([^\"]+)\"")
                .matcher(server.get(page).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void thePageListsTheTextsThatAreServed() throws Exception {
        assertEquals(List.of("../subtitles/Good.mp4/3.vtt"), texts("/watch/Good.mp4"));
        assertTrue(server.get("/subtitles/Good.mp4/3.vtt").body().contains("One"));
    }

    @Test
    void thePageListsNoTextThatIsNotServed() throws Exception {
        assertEquals(List.of(), texts("/watch/Changing.mp4"));
        assertEquals(404, server.get("/subtitles/Changing.mp4/3.vtt").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/browse/", "/watch/Good.mp4"})
    void aCardSaysWhatIsWrongWithItsFileAndWhy(String page) throws Exception {
        server.get("/browse/"); // Until then nobody has looked into the file.
        String html = server.get(page).body();
        String reason = "The file is not an MP4 or QuickTime file inside.";

        assertTrue(
                html.contains("<li class=\"tag\" title=\"" + reason + "\">Not a video<span class=\"vh\">: " + reason
                        + "</span></li>"),
                html);
        assertEquals(1, Pattern.compile("Not a video").matcher(html).results().count());
    }

    @Test
    void theDocumentTellsOfTheResolutionThatWasLeftOut() throws Exception {
        String json = server.get("/api/videos/Set.720p.mp4").body();

        assertTrue(
                json.contains("\"omissions\":[{\"video\":\"../../video/Set.360p.mp4\","
                        + "\"reason\":\"unlike-duration\",\"title\":\"The file is longer or shorter"),
                json);
        assertTrue(server.get("/api/videos/Good.mp4").body().contains("\"omissions\":[]"));
    }

    @Test
    void theAdministratorIsToldWhatIsKnownByThen() throws Exception {
        server.get("/browse/");
        for (String film : List.of("Set.720p.mp4", "Changing.mp4", "Good.mp4")) {
            assertEquals(200, server.get("/api/videos/" + film).statusCode());
        }
        AdminPage.Findings found = problems.get();

        assertEquals(
                List.of("Changing.mp4", "Page.mp4", "Set.360p.mp4"),
                found.problems().stream().map(Problem::name).toList());
        assertFalse(found.problems().get(2).reason().isEmpty());
        assertEquals("", found.extent());
    }
}
