package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.json.Json;

final class VideoListTest {
    private static final int FILMS = 130;

    @TempDir
    private static Path folder;

    @TempDir
    private static Path work;

    private static StagedLibrary stage;
    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        Path trips = Files.createDirectories(folder.resolve("Trips & tours/2026"));
        for (int i = 0; i < FILMS; i++) {
            Files.write(folder.resolve("Film " + i + ".mp4"), new byte[i + 1]);
        }
        Files.copy(Path.of("src", "test", "media", "fast-start.mp4"), trips.resolve("At sea.mp4"));
        stage = StagedLibrary.of(folder, work);
        server = stage.server();
        server.add("/api/videos", new VideoListServlet(stage.library(), stage.details(), stage.responder()));
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
    }

    private static Map<?, ?> json(HttpResponse<String> answer) {
        return new Json().toType(answer.body(), Map.class);
    }

    private static List<String> titles(Map<?, ?> list) {
        return ((List<?>) list.get("videos"))
                .stream()
                        .map(entry -> String.valueOf(((Map<?, ?>) entry).get("title")))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sort=newest", "?sort=largest", "?q=film", "?q=film&sort=name&folder="})
    void theWholeListIsReadByFollowingItsLinks(String query) throws Exception {
        List<String> all = new ArrayList<>();
        String path = "/api/videos" + query;
        for (int answers = 1; ; answers++) {
            Map<?, ?> list = json(server.get(path));
            all.addAll(titles(list));
            Object next = ((Map<?, ?>) list.get("links")).get("next");
            if (next == null) {
                assertEquals(3, answers);
                break;
            }
            path = "/api/videos" + next;
        }
        assertEquals(
                query.contains("q=") ? FILMS : FILMS + 1,
                all.stream().distinct().count());
        assertEquals(all.size(), all.stream().distinct().count());
    }

    @Test
    void anEntryTellsWhatAListNeeds() throws Exception {
        Map<?, ?> list = json(server.get("/api/videos?q=sea"));
        Map<?, ?> entry = (Map<?, ?>) ((List<?>) list.get("videos")).get(0);

        assertEquals(1L, list.get("total"));
        assertEquals("At sea", entry.get("title"));
        assertEquals("video/mp4", entry.get("type"));
        assertTrue(String.valueOf(entry.get("modified")).endsWith("Z"), entry::toString);
        assertEquals(
                Map.of(
                        "document", "../api/videos/Trips%20%26%20tours/2026/At%20sea.mp4",
                        "page", "../watch/Trips%20%26%20tours/2026/At%20sea.mp4",
                        "video", "../video/Trips%20%26%20tours/2026/At%20sea.mp4",
                        "poster", "../poster/Trips%20%26%20tours/2026/At%20sea.mp4"),
                entry.get("links"));
    }

    @ParameterizedTest
    @CsvSource({
        "'?folder=Trips%20%26%20tours', 1",
        "'?folder=Trips%20%26%20tours/2026/', 1",
        "'?folder=Trips%20%26%20tours&q=film', 0",
        "'?q=nothing+like+this', 0",
    })
    void aFolderNarrowsTheList(String query, long total) throws Exception {
        assertEquals(total, json(server.get("/api/videos" + query)).get("total"));
    }

    @ParameterizedTest
    @CsvSource({
        "'?sort=oldest', 400, sort",
        "'?cursor=x', 400, cursor",
        "'?folder=..', 400, folder",
        "'?folder=a//b', 400, folder",
        "'?folder=/', 400, folder",
        "'?folder=Nowhere', 404, ''",
    })
    void whatMeansNothingIsNamed(String query, int status, String parameter) throws Exception {
        HttpResponse<String> answer = server.get("/api/videos" + query);

        assertEquals(status, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        String detail = String.valueOf(json(answer).get("detail"));
        assertTrue(parameter.isEmpty() || detail.startsWith("The parameter " + parameter + " is "), detail);
    }

    @Test
    void anAnswerThatWouldSayTheSameIsSpared() throws Exception {
        HttpResponse<String> first = server.get("/api/videos?q=film");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertEquals(304, server.get("/api/videos?q=film", "If-None-Match", tag).statusCode());
        assertFalse(tag.equals(
                server.get("/api/videos?q=sea").headers().firstValue("ETag").orElseThrow()));
        assertEquals("", server.send("HEAD", "/api/videos").body());
    }
}
