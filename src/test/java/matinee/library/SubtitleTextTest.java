package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitleTextTest {
    /** What every reader of WebVTT takes: the signature, then cues of a timing and lines that are not blank. */
    private static final Pattern WEBVTT = Pattern.compile(
            "WEBVTT\n\n"
                    + "(\\d{2,}:[0-5]\\d:[0-5]\\d\\.\\d{3} --> \\d{2,}:[0-5]\\d:[0-5]\\d\\.\\d{3}( [a-z]+:[a-z0-9%]+)*\n([^\n]+\n)+\n)*+");

    private static final String ONE_AND_TWO = """
            WEBVTT

            00:00:01.000 --> 00:00:02.500
            One

            00:00:03.000 --> 00:00:04.000
            Two
            lines

            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\n00:00:01,000 --> 00:00:02,500\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\nlines\n",
                // Line ends of other systems.
                "1\r\n00:00:01,000 --> 00:00:02,500\r\nOne\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nTwo\r\nlines\r\n",
                "1\r00:00:01,000 --> 00:00:02,500\rOne\r\r2\r00:00:03,000 --> 00:00:04,000\rTwo\rlines",
                // No numbers, wrong numbers, no blank line, too many of them.
                "00:00:01,000 --> 00:00:02,500\nOne\n\n00:00:03,000 --> 00:00:04,000\nTwo\nlines",
                "7\n00:00:01,000 --> 00:00:02,500\nOne\n7\n00:00:03,000 --> 00:00:04,000\nTwo\nlines",
                "\n\n\n1\n00:00:01,000 --> 00:00:02,500\n\nOne\n\n\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n\nlines\n\n\n",
                // Timings as people write them.
                "1\n0:0:1,0-->0:0:2,5\nOne\n\n2\n00:03.000  -->  00:04.000  X1:10 X2:20 Y1:1 Y2:2\nTwo\nlines",
                "1\n00:00:01:000 --> 00:00:02:500\nOne\n\n2\n00:00:03 --> 00:00:04\nTwo \n lines",
                // In no order.
                "2\n00:00:03,000 --> 00:00:04,000\nTwo\nlines\n\n1\n00:00:01,000 --> 00:00:02,500\nOne\n",
                // Cues that end before they begin, or show nothing, and words before the first.
                "Made by someone\n1\n00:00:01,000 --> 00:00:02,500\nOne\n\n2\n00:00:09,000 --> 00:00:08,000\nNo\n\n"
                        + "3\n00:00:10,000 --> 00:00:11,000\n<font color=red> </font>\n\n3\n00:00:03,000 --> 00:00:04,000\nTwo\nlines",
                // WebVTT without its signature.
                "one\n00:01.000 --> 00:02.500 align:start\nOne\n\n00:03.000 --> 00:04.000\nTwo\nlines"
            })
    void subRipBecomesWebVtt(String subRip) {

        assertEquals(ONE_AND_TWO, webVtt(subRip));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "<i>a</i> <b>b</b> <u>c</u> → <i>a</i> <b>b</b> <u>c</u>",
                "<I>a</I> → <i>a</i>",
                "<font color=\"#ff0000\">a</font> → a",
                "<font face='x' size=3>a</FONT> → a",
                "a < b > c → a &lt; b &gt; c",
                "I <3 you → I &lt;3 you",
                "<laughs> → &lt;laughs&gt;",
                "Q & A &amp; &lt; → Q &amp; A &amp; &lt;",
                "&copy; → &amp;copy;",
                "{\\i1}a{\\i0} → a",
                "{\\an2}a → a",
                "{y:i}a → {y:i}a",
                "42 → 42",
                "<script>x</script> → &lt;script&gt;x&lt;/script&gt;"
            })
    void theTextKeepsWhatWebVttKnows(String raw, String expected) {
        assertEquals(
                "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n" + expected + "\n\n",
                webVtt("1\n00:00:01,000 --> 00:00:02,000\n" + raw + "\n\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, ' position:0% align:left'",
        "2, ''",
        "3, ' position:100% align:right'",
        "4, ' line:50% position:0% align:left'",
        "5, ' line:50%'",
        "7, ' line:0 position:0% align:left'",
        "8, ' line:0'",
        "9, ' line:0 position:100% align:right'"
    })
    void aPlaceOnTheScreenBecomesASetting(int key, String settings) {
        assertEquals(
                "WEBVTT\n\n00:00:01.000 --> 00:00:02.000" + settings + "\na\n\n",
                webVtt("1\n00:00:01,000 --> 00:00:02,000\n{\\an" + key + "}a"));
    }

    @Test
    void webVttStaysAsItIs() {
        String text =
                "WEBVTT - a film\nKind: captions\n\nNOTE x\n\nSTYLE\n::cue { color: red }\n\nid\n00:01.000 --> 00:02.000 line:0\n<v Ann>Hi\n";
        assertEquals(text, webVtt(text));
        assertEquals(text, webVtt("\uFEFF" + text.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "nonsense",
                "WEBVTTX\n",
                "1\n2\n3",
                "-->",
                "00:00:01,000 -->",
                "--> 00:00:01,000",
                "\u0000\u0001"
            })
    void whatHoldsNoCueGivesNone(String text) {
        assertEquals("WEBVTT\n\n", webVtt(text));
    }

    @Test
    void anyCharsetWillDo() {
        String subRip = "1\n00:00:01,000 --> 00:00:02,000\nGrüße aus Köln, schön hier.\n";
        String expected = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nGrüße aus Köln, schön hier.\n\n";
        assertEquals(expected, SubtitleText.webVtt(subRip.getBytes(StandardCharsets.ISO_8859_1), "und"));
        assertEquals(expected, SubtitleText.webVtt(("\uFEFF" + subRip).getBytes(StandardCharsets.UTF_16LE), "und"));
    }

    @Test
    void scrambledSubRipGivesValidWebVtt() {
        Random random = new Random(4);
        String[] pieces = {
            "1\n",
            "00:00:01,000",
            " --> ",
            "00:00:02,000",
            "\n",
            "\n\n",
            "<font x>",
            "</font>",
            "<",
            ">",
            "&",
            "{\\an8}",
            "{",
            "}",
            "text",
            "-->",
            "<i>",
            "\r",
            "\u0000",
            "99:99:99,999",
            "\u2028",
            "\u0085",
            "\f"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, pieces.length).forEach(piece -> text.append(pieces[piece]));
            String webVtt = webVtt(text.toString());
            assertTrue(WEBVTT.matcher(webVtt).matches(), () -> text + "\n=====\n" + webVtt);
        }
    }

    @Test
    void noFileTakesLong() {
        int length = 2_000_000;
        String cue = "1\n00:00:01,000 --> 00:00:02,000\n" + "<".repeat(40) + "{\\".repeat(20) + "\n\n";
        byte[] bytes = cue.repeat(length / cue.length()).getBytes(StandardCharsets.US_ASCII);
        byte[] oneLine = "<a ".repeat(length / 3).getBytes(StandardCharsets.US_ASCII);
        assertTimeout(Duration.ofSeconds(20), () -> SubtitleText.webVtt(bytes, "und"));
        assertTimeout(Duration.ofSeconds(20), () -> SubtitleText.webVtt(oneLine, "und"));
    }

    private static String webVtt(String text) {
        return SubtitleText.webVtt(text.getBytes(StandardCharsets.UTF_8), "und");
    }
}
