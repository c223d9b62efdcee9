package matinee.hls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import matinee.mp4.Bytes;
import matinee.mp4.MovieBytes;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.presentation.PresentationCache;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 8216bis §4.4.6.1: which sound a player takes")
class SoundChoiceTest {
    private static final Bytes AC3 = MovieBytes.audioEntry("ac-3", 6, 48_000, Bytes.box("dac3", Bytes.hex("103dc0")));

    private static String playlist(SampledTrack... sounds) throws Exception {
        SampledTrack[] tracks = new SampledTrack[sounds.length + 1];
        tracks[0] = SampledTrack.pictures(1).groups(5, 8, 1200);
        System.arraycopy(sounds, 0, tracks, 1, sounds.length);
        try (StoredObject film = MemoryStore.object(SampledFilm.of(tracks))) {
            return MultivariantPlaylist.text(
                    new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", List.of(film)));
        }
    }

    private static SampledTrack sound(int track, String language) {
        return SampledTrack.sound(track).samples(140, 1024, 5).in(language);
    }

    private static List<String> values(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void ofFiveTracksOneIsTheDefaultAndNoTwoHaveOneName() throws Exception {
        String playlist = playlist(
                sound(2, "und").disabled(), sound(3, "ger"), sound(4, "und"), sound(5, "deu"), sound(6, "fre"));
        assertEquals(List.of("YES", "NO", "NO", "NO", "NO"), values(playlist, "DEFAULT=(\\w+)"));
        // ISO 639-2 has two codes for German and French: BCP 47 has one. What is not enabled comes last.
        assertEquals(List.of("de", "und", "de", "fr", "und"), values(playlist, "LANGUAGE=\"([^\"]*)\""));
        List<String> names = values(playlist, "NAME=\"([^\"]*)\"");
        assertEquals(List.of("Deutsch", "Audio", "Deutsch 2", "Fran\u00e7ais", "Audio 2"), names);
    }

    @Test
    void whatBrowsersKnowIsTheFirstVariantThoughTheFileHasItLast() throws Exception {
        String playlist = playlist(
                SampledTrack.sound(2, AC3).samples(90, 1536, 5),
                SampledTrack.sound(3).samples(140, 1024, 5));
        assertEquals(List.of("mp4a-40-2", "ac-3"), values(playlist, "STREAM-INF:.*AUDIO=\"([^\"]*)\""));
        assertEquals(List.of("mp4a-40-2", "ac-3"), values(playlist, "GROUP-ID=\"([^\"]*)\""));
        assertEquals(List.of("YES", "YES"), values(playlist, "DEFAULT=(\\w+)"));
    }
}
