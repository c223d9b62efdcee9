package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class NameIT {
    private static final int LENGTH = 100;
    private static final String PLAIN_DOWNLOAD = "attachment; filename=\"plain.mp4\"; filename*=UTF-8''plain.mp4";
    private static final List<String> NAMES = List.of(
            "plain.mp4",
            "two words.mp4",
            " leading space.mp4",
            "space before the dot .mp4",
            "two  spaces.mp4",
            "hash#.mp4",
            "question?.mp4",
            "percent%.mp4",
            "100%.mp4",
            "percent%25.mp4",
            "a%20b.mp4",
            "%2e%2e.mp4",
            "%2F.mp4",
            "%zz.mp4",
            "semicolon;.mp4",
            "jsessionid;jsessionid=1.mp4",
            "plus+.mp4",
            "ampersand&.mp4",
            "equals=.mp4",
            "comma,.mp4",
            "quotation\".mp4",
            "apostrophe'.mp4",
            "colon:.mp4",
            "asterisk*.mp4",
            "at@.mp4",
            "dollar$.mp4",
            "exclamation!.mp4",
            "tilde~.mp4",
            "~tilde.mp4",
            "caret^.mp4",
            "grave`.mp4",
            "pipe|.mp4",
            "(parentheses).mp4",
            "[brackets].mp4",
            "{braces}.mp4",
            "<script>.mp4",
            "-leading-dash.mp4",
            "--help.mp4",
            "_.mp4",
            "two..dots.mp4",
            "many.dots.in.it.mp4",
            "index.jsp.mp4",
            "UPPER.MP4",
            "Mixed.Mp4",
            "caf\u00e9.mp4",
            "cafe\u0301.mp4",
            "Stra\u00dfe.mp4",
            "\u65e5\u672c\u8a9e.mp4",
            "\u05e2\u05d1\u05e8\u05d9\u05ea.mp4",
            "no-break\u00a0space.mp4",
            "ideographic\u3000space.mp4",
            "zero\u200bwidth.mp4",
            "emoji \ud83c\udfac.mp4",
            "family \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67.mp4",
            "n".repeat(246) + ".mp4",
            "\u00fc".repeat(123) + ".mp4");

    @ArquillianResource
    private URL url;

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        Path library = Deployment.freshLibrary(Deployment.MATINEE);
        for (String name : NAMES) {
            film(name).write(library.resolve(name), LENGTH);
            film(name)
                    .write(
                            library.resolve("f " + Integer.toHexString(name.hashCode()))
                                    .resolve(name),
                            LENGTH);
        }
        Path awkward = library.resolve("100% #1; a?b&c").resolve("sp\u00e4te + \"fr\u00fche\"");
        film("deep").write(awkward.resolve("deep.mp4"), LENGTH);
        return Deployment.of(Deployment.MATINEE);
    }

    /** A film of its own for each name, so that none passes for another. */
    private static Film film(String name) {
        return new Film(name.hashCode());
    }

    static List<String> names() {
        return NAMES;
    }

    private RawAnswer get(String path, String... fields) throws IOException {
        return Site.at(url).get(path, fields);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 3986 §2.1: a name is reached by its percent-encoding, with and without need")
    @MethodSource("names")
    void aNameIsReachedByItsPercentEncoding(String name) throws IOException {
        for (String encoded : List.of(
                Percent.segment(name),
                Percent.everyOctet(name),
                Percent.everyOctet(name).toLowerCase(Locale.ROOT))) {
            RawAnswer answer = get("/video/" + encoded);
            assertEquals(200, answer.status(), encoded);
            assertArrayEquals(film(name).bytes(0, LENGTH), answer.body(), encoded);
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 3986 §2.4: a name is decoded once")
    @MethodSource("names")
    void aNameIsDecodedOnce(String name) throws IOException {
        RawAnswer answer = get("/video/" + Percent.segment(Percent.everyOctet(name)));
        assertTrue(answer.status() == 404 || answer.status() == 400, answer::toString);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("A name in a folder, with a range")
    @MethodSource("names")
    void aNameInAFolder(String name) throws IOException {
        String folder = "f%20" + Integer.toHexString(name.hashCode());
        RawAnswer answer = get("/video/" + folder + "/" + Percent.segment(name), "Range: bytes=10-19");
        assertEquals(206, answer.status(), answer::toString);
        assertArrayEquals(film(name).bytes(10, 10), answer.body());
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 6266 §4, RFC 8187 §3.2: ?download names the file in ASCII and in UTF-8")
    @MethodSource("names")
    void downloadNamesTheFile(String name) throws IOException {
        String disposition =
                get("/video/" + Percent.segment(name) + "?download").the("Content-Disposition");
        Pattern form = Pattern.compile("attachment; filename=\"((?:[ !#-\\[\\]-~]|\\\\[\\\\\"])*)\""
                + "(?:; filename\\*=UTF-8''((?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})+))?");
        Matcher parts = form.matcher(disposition);
        assertTrue(parts.matches(), disposition);
        String plain = parts.group(1).replaceAll("\\\\(.)", "$1");
        String shown = parts.group(2) == null
                ? plain
                : URLDecoder.decode(parts.group(2).replace("+", "%2B"), StandardCharsets.UTF_8);
        assertEquals(name, shown);
        assertFalse(plain.isEmpty() || plain.contains("/"), disposition);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 6266: ?download counts on every answer with content, whatever its value")
    @ValueSource(strings = {"?download", "?download=", "?download=1", "?a=b&download", "?download&c=d"})
    void downloadCountsWhateverItsValue(String query) throws IOException {
        assertEquals(PLAIN_DOWNLOAD, get("/video/plain.mp4" + query).the("Content-Disposition"));
        assertEquals(
                PLAIN_DOWNLOAD,
                get("/video/plain.mp4" + query, "Range: bytes=0-1").the("Content-Disposition"));
        assertEquals(PLAIN_DOWNLOAD, get("/video" + query).the("Content-Disposition"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("Other queries change nothing")
    @ValueSource(strings = {"", "?", "?downloads", "?Download", "?x=download", "?%00", "?a=b;c", "?/../.."})
    void otherQueriesChangeNothing(String query) throws IOException {
        RawAnswer answer = get("/video/plain.mp4" + query);
        assertEquals(200, answer.status(), answer::toString);
        assertEquals(Optional.empty(), answer.value("Content-Disposition"));
    }

    @Test
    @DisplayName("A query that cannot be decoded changes nothing, or is refused by the server above")
    void aQueryThatCannotBeDecoded() throws IOException {
        RawAnswer answer = get("/video/plain.mp4?q=%zz");
        assertTrue(answer.status() == 200 || answer.status() == 400, answer::toString);
    }

    @Test
    @DisplayName("Folders with every awkward character")
    void foldersWithEveryAwkwardCharacter() throws IOException {
        String path = Percent.segment("100% #1; a?b&c") + "/" + Percent.segment("sp\u00e4te + \"fr\u00fche\"");
        assertArrayEquals(
                film("deep").bytes(0, LENGTH),
                get("/video/" + path + "/deep.mp4").body());
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("RFC 3986 §3.3: what follows a raw semicolon is a parameter of the segment and not its name")
    @ValueSource(strings = {"plain.mp4;a=b", "plain.mp4;", "plain.mp4;jsessionid=0123", "plain.mp4;a=b;c=d"})
    void aRawSemicolonBeginsAParameter(String segment) throws IOException {
        RawAnswer answer = get("/video/" + segment);
        assertEquals(200, answer.status(), answer::toString);
        assertArrayEquals(film("plain.mp4").bytes(0, LENGTH), answer.body());
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("Names are compared as the folder spells them")
    @ValueSource(
            strings = {
                "PLAIN.mp4",
                "plain.MP4",
                "upper.mp4",
                "UPPER.mp4",
                "mixed.mp4",
                "plain.mp4%20",
                "%20plain.mp4",
                "plain.mp4.",
                "Strasse.mp4",
                "cafe.mp4",
                "plus%20.mp4",
                "two+words.mp4",
            })
    void namesAreComparedAsTheFolderSpellsThem(String segment) throws IOException {
        assertEquals(404, get("/video/" + segment).status());
    }
}
