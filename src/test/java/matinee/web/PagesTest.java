package matinee.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PagesTest {
    /** Closes what it can, opens what it can, and holds letters from both ends of Unicode. */
    private static final String HOSTILE =
            "\"><script>alert(1)</script>' onerror=x ${1+1} <%= 2 %> --> &amp; \uD83C\uDFAC \u0634\u0631\u0648\u0642";

    private static final String ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;";

    /** A tag as it must be written: attributes in double quotes, no bare bracket. */
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:=\"[^\"<]*\")?)*) ?(/?)>|<!DOCTYPE html>");

    private static final Set<String> VOID = Set.of("meta", "link", "input", "img", "track", "br");

    private static final int MOST_BYTES_OF_A_PAGE = 15_000;

    @TempDir
    private static Path work;

    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new PageServer(work);
        PageModels hostile = new PageModels(HOSTILE, "../");
        server.show("/p/browse", "browse.jsp", hostile.browse());
        server.show("/p/folder", "browse.jsp", new PageModels("Films", "../").folder(titles()));
        server.show("/p/welcome", "welcome.jsp", hostile.welcome());
        server.show("/p/watch", "watch.jsp", hostile.watch());
        server.show("/p/firstrun", "firstrun.jsp", hostile.firstRun());
        server.show("/p/error", "error.jsp", hostile.error());
        server.show("/p/embed", "embed.jsp", hostile.embed());
        server.show("/p/admin", "admin.jsp", hostile.admin());
        server.show("/p/diagnostics", "diagnostics.jsp", hostile.diagnostics());
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void aPageIsCodedForWhoTakesIt() throws Exception {
        HttpResponse<byte[]> coded = server.bytes("/p/folder", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plain = server.bytes("/p/folder", "Accept-Encoding", "identity");

        assertEquals("gzip", coded.headers().firstValue("Content-Encoding").orElseThrow());
        assertEquals(Optional.empty(), plain.headers().firstValue("Content-Encoding"));
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(coded.body()))) {
            assertArrayEquals(plain.body(), text.readAllBytes());
        }
        for (HttpResponse<byte[]> either : List.of(coded, plain)) {
            assertEquals(
                    List.of("Accept-Language, Cookie", "Accept-Encoding"),
                    either.headers().allValues("Vary"));
            assertEquals(
                    either.body().length,
                    either.headers().firstValueAsLong("Content-Length").orElseThrow());
        }
    }

    @Test
    void aPageIsNoRangeOfBytes() throws Exception {
        assertEquals(200, server.get("/p/folder", "Range", "bytes=0-9").statusCode());
    }

    @Test
    void aPageOfManyFilmsWithItsStylesAndScriptsIsSmallOnTheWire() throws Exception {
        long bytes = server.bytes("/p/folder", "Accept-Encoding", "gzip").body().length;
        for (String asset : List.of("matinee.css", "library.js")) {
            bytes += Coded.gzip(Files.readAllBytes(Path.of("webapp", "assets", asset)))
                    .content()
                    .length();
        }
        assertTrue(bytes <= MOST_BYTES_OF_A_PAGE, bytes + " bytes");
    }

    /** Films whose names have nothing in common. */
    private static List<String> titles() {
        SplittableRandom random = new SplittableRandom(48);
        return Stream.generate(() -> Long.toString(random.nextLong(Long.MAX_VALUE), Character.MAX_RADIX))
                .limit(48)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"browse", "welcome", "watch", "embed", "firstrun", "error", "admin", "diagnostics"})
    void hostileTextStaysText(String page) throws Exception {
        String html = fetch(page);

        assertTrue(html.contains(ESCAPED), html);
        assertFalse(html.contains("alert(1)</script>"), html);
        assertTrue(html.contains("${1+1} &lt;%= 2 %"), "EL and scriptlets in a text are text");
        assertTrue(html.contains("\uD83C\uDFAC \u0634\u0631\u0648\u0642"), "emoji and Arabic letters arrive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"browse", "welcome", "watch", "embed", "firstrun", "error", "admin", "diagnostics"})
    void everyTagIsClosedAndEveryAttributeQuoted(String page) throws Exception {
        String html = fetch(page);
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html);
        int end = 0;
        while (tags.find()) {
            assertFalse(html.substring(end, tags.start()).matches("(?s).*[<>].*"), html.substring(end, tags.end()));
            end = tags.end();
            String name = tags.group(2);
            if (name == null || VOID.contains(name) || !tags.group(4).isEmpty()) {
                continue;
            }
            if (tags.group(1).isEmpty()) {
                open.push(name);
            } else {
                assertEquals(open.pop(), name, html.substring(0, end));
            }
        }
        assertTrue(open.isEmpty(), open.toString());
        assertEquals("", html.substring(end).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"browse", "welcome", "watch", "embed", "firstrun", "error", "admin", "diagnostics"})
    void nothingThatTheContentSecurityPolicyForbids(String page) throws Exception {
        String html = fetch(page);

        assertFalse(Pattern.compile("<[^>]* (style|on[a-z]+)=").matcher(html).find(), html);
        assertFalse(
                Pattern.compile("<script(?![^>]* src=| type=\"application/(?:ld\\+)?json\")")
                        .matcher(html)
                        .find(),
                html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"browse", "welcome", "watch", "embed", "firstrun", "error", "admin", "diagnostics"})
    void idsAreUniqueAndLabelsPointToThem(String page) throws Exception {
        String html = fetch(page);
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
        while (id.find()) {
            assertTrue(ids.add(id.group(1)), id.group(1));
        }
        Matcher reference =
                Pattern.compile(" (?:for|aria-labelledby)=\"([^\"]*)\"").matcher(html);
        while (reference.find()) {
            assertTrue(ids.contains(reference.group(1)), reference.group(1));
        }
    }

    @Test
    void aPageIsHtmlThatNoSharedCacheKeeps() throws Exception {
        HttpResponse<String> response = server.get("/p/browse");

        assertEquals(200, response.statusCode());
        assertEquals(
                "text/html;charset=utf-8",
                response.headers()
                        .firstValue("Content-Type")
                        .orElseThrow()
                        .replace(" ", "")
                        .toLowerCase(java.util.Locale.ROOT));
        assertEquals(
                "private, no-cache",
                response.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(response.headers().firstValue("Set-Cookie").isEmpty(), "no session");
    }

    private static String fetch(String page) throws Exception {
        return server.get("/p/" + page).body();
    }
}
