package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import matinee.config.FrameAncestors;
import matinee.library.LiveLibrary;
import matinee.library.SidecarReader;
import matinee.library.VideoPath;
import matinee.presentation.PresentationCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.json.Json;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What other sites and programs are given: frames, oEmbed, Open Graph, structured data, feeds, the manifest. */
final class SharingTest {
    private static final Path MEDIA = Path.of("src", "test", "media");
    private static final String FILM = "Trips/At%20sea.mp4";
    private static final String AWKWARD = "a'b&c;d#e <i>.mp4";
    private static final String FRIENDS = "'self' https://blog.example";

    @TempDir
    private static Path folder;

    @TempDir
    private static Path work;

    private static StagedLibrary stage;
    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        Path trips = Files.createDirectories(folder.resolve("Trips"));
        Path film = Files.copy(MEDIA.resolve("fast-start.mp4"), trips.resolve("At sea.mp4"));
        Files.setLastModifiedTime(film, FileTime.from(Instant.parse("2026-05-02T10:15:30Z")));
        Files.writeString(
                trips.resolve("At sea.chapters.vtt"),
                "WEBVTT\n\n00:00.000 --> 00:01.000\nOut\n\n00:01.000 --> 00:02.000\nBack\n");
        Files.write(trips.resolve("At sea.jpg"), new byte[] {1, 2, 3});
        Files.writeString(trips.resolve("At sea.txt"), "At <sea>\nWaves & wind.\n");
        Path awkward = Files.copy(MEDIA.resolve("fast-start.mp4"), folder.resolve(AWKWARD));
        Files.setLastModifiedTime(awkward, FileTime.from(Instant.parse("2026-05-03T10:15:30Z")));
        stage = StagedLibrary.of(folder, work);
        server = stage.server();
        compose(stage.library());
    }

    private static void compose(LiveLibrary library) {
        Responder responder = stage.responder();
        Site site = new Site(() -> SiteFacts.of("Cin\u00e9 & Co", "0.1.0", "abc", library.current()));
        PresentationCache presentations = new PresentationCache(1 << 20, Duration.ofSeconds(6));
        EmbeddedSubtitles embedded =
                new EmbeddedSubtitles(new StreamOffer.Source(stage.store(), library, presentations));
        VideoKnowledge knowledge = new VideoKnowledge(
                stage.details(), embedded, new Caveats(presentations.findings()), new Newcomers(library::current));
        SidecarReader sidecars = new SidecarReader(stage.store());
        FrameAncestors friends = new FrameAncestors(List.of(FRIENDS.split(" ")));
        FrameAncestors none = new FrameAncestors(List.of("'self'"));
        server.add("/watch/*", new WatchServlet(site, library, knowledge, sidecars, friends, ZoneOffset.UTC));
        server.add("/embed/*", new EmbedServlet(site, library, knowledge, sidecars));
        server.add("/oembed", new OEmbedServlet(site, friends, library, knowledge, responder));
        server.add("/strict/oembed", new OEmbedServlet(site, none, library, knowledge, responder));
        server.add("/feed/*", new FeedServlet(site, library, knowledge, sidecars, responder));
        server.add("/manifest.webmanifest", new ManifestServlet(site, responder, Instant.EPOCH));
        server.add("/error", new ErrorServlet(site, new SecurityFields(FRIENDS)));
        server.refuseAt("/error");
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
    }

    @Test
    void aVideosPageTellsPreviewsOfLinksWhatItIs() throws Exception {
        String html = server.get("/watch/" + FILM).body();
        String root = server.uri("/").toString();

        assertEquals(root + "watch/" + FILM, attribute(html, "<link rel=\"canonical\" href"));
        assertEquals("video.other", property(html, "og:type"));
        assertEquals("At &lt;sea>", property(html, "og:title"));
        assertEquals("Waves &amp; wind.", property(html, "og:description"));
        assertEquals("Cin\u00e9 &amp; Co", property(html, "og:site_name"));
        assertEquals(root + "watch/" + FILM, property(html, "og:url"));
        assertEquals(root + "poster/" + FILM, property(html, "og:image"));
        assertEquals("image/jpeg", property(html, "og:image:type"));
        assertEquals(root + "video/" + FILM, property(html, "og:video"));
        assertEquals("video/mp4", property(html, "og:video:type"));
        assertTrue(Integer.parseInt(property(html, "og:video:width")) > 0);
    }

    @Test
    void aDrawnPosterIsNoPictureForPreviews() throws Exception {
        String html = server.get("/watch/" + encoded(AWKWARD)).body();
        assertFalse(html.contains("og:image"), html);
    }

    @Test
    void aVideosPageHoldsStructuredData() throws Exception {
        String html = server.get("/watch/" + FILM).body();
        String root = server.uri("/").toString();
        MatchResult script = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(html)
                .results()
                .findFirst()
                .orElseThrow();
        assertFalse(script.group(1).contains("<"), script.group(1));
        Map<?, ?> video = new Json().toType(script.group(1), Map.class);

        assertEquals("VideoObject", video.get("@type"));
        assertEquals("At <sea>", video.get("name"));
        assertEquals("2026-05-02T10:15:30Z", video.get("uploadDate"));
        assertEquals(root + "embed/" + FILM, video.get("embedUrl"));
        assertEquals(root + "video/" + FILM, video.get("contentUrl"));
        assertTrue(String.valueOf(video.get("duration")).matches("PT[0-9]+S"), video::toString);
        Map<?, ?> clip = (Map<?, ?>) ((List<?>) video.get("hasPart")).get(0);
        assertEquals("Out", clip.get("name"));
        assertEquals(0L, clip.get("startOffset"));
        assertEquals(1L, clip.get("endOffset"));
        assertEquals(root + "watch/" + FILM + "?t=0", clip.get("url"));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, http://localhost:8080/shows/",
        "example.com, http://example.com/shows/",
        "example.com:80, http://example.com/shows/",
        "[::1]:8080, http://[::1]:8080/shows/",
    })
    void wholeAddressesAreThoseOfTheViewer(String host, String root) throws Exception {
        String answer = server.getOf(host, "/watch/" + FILM);
        assertEquals(root + "watch/" + FILM, attribute(answer, "<link rel=\"canonical\" href"));
    }

    @Test
    void theBarePlayerMayBeFramedByFriendsAndAllElseByOurselvesAlone() throws Exception {
        HttpResponse<String> player = server.get("/embed/" + FILM);
        HttpResponse<String> missing = server.get("/embed/nothing.mp4");
        HttpResponse<String> page = server.get("/watch/" + FILM);

        assertEquals(200, player.statusCode());
        assertTrue(player.body().contains("<meta name=\"robots\" content=\"noindex\">"), player.body());
        assertTrue(player.body().contains("src=\"../../video/" + FILM + "\""), player.body());
        assertEquals(server.uri("/watch/" + FILM).toString(), attribute(player.body(), "<link rel=\"canonical\" href"));
        assertEquals(404, missing.statusCode());
        assertEquals(FRIENDS, framing(player));
        assertEquals(FRIENDS, framing(missing));
        assertEquals("'self'", framing(page));
    }

    @Test
    void theBarePlayerStartsWhereItsLinkSays() throws Exception {
        assertTrue(server.get("/embed/" + FILM + "?t=1m").body().contains("#t=60\""));
    }

    @Test
    void thePageLeadsToItsOEmbedDocument() throws Exception {
        String html = server.get("/watch/" + encoded(AWKWARD)).body();
        URI link = URI.create(attribute(html, "<link rel=\"alternate\" type=\"application/json\\+oembed\" href")
                .replace("&amp;", "&"));
        Map<?, ?> document = json(server.get("/oembed?" + link.getRawQuery()));

        assertEquals("video", document.get("type"));
        assertEquals("1.0", document.get("version"));
        assertEquals("a'b&c;d#e <i>", document.get("title"));
        assertEquals("Cin\u00e9 & Co", document.get("provider_name"));
        String frame = String.valueOf(document.get("html"));
        String player = attribute(frame, "<iframe src").replace("&amp;", "&").replace("&#39;", "'");
        assertEquals(server.uri("/embed/" + encoded(AWKWARD)), URI.create(player));
        assertTrue(frame.contains("title=\"a&#39;b&amp;c;d#e &lt;i>\""), frame);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 160, 90",
        "&maxwidth=64, 64, 36",
        "&maxheight=9, 16, 9",
        "&maxwidth=64&maxheight=9, 16, 9",
        "&maxwidth=x, 160, 90"
    })
    void aFrameKeepsTheShapeOfTheFilm(String limits, int width, int height) throws Exception {
        Map<?, ?> document = json(server.get("/oembed?url=" + page(FILM) + limits));
        assertEquals((long) width, document.get("width"));
        assertEquals((long) height, document.get("height"));
    }

    @Test
    void whereNobodyMayFrameThePlayerOEmbedGivesALink() throws Exception {
        Map<?, ?> document = json(server.get("/strict/oembed?url=" + page(FILM)));
        assertEquals("link", document.get("type"));
        assertFalse(document.containsKey("html"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 404",
        "?url=, 404",
        "?url=%00, 404",
        "?url=http%3A%2F%2Fother.example%2Fshows%2Fwatch%2FTrips%2FAt%2520sea.mp4, 404",
        "?url=http%3A%2F%2F127.0.0.1%2Fwatch%2FTrips%2FAt%2520sea.mp4, 404",
        "?url=http%3A%2F%2F127.0.0.1%2Fshowsandmore%2Fwatch%2Fx.mp4, 404",
        "?url=http%3A%2F%2F127.0.0.1%2Fshows%2Fvideo%2FTrips%2FAt%2520sea.mp4, 404",
        "?url=http%3A%2F%2F127.0.0.1%2Fshows%2Fwatch%2F..%2Fx.mp4, 404",
        "?url=http%3A%2F%2F127.0.0.1%2Fshows%2Fwatch%2F, 404",
        "?url=mailto:me, 404",
        "?url=http%3A%2F%2Fme%40other%2Fshows%2Fwatch%2FTrips%2FAt%2520sea.mp4, 404",
        "?format=xml, 404",
        "?format=yaml, 400",
        "?url=https%3A%2F%2F127.0.0.1%3A9%2Fshows%2Fembed%2FTrips%2FAt%2520sea.mp4, 200",
    })
    void oEmbedKnowsOurPagesAlone(String query, int status) throws Exception {
        assertEquals(status, server.get("/oembed" + query).statusCode());
    }

    @Test
    void oEmbedSaysTheSameInXml() throws Exception {
        HttpResponse<String> answer = server.get("/oembed?format=xml&url=" + page(encoded(AWKWARD)));
        Element document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        assertEquals(
                "text/xml;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("oembed", document.getTagName());
        Map<?, ?> expected = json(server.get("/oembed?url=" + page(encoded(AWKWARD))));
        for (Map.Entry<?, ?> parameter : expected.entrySet()) {
            assertEquals(
                    parameter.getValue().toString(),
                    text(document, parameter.getKey().toString()));
        }
        assertEquals(expected.size(), document.getElementsByTagName("*").getLength());
    }

    @Test
    void aFolderThatCameJustNowHasItsFeed() throws Exception {
        Path late = Files.createDirectories(folder.resolve("Late"));
        Files.copy(MEDIA.resolve("fast-start.mp4"), late.resolve("Film.mp4"));
        HttpResponse<String> answer = server.get("/feed/Late");
        try {
            assertEquals(200, answer.statusCode());
            assertEquals(1, items(answer.body()).getLength());
        } finally {
            Files.delete(late.resolve("Film.mp4"));
            Files.delete(late);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed/", "/feed/Trips", "/feed/Trips/"})
    void aFeedHoldsTheFilesTheNewestFirst(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        NodeList items = items(answer.body());

        assertEquals(
                "application/rss+xml;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        Element film = (Element) items.item(items.getLength() - 1);
        Element enclosure = (Element) film.getElementsByTagName("enclosure").item(0);
        assertEquals("At <sea>", text(film, "title"));
        assertEquals("Waves &amp; wind.", text(film, "description"));
        assertEquals("Sat, 2 May 2026 10:15:30 GMT", text(film, "pubDate"));
        assertEquals(server.uri("/watch/" + FILM).toString(), text(film, "link"));
        assertEquals(server.uri("/video/" + FILM).toString(), enclosure.getAttribute("url"));
        assertEquals("video/mp4", enclosure.getAttribute("type"));
        assertEquals(Long.toString(Files.size(folder.resolve("Trips/At sea.mp4"))), enclosure.getAttribute("length"));
        assertTrue(Long.parseLong(text(film, "itunes:duration")) > 0);
        assertEquals(path.equals("/feed/") ? 2 : 1, items.getLength());
    }

    @Test
    void aFeedIsNotSentTwice() throws Exception {
        HttpResponse<String> answer = server.get("/feed/");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, server.get("/feed/", "If-None-Match", tag).statusCode());
        assertEquals(404, server.get("/feed/nothing/").statusCode());
    }

    @Test
    void theManifestNamesTheSiteAndItsPictures() throws Exception {
        HttpResponse<String> answer = server.get("/manifest.webmanifest");
        Map<?, ?> manifest = json(answer);

        assertEquals(
                "application/manifest+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("Cin\u00e9 & Co", manifest.get("name"));
        for (Object icon : (List<?>) manifest.get("icons")) {
            String source = String.valueOf(((Map<?, ?>) icon).get("src"));
            assertTrue(Files.exists(Path.of("webapp").resolve(source)), source);
        }
    }

    @Test
    void aPageIsNotSentTwice() throws Exception {
        HttpResponse<String> page = server.get("/watch/" + FILM);
        String tag = page.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.get("/watch/" + FILM, "If-None-Match", "\"other\", W/" + tag);

        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(page.headers().allValues("Vary"), again.headers().allValues("Vary"));
        assertEquals(
                200,
                server.get("/watch/" + FILM, "If-None-Match", tag, "Cookie", "matinee-theatre=1")
                        .statusCode());
    }

    private static String framing(HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        return policy.substring(policy.indexOf("frame-ancestors ") + "frame-ancestors ".length());
    }

    private static String page(String path) {
        return URLEncoder.encode(server.uri("/watch/" + path).toString(), StandardCharsets.UTF_8);
    }

    private static String encoded(String name) {
        return VideoPath.of(List.of(name)).encoded();
    }

    private static Map<?, ?> json(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode());
        return new Json().toType(answer.body(), Map.class);
    }

    private static NodeList items(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("item");
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String property(String html, String name) {
        return attribute(html, "<meta property=\"" + name + "\" content");
    }

    private static String attribute(String html, String before) {
        return Pattern.compile(before + "=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(before + " in " + html));
    }
}
