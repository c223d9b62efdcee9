package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCueReaderTest {
    private static final int SECOND = MovieBytes.MEDIA_TIMESCALE;

    @Test
    void aSampleShowsItsTextUntilTheNextAndAnEmptyOneShowsNothing() throws Exception {
        List<TextCue> cues =
                cues("tx3g", Bytes.none().u16(0), timedText("One"), Bytes.none().u16(0), timedText("Two"));

        assertEquals(
                List.of(new TextCue(SECOND, 2L * SECOND, "", "One"), new TextCue(3L * SECOND, 4L * SECOND, "", "Two")),
                cues);
    }

    @Test
    void signsOfWebVttAreEscapedAndEmptyLinesTakenOut() throws Exception {
        assertEquals(
                List.of(new TextCue(0, SECOND, "", "a &lt;b&gt; &amp; c --&gt; d\ne")),
                cues("tx3g", timedText("\r\na <b> & c --> d\r\n\r\ne\n")));
    }

    @Test
    void facesBecomeTagsCountedInCharacters() throws Exception {
        Bytes styl = Bytes.box("styl", Bytes.none().u16(2).add(style(2, 4, 3)).add(style(5, 6, 4)));

        assertEquals(
                List.of(new TextCue(0, SECOND, "", "\uD83C\uDFAC <b><i>ab</i></b>c<u>d</u>")),
                cues("tx3g", timedText("\uD83C\uDFAC abcd").add(styl)));
    }

    @Test
    void styleRecordsThatLeadNowhereCountForNothing() throws Exception {
        Bytes styl = Bytes.box(
                "styl",
                Bytes.none().u16(9).add(style(1, 2, 1)).add(style(0, 2, 2)).add(style(50, 90, 4)));

        assertEquals(
                List.of(new TextCue(0, SECOND, "", "a<b>b</b>")),
                cues("tx3g", timedText("ab").add(styl)));
    }

    @Test
    void utf16WithAByteOrderMarkIsRead() throws Exception {
        Bytes text = Bytes.none().u16(0xFEFF).add("\u00c4h".getBytes(StandardCharsets.UTF_16BE));

        assertEquals(
                "\u00c4h",
                cues("tx3g", Bytes.none().u16(text.length()).add(text)).get(0).text());
    }

    @Test
    void quickTimeTextOutsideUtf8IsOfTheMacintosh() throws Exception {
        assertEquals(
                "\u00c4h",
                cues("text", Bytes.none().u16(2).u8(0x80).add(Bytes.text("h")))
                        .get(0)
                        .text());
    }

    @Test
    void aCueThatOverlapsOthersIsOneThoughItLiesInSeveralSamples() throws Exception {
        Bytes empty = Bytes.box("vtte");

        assertEquals(
                List.of(
                        new TextCue(0, 3L * SECOND, " line:0 align:left", "<i>long</i>"),
                        new TextCue(SECOND, 2L * SECOND, "", "short &amp; sweet"),
                        new TextCue(4L * SECOND, 5L * SECOND, " line:0 align:left", "<i>long</i>")),
                cues(
                        "wvtt",
                        vttc("line:0 align:left", "<i>long</i>"),
                        vttc("line:0 align:left", "<i>long</i>").add(vttc("", "short &amp; sweet")),
                        vttc("line:0 align:left", "<i>long</i>"),
                        empty,
                        vttc("line:0 align:left", "<i>long</i>")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"tx3g", "text", "wvtt"})
    void scrambledSamplesGiveCuesOrNone(String code) throws Exception {
        Random random = new Random(20260801);
        for (int round = 0; round < 300; round++) {
            byte[] sample = vttc("line:0", "text")
                    .add(timedText("text"))
                    .add(Bytes.box("styl", Bytes.none().u16(1).add(style(0, 9, 7))))
                    .array();
            for (int i = random.nextInt(8); i >= 0; i--) {
                sample[random.nextInt(sample.length)] = (byte) random.nextInt(256);
            }
            assertTrue(cues(code, Bytes.none().add(sample)).size() <= 2);
        }
    }

    private static Bytes timedText(String text) {
        Bytes bytes = Bytes.text(text);
        return Bytes.none().u16(bytes.length()).add(bytes);
    }

    private static Bytes style(int first, int end, int face) {
        return Bytes.none().u16(first).u16(end).u16(1).u8(face).u8(18).u32(0xFFFFFFFFL);
    }

    private static Bytes vttc(String settings, String text) {
        return Bytes.box("vttc", Bytes.box("sttg", Bytes.text(settings)), Bytes.box("payl", Bytes.text(text)));
    }

    /** Of a track whose samples last a second each. */
    private static List<TextCue> cues(String code, Bytes... samples) throws IOException, Mp4Exception {
        StoredObject film =
                MemoryStore.object(Films.texts(code, List.of(samples)).array());
        return new ArrayList<>(
                TextCueReader.read(film, MovieReader.readMedia(film).tracks().get(0)));
    }
}
