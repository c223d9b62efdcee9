package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import matinee.config.FrameAncestors;
import matinee.library.LiveLibrary;
import matinee.library.SidecarReader;
import matinee.presentation.PresentationCache;
import matinee.storage.LocalFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LibraryPagesTest {
    private static final String AWKWARD = "a#b?c%d;e+f&g,h \uD83C\uDFAC '<i>'";

    @TempDir
    private static Path folder;

    @TempDir
    private static Path work;

    private static StagedLibrary stage;
    private static PageServer server;
    private static LiveLibrary library;

    @BeforeAll
    static void start() throws Exception {
        for (int i = 1; i <= 10; i++) {
            Files.write(folder.resolve("Episode " + i + ".webm"), new byte[i]);
        }
        Files.writeString(
                folder.resolve("Episode 2.en.vtt"), "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nGood morning\n");
        Files.writeString(folder.resolve("Episode 2.txt"), "The <second> one\nNothing happens.\nTwice.\n");
        Files.createDirectories(folder.resolve(AWKWARD));
        Files.write(folder.resolve(AWKWARD).resolve(AWKWARD + ".mp4"), new byte[1]);
        stage = StagedLibrary.of(folder, work);
        server = stage.server();
        library = stage.library();
        compose(stage.store());
    }

    private static void compose(LocalFolder store) {
        Responder responder = stage.responder();
        Assets assets = Assets.of(server.context());
        Site site = new Site(() -> SiteFacts.of("Cin\u00e9", "0.1.0", assets.fingerprint(), library.current()));
        PresentationCache presentations = new PresentationCache(1 << 20, Duration.ofSeconds(6));
        EmbeddedSubtitles embedded = new EmbeddedSubtitles(new StreamOffer.Source(store, library, presentations));
        VideoKnowledge knowledge = new VideoKnowledge(
                stage.details(),
                embedded,
                new Caveats(presentations.findings()),
                new Newcomers(stage.library()::current));
        Listings listings = new Listings(knowledge);
        SidecarReader sidecars = new SidecarReader(store);
        server.add(
                "",
                new WelcomeServlet(
                        site, library, listings, () -> library.current().newest(), SetupHint::all));
        server.add("/browse/*", new BrowseServlet(site, library, listings));
        server.add(
                "/watch/*",
                new WatchServlet(
                        site, library, knowledge, sidecars, new FrameAncestors(List.of("'self'")), ZoneOffset.UTC));
        server.add("/subtitles/*", new SubtitleServlet(library, stage.details(), sidecars, embedded, responder));
        server.add("/poster/*", new PosterServlet(library, store, stage.details(), title -> "<svg/>", responder));
        server.add("/assets/*", new AssetServlet(assets, responder, Instant.EPOCH));
        server.add("/lib/*", new AssetServlet(assets, responder, Instant.EPOCH));
        server.add("/error", new ErrorServlet(site, new SecurityFields("'self'")));
        server.refuseAt("/error");
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
    }

    @Test
    void theFrontPageHoldsTheDefaultVideoAndTheTopFolder() throws Exception {
        String html = server.get("/").body();

        assertTrue(html.contains("<video controls playsinline preload=\"metadata\" src=\"./video\""), html);
        assertTrue(html.contains("1 folder, 10 videos"), html);
        assertTrue(html.contains("java -jar matinee.war ~/Videos"), html);
        assertTrue(html.contains("11 videos, 56 bytes"), html);
        assertTrue(html.contains("<title>Cin\u00e9</title>"), html);
    }

    /** As in a library that was just copied. */
    @Test
    void whereEverythingIsNewNothingIsMarkedSo() throws Exception {
        assertFalse(server.get("/").body().contains(">New<"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?sort=newest", "/browse/?sort=largest"})
    void aListHasOneAddressInWhateverOrder(String path) throws Exception {
        assertEquals(server.uri("/").toString(), attribute(server.get(path).body(), "<link rel=\"canonical\" href"));
    }

    @Test
    void aSearchHasNoAddressOfItsOwn() throws Exception {
        assertFalse(server.get("/?q=episode").body().contains("canonical"));
    }

    @Test
    void episodesFollowEachOtherAsPeopleCount() throws Exception {
        String html = server.get("/watch/Episode%202.webm").body();

        List<String> next = Pattern.compile("<h3[^>]*><a[^>]*>([^<]*)")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(List.of("Episode 3", "Episode 4"), next.subList(0, 2));
        assertEquals("Episode 10", next.get(next.size() - 1));
    }

    @Test
    void theWatchPageShowsWhatLiesBesideTheVideo() throws Exception {
        String html = server.get("/watch/Episode%202.webm").body();

        assertTrue(html.contains("<h1 dir=\"auto\">The &lt;second&gt; one</h1>"), html);
        assertTrue(html.contains("Nothing happens.\nTwice."), html);
        assertTrue(html.contains("href=\"../video/Episode%202.webm?download\""), html);
        assertEquals(
                "WEBVTT",
                fetch("/watch/x", attribute(html, "<track [^>]*src")).body().substring(0, 6));
        HttpResponse<String> poster = fetch("/watch/x", attribute(html, "poster"));
        assertEquals(200, poster.statusCode());
        assertEquals(
                "image/svg+xml", poster.headers().firstValue("Content-Type").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "?t=90, #t=90",
        "?t=1m30s, #t=90",
        "?t=1h2m3s, #t=3723",
        "?t=2.9, #t=2",
        "?t=, ''",
        "?t=-1, ''",
        "?t=1x, ''",
        "?t=%22%3E, ''",
        "?t=99999999999999999999, ''",
    })
    void aStartTimeWorksWithoutAScript(String query, String fragment) throws Exception {
        String html = server.get("/watch/Episode%201.webm" + query).body();

        assertEquals("../video/Episode%201.webm" + fragment, attribute(html, "<video [^>]*src"));
    }

    @Test
    void everyLinkOfAFolderLeadsSomewhereWhateverItsName() throws Exception {
        String front = server.get("/").body();
        String folderHref = attribute(front, "<ul class=\"folders\">\\s*<li><a href");
        HttpResponse<String> page = fetch("/", folderHref);
        assertEquals(200, page.statusCode());
        assertTrue(
                page.body().contains("<h1 dir=\"auto\">a#b?c%d;e+f&amp;g,h \uD83C\uDFAC '&lt;i&gt;'</h1>"),
                page.body());

        URI base = server.uri("/").resolve(folderHref);
        String watch = attribute(page.body(), "<h3 dir=\"auto\"><a href");
        HttpResponse<String> video = get(base.resolve(watch));
        assertEquals(200, video.statusCode());
        assertEquals(
                200,
                get(base.resolve(watch).resolve(attribute(video.body(), "poster")))
                        .statusCode());
        String back = attribute(video.body(), "<a class=\"btn\" href");
        assertEquals(base, base.resolve(watch).resolve(back));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/browse", "/browse/a%23b%3Fc%25d%3Be+f%26g,h%20%F0%9F%8E%AC%20'%3Ci%3E'"})
    void aFolderWithoutItsSlashMoves(String path) throws Exception {
        HttpResponse<String> moved = server.get(path);

        assertEquals(301, moved.statusCode());
        URI target =
                server.uri(path).resolve(moved.headers().firstValue("Location").orElseThrow());
        assertEquals(200, get(target).statusCode());
        assertTrue(target.getPath().endsWith("/"));
    }

    @Test
    void aSearchFindsAndEchoesOnlyEscaped() throws Exception {
        String html = server.get("/?q=EPISODE+%223%22%3E%3Cscript%3E").body();
        assertTrue(html.contains("No video has these words."), html);
        assertTrue(html.contains("value=\"EPISODE &#34;3&#34;>&lt;script>\""), html);

        String found = server.get("/?q=episode+3&sort=largest").body();
        assertTrue(found.contains("1 video found"), found);
        assertTrue(found.contains("<option value=\"largest\" selected>"), found);
        assertTrue(found.contains("<input type=\"hidden\" name=\"q\" value=\"episode 3\">"), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?sort=size", "?sort=&page=0", "?page=-1", "?page=99999999999", "?page=2%zz", "?%", "?q=+"})
    void whatMakesNoSenseCountsAsNotGiven(String query) throws Exception {
        String path = "/?" + query.substring(1).replace("%zz", "%25zz").replaceAll("%$", "%25");
        HttpResponse<String> page = server.get(path);

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<option value=\"name\" selected>"), page.body());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /watch/nothing.mp4, 404",
        "GET, /watch/, 404",
        "GET, /watch/Episode%201.webm/, 400",
        "GET, /watch/Episode%202.txt, 404",
        "GET, /browse/nothing/, 404",
        "GET, /poster/nothing.mp4, 404",
        "GET, /subtitles/Episode%202.webm/de.vtt, 404",
        "GET, /subtitles/Episode%202.webm/chapters.vtt, 404",
        "GET, /assets/nothing.js, 404",
        "GET, /assets/lib/hls.mjs, 404",
        "GET, /lib/hls.properties, 404",
        "GET, /error, 404",
        "POST, /watch/Episode%201.webm, 405",
        "DELETE, /, 405",
    })
    void refusalsSpeakInOurOwnWords(String method, String path, int status) throws Exception {
        HttpResponse<String> refusal = server.send(method, path);

        assertEquals(status, refusal.statusCode());
        assertTrue(refusal.body().contains("Status " + status), refusal.body());
        assertFalse(refusal.body().contains("nothing."), "no echo");
        assertTrue(refusal.headers().firstValue("Content-Security-Policy").isPresent());
        URI home = server.uri(path).resolve(attribute(refusal.body(), "class=\"brand\" href"));
        assertEquals(server.uri("/"), home);
    }

    @ParameterizedTest
    @CsvSource({
        "'de-AT,de;q=0.9', '', de, ltr, '1 Ordner, 10 Videos'",
        "'tlh', '', en, ltr, '1 folder, 10 videos'",
        "'de', 'matinee-language=fr', fr, ltr, '1 dossier, 10 vid\u00E9os'",
        "'de', 'other=1; matinee-language=ja', ja, ltr, \u30D5\u30A9\u30EB\u30C0\u30FC1\u500B\u3001\u52D5\u753B10\u672C",
        "'de', 'matinee-language=nonsense', de, ltr, '1 Ordner, 10 Videos'",
        "'ar', '', ar, rtl, \u0645\u062C\u0644\u062F \u0648\u0627\u062D\u062F\u060C 10 \u0645\u0642\u0627\u0637\u0639 \u0641\u064A\u062F\u064A\u0648",
    })
    void aPageSpeaksTheViewersLanguage(String asked, String cookie, String tag, String direction, String says)
            throws Exception {
        HttpResponse<String> page = server.get("/", "Accept-Language", asked, "Cookie", cookie);

        assertTrue(page.body().contains("<html lang=\"" + tag + "\" dir=\"" + direction + "\""), page.body());
        assertTrue(page.body().contains(says), page.body());
        assertEquals(List.of(tag), page.headers().allValues("Content-Language"));
        assertTrue(page.headers().allValues("Vary").contains("Accept-Language, Cookie"));
    }

    @ParameterizedTest
    @CsvSource({
        "/?lang=de, ./",
        "/?lang=ar&q=a%26b+c&sort=newest, ./?q=a%26b+c&sort=newest",
        "/browse/?page=2&lang=ja, ./?page=2",
        "/watch/Episode%202.webm?t=9&lang=fr&other=1, ./Episode%202.webm?t=9",
    })
    void aChosenLanguageIsKeptAndTheAddressDoesNotTellOfIt(String path, String location) throws Exception {
        HttpResponse<String> answer = server.get(path);

        assertEquals(303, answer.statusCode());
        assertEquals(location, answer.headers().firstValue("Location").orElseThrow());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.matches("matinee-language=(de|ar|ja|fr);.* Path=/shows/;.*"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
    }

    @Test
    void everyPageLeadsToItselfInEachLanguage() throws Exception {
        String html = server.get("/?q=%22%3E&sort=newest").body();

        List<String> tags = Pattern.compile("<(?:a href=\"([^\"]*)\"|b) lang=\"([a-z]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(2) + (found.group(1) == null ? "" : " " + found.group(1)))
                .toList();
        String kept = "?q=%22%3E&amp;sort=newest&amp;lang=";
        assertEquals(
                List.of(
                        "en",
                        "de " + kept + "de",
                        "fr " + kept + "fr",
                        "es " + kept + "es",
                        "ja " + kept + "ja",
                        "ar " + kept + "ar"),
                tags);
    }

    @Test
    void theWideStageIsRemembered() throws Exception {
        String path = "/watch/Episode%201.webm";

        assertTrue(server.get(path, "Cookie", "matinee-theatre=1").body().contains("class=\"theatre\""));
        assertFalse(server.get(path, "Cookie", "matinee-theatre=0").body().contains("class=\"theatre\""));
    }

    @Test
    void assetsArePinnedByTheirFingerprint() throws Exception {
        String href = attribute(server.get("/").body(), "rel=\"stylesheet\" href");
        HttpResponse<String> pinned = fetch("/", href);
        HttpResponse<String> loose = server.get("/assets/matinee.css?v=other");

        assertEquals(
                "text/css;charset=utf-8",
                pinned.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "public, max-age=31536000, immutable",
                pinned.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("no-cache", loose.headers().firstValue("Cache-Control").orElseThrow());
        String tag = loose.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304, server.get("/assets/matinee.css", "If-None-Match", tag).statusCode());
    }

    @Test
    void assetsAreSmallOnTheWireForWhoTakesThemCoded() throws Exception {
        HttpResponse<String> plain = server.get("/lib/hls.mjs");
        HttpResponse<String> coded = server.get("/lib/hls.mjs", "Accept-Encoding", "gzip");
        long length = coded.headers().firstValueAsLong("Content-Length").orElseThrow();

        assertEquals("gzip", coded.headers().firstValue("Content-Encoding").orElseThrow());
        assertTrue(length < 200_000, length + " bytes");
        for (HttpResponse<String> either : List.of(plain, coded)) {
            assertEquals("Accept-Encoding", either.headers().firstValue("Vary").orElseThrow());
            assertEquals(
                    "text/javascript;charset=utf-8",
                    either.headers().firstValue("Content-Type").orElseThrow());
        }
        assertNotEquals(plain.headers().firstValue("ETag"), coded.headers().firstValue("ETag"));
    }

    @Test
    void everyModuleThatIsImportedIsServed() throws Exception {
        try (var scripts = Files.newDirectoryStream(Path.of("webapp/assets"), "*.js")) {
            for (Path script : scripts) {
                assertEquals(200, server.get("/assets/" + script.getFileName()).statusCode(), script.toString());
            }
        }
    }

    private static String attribute(String html, String before) {
        Matcher found = Pattern.compile(before + "=\"([^\"]*)\"").matcher(html);
        assertTrue(found.find(), before + " in " + html);
        return found.group(1).replace("&amp;", "&").replace("&#39;", "'");
    }

    private static HttpResponse<String> fetch(String base, String href) throws Exception {
        return get(server.uri(base).resolve(href));
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        return server.get(uri.getRawPath().substring("/shows".length())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }
}
