package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import matinee.library.LiveLibrary;
import matinee.presentation.PresentationCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.json.Json;

final class VideoDocumentTest {
    private static final Path MEDIA = Path.of("src", "test", "media");
    private static final String FILM = "/api/videos/Trips/At%20sea.mp4";

    @TempDir
    private static Path folder;

    @TempDir
    private static Path work;

    private static StagedLibrary stage;
    private static PageServer server;
    private static LiveLibrary library;

    @BeforeAll
    static void start() throws Exception {
        Path trips = Files.createDirectories(folder.resolve("Trips"));
        Files.copy(MEDIA.resolve("fast-start.mp4"), trips.resolve("At sea.mp4"));
        Files.writeString(trips.resolve("At sea.de.vtt"), "WEBVTT\n\n00:00.000 --> 00:01.000\nMeer\n");
        Files.write(folder.resolve("Noise.mp4"), new byte[99]);
        stage = StagedLibrary.of(folder, work);
        server = stage.server();
        library = stage.library();
        Responder responder = stage.responder();
        StreamOffer.Source offers =
                new StreamOffer.Source(stage.store(), library, new PresentationCache(1 << 20, Duration.ofSeconds(6)));
        server.add("/api/*", new VideoDocumentServlet(library, stage.details(), offers, responder));
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
    }

    private static Map<?, ?> document(String path) throws Exception {
        return new Json().toType(server.get(path).body(), Map.class);
    }

    private static List<?> list(Map<?, ?> document, String name) {
        return (List<?>) document.get(name);
    }

    private static Map<?, ?> object(Map<?, ?> document, String name) {
        return (Map<?, ?>) document.get(name);
    }

    @Test
    void aFilmIsToldWithItsTracksAndRenditions() throws Exception {
        Map<?, ?> film = document(FILM);
        List<?> tracks = list(film, "tracks");
        Map<?, ?> picture = (Map<?, ?>) tracks.get(0);
        Map<?, ?> sidecar = (Map<?, ?>) tracks.get(tracks.size() - 1);
        Map<?, ?> rendition = (Map<?, ?>) list(film, "renditions").get(0);

        assertEquals("At sea", film.get("title"));
        assertEquals("video/mp4", film.get("type"));
        assertEquals("video", picture.get("kind"));
        assertEquals("H.264", picture.get("format"));
        assertEquals(true, picture.get("default"));
        assertTrue(String.valueOf(picture.get("codec")).startsWith("avc1."), picture::toString);
        assertEquals("Deutsch", sidecar.get("label"));
        assertEquals("../../../subtitles/Trips/At%20sea.mp4/de.vtt", sidecar.get("href"));
        assertEquals(picture.get("codec"), rendition.get("codec"));
        assertTrue(String.valueOf(rendition.get("iFrames")).endsWith("/iframes.m3u8"), rendition::toString);
    }

    @Test
    void theLinksLeadToThePageTheFileAndTheStreams() throws Exception {
        assertEquals(
                Map.of(
                        "page", "../../../watch/Trips/At%20sea.mp4",
                        "video", "../../../video/Trips/At%20sea.mp4",
                        "hls", "../../../stream/Trips/At%20sea.mp4/master.m3u8",
                        "dash", "../../../stream/Trips/At%20sea.mp4/manifest.mpd",
                        "poster", "../../../poster/Trips/At%20sea.mp4"),
                object(document(FILM), "links"));
    }

    @Test
    void whatCannotBeStreamedSaysWhyAndHasNoLinksToStreams() throws Exception {
        Map<?, ?> noise = document("/api/videos/Noise.mp4");

        assertFalse(object(noise, "links").containsKey("hls"));
        assertEquals(List.of(), list(noise, "renditions"));
        assertFalse(String.valueOf(object(noise, "problem").get("title")).isEmpty());
    }

    @Test
    void whoHasItAlreadyGetsNoneOfIt() throws Exception {
        HttpResponse<String> whole = server.get(FILM);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.get(FILM, "If-None-Match", tag);

        assertEquals(
                "application/json", whole.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("no-cache", whole.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @Test
    void headTellsTheLengthOfTheDocument() throws Exception {
        HttpResponse<String> head = server.send("HEAD", FILM);
        int length = server.get(FILM).body().length();

        assertEquals(200, head.statusCode());
        assertEquals(length, head.headers().firstValueAsLong("Content-Length").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/videos/none.mp4", "/api/videos/Trips/", "/api/videos", "/api/films/Noise.mp4", "/api/"})
    void whatIsNotThereIsAProblem(String path) throws Exception {
        HttpResponse<String> refusal = server.get(path);

        assertEquals(404, refusal.statusCode());
        assertEquals(
                "application/problem+json",
                refusal.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(refusal.body().contains("\"reason\":\"not-found\""), refusal.body());
    }
}
