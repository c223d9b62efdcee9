package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import matinee.mp4.Chapter;
import matinee.storage.MemoryStore;
import org.junit.jupiter.api.Test;

class SidecarReaderTest {
    private final MemoryStore store = new MemoryStore();
    private final SidecarReader reader = new SidecarReader(store);

    SidecarReaderTest() {
        store.put("film.mp4", new byte[0]);
    }

    @Test
    void subtitlesAreReadInTheCharsetOfTheirLanguage() throws IOException {
        store.put("film.pl.srt", "00:01,0 --> 00:02,0\nŻółć".getBytes(Charset.forName("windows-1250")));
        assertEquals(
                Optional.of("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nŻółć\n\n"),
                reader.webVtt(film().sidecars().subtitles().get(0)));
    }

    @Test
    void subtitlesThatAreGoneAreNone() throws IOException {
        store.put("film.srt", new byte[0]);
        SubtitleTrack track = film().sidecars().subtitles().get(0);
        store.remove("film.srt");
        assertEquals(Optional.empty(), reader.webVtt(track));
    }

    @Test
    void ofSubtitlesWithoutEndTheFirstAreShown() throws IOException {
        byte[] endless = "1\n00:00:01,000 --> 00:00:02,000\na\n\n"
                .repeat(SidecarReader.LONGEST_SUBTITLES / 30)
                .getBytes(StandardCharsets.US_ASCII);
        assertTrue(endless.length > SidecarReader.LONGEST_SUBTITLES);
        store.put("film.srt", endless);
        String webVtt = reader.webVtt(film().sidecars().subtitles().get(0)).orElseThrow();
        assertTrue(webVtt.endsWith("00:00:01.000 --> 00:00:02.000\na\n\n"));
    }

    @Test
    void theDescriptionIsTheFirstLineAndTheRest() throws IOException {
        assertEquals(Optional.empty(), reader.description(film()));
        store.put("film.txt", "  A title \r\n\r\nTwo lines\r\nof text.\r\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals(Optional.of(new Description("A title", "Two lines\nof text.")), reader.description(film()));
    }

    @Test
    void aTitleIsCutBeforeItFillsThePage() throws IOException {
        store.put("film.txt", ("x" + "🎬".repeat(10_000)).getBytes(StandardCharsets.UTF_8));
        assertEquals("x" + "🎬".repeat(99), film().title());
    }

    @Test
    void theChaptersOfTheSidecarGoBeforeThoseInside() throws IOException {
        assertEquals(List.of(), reader.chapters(film(), new Details.Unread()));
        store.put("film.chapters.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals(List.of(new Chapter(Duration.ofSeconds(1), "One")), reader.chapters(film(), new Details.Unread()));
    }

    private Video film() throws IOException {
        return new FolderReader(store)
                .read(FolderPath.ROOT, FolderListing.empty(FolderPath.ROOT))
                .flatMap(listing -> listing.find("film.mp4"))
                .orElseThrow();
    }
}
