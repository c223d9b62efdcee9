package matinee.hls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.presentation.Presentation;
import matinee.presentation.PresentationCache;
import matinee.presentation.TextRendition;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Texts in a multivariant playlist")
class TextGroupTest {
    private static Presentation film;

    @BeforeAll
    static void film() throws Exception {
        byte[] file = SampledFilm.of(SampledTrack.pictures(1).groups(10, 8, 1200));
        try (StoredObject object = MemoryStore.object(file)) {
            film = new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", List.of(object));
        }
    }

    private static TextRendition text(String name, String label, TextRendition.Kind kind) {
        return new TextRendition(name, "1", "en", label, kind, 120, object -> Optional.empty());
    }

    private static String playlist(TextRendition... texts) {
        return MultivariantPlaylist.text(film.with(List.of(texts)));
    }

    @Test
    void areOneGroupOfUniqueNamesThatEachVariantNames() {
        String playlist = playlist(
                text("text-en", "English", TextRendition.Kind.SUBTITLES),
                text("text-en.2", "English", TextRendition.Kind.SUBTITLES));

        assertEquals(List.of("English", "English 2"), values(playlist, "NAME=\"([^\"]*)\""));
        assertEquals(List.of("en", "en"), values(playlist, "LANGUAGE=\"([^\"]*)\""));
        assertEquals(List.of("YES", "NO"), values(playlist, "AUTOSELECT=(\\w+)"));
        assertEquals(List.of("NO", "NO"), values(playlist, "DEFAULT=(\\w+)"));
        assertEquals(List.of("text"), values(playlist, "EXT-X-STREAM-INF.*SUBTITLES=\"([^\"]*)\""));
    }

    @Test
    void areForcedOrForTheDeafAndChosenByPlayersThen() {
        String playlist = playlist(
                text("text-en", "English", TextRendition.Kind.SUBTITLES),
                text("text-en.forced", "English (forced)", TextRendition.Kind.FORCED),
                text("text-en.sdh", "English (SDH)", TextRendition.Kind.CAPTIONS));

        assertEquals(List.of("YES", "YES", "YES"), values(playlist, "AUTOSELECT=(\\w+)"));
        assertEquals(List.of("NO", "YES", "NO"), values(playlist, "FORCED=(\\w+)"));
        assertEquals(
                List.of("public.accessibility.transcribes-spoken-dialog,"
                        + "public.accessibility.describes-music-and-sound"),
                values(playlist, "CHARACTERISTICS=\"([^\"]*)\""));
    }

    @Test
    void countInTheRateOfAVariant() {
        long without =
                Long.parseLong(values(playlist(), "STREAM-INF:BANDWIDTH=(\\d+)").get(0));
        long with = Long.parseLong(values(
                        playlist(text("text-en", "English", TextRendition.Kind.SUBTITLES)),
                        "STREAM-INF:BANDWIDTH=(\\d+)")
                .get(0));

        // 120 bytes in 9.6 s.
        assertEquals(100, with - without);
    }

    @Test
    void areOneSegmentAsLongAsTheFilm() {
        String playlist = new TextPlaylist(film).text();

        assertTrue(playlist.contains("#EXTINF:9.600000,\n0.vtt\n"), playlist);
        assertTrue(playlist.contains("#EXT-X-TARGETDURATION:10\n"), playlist);
    }

    private static List<String> values(String playlist, String pattern) {
        return Pattern.compile(pattern)
                .matcher(playlist)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
