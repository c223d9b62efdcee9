package matinee.hls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.presentation.Presentation;
import matinee.presentation.PresentationCache;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 8216bis: playlists")
class PlaylistTest {
    /** 19.2 s of pictures, 25 a second, a sync sample every 0.96 s; 19.1 s of sound. */
    private static Presentation film() throws Exception {
        byte[] bytes = SampledFilm.of(
                SampledTrack.pictures(1).groups(20, 8, 1200).edited(19_200, 1200, 1),
                SampledTrack.sound(2).samples(560, 1024, 50));
        return presentation(bytes);
    }

    private static Presentation presentation(byte[] bytes) throws Exception {
        try (StoredObject film = MemoryStore.object(bytes)) {
            return new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", List.of(film));
        }
    }

    @Test
    void anotherServerMakesTheSameTexts() throws Exception {
        Presentation one = film();
        Presentation other = film();
        assertEquals(MultivariantPlaylist.text(one), MultivariantPlaylist.text(other));
        assertEquals(
                new MediaPlaylist(one, one.sounds().get(0)).text(),
                new MediaPlaylist(other, other.sounds().get(0)).text());
    }

    @Test
    void theMediaPlaylistListsEverySegmentWithItsLength() throws Exception {
        Presentation film = film();
        assertEquals("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-TARGETDURATION:6
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MAP:URI="init.mp4"
                #EXTINF:1.920000,
                0.m4s
                #EXTINF:5.760000,
                1.m4s
                #EXTINF:5.760000,
                2.m4s
                #EXTINF:5.760000,
                3.m4s
                #EXT-X-ENDLIST
                """, new MediaPlaylist(film, film.pictures().get(0)).text());
    }

    @Test
    void lengthsAddUpToTheTruthWithinAMicrosecondHoweverManyThereAre() throws Exception {
        Presentation film = film();
        var sound = film.sounds().get(0);
        double sum = new MediaPlaylist(film, sound)
                .text()
                .lines()
                .filter(line -> line.startsWith("#EXTINF:"))
                .mapToDouble(line -> Double.parseDouble(line.substring(8, line.length() - 1)))
                .sum();
        var segments = sound.segments();
        assertEquals(segments.begin(segments.count()).inSeconds(), sum, 1e-6);
    }

    @Test
    void theMultivariantPlaylistTellsWhatThereIs() throws Exception {
        Presentation film = film();
        String text = MultivariantPlaylist.text(film);
        String folder = film.fingerprint();
        assertTrue(text.startsWith("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n"), text);
        assertTrue(
                text.contains(
                        "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"mp4a-40-2\",NAME=\"English\",LANGUAGE=\"en\",DEFAULT=YES,"
                                + "AUTOSELECT=YES,CHANNELS=\"2\",URI=\"" + folder + "/audio-2/media.m3u8\"\n"),
                text);
        assertTrue(text.contains("CODECS=\"avc1.64001f,mp4a.40.2\",RESOLUTION=640x360,FRAME-RATE=25.000,"), text);
        assertTrue(text.contains("\n" + folder + "/video-1/media.m3u8\n"), text);
        assertTrue(text.contains("#EXT-X-I-FRAME-STREAM-INF:"), text);
    }

    @Test
    void soundAloneIsAVariantStream() throws Exception {
        Presentation film = presentation(SampledFilm.of(SampledTrack.sound(2).samples(560, 1024, 50)));
        String text = MultivariantPlaylist.text(film);
        assertTrue(text.contains("CODECS=\"mp4a.40.2\"\n" + film.fingerprint() + "/audio-2/media.m3u8\n"), text);
    }

    @Test
    void soundAloneInTwoLanguagesIsOneVariantStreamWithAChoice() throws Exception {
        Presentation film = presentation(SampledFilm.of(
                SampledTrack.sound(1).samples(560, 1024, 50).in("deu"),
                SampledTrack.sound(2).samples(560, 1024, 60).in("eng")));
        String text = MultivariantPlaylist.text(film);
        String folder = film.fingerprint();
        assertEquals(1, text.split("#EXT-X-STREAM-INF:", -1).length - 1, text);
        assertTrue(
                text.contains("CODECS=\"mp4a.40.2\",AUDIO=\"mp4a-40-2\"\n" + folder + "/audio-1/media.m3u8\n"), text);
        for (String choice : List.of(
                "NAME=\"Deutsch\",LANGUAGE=\"de\",DEFAULT=YES,AUTOSELECT=YES,CHANNELS=\"2\"\n",
                "NAME=\"English\",LANGUAGE=\"en\",DEFAULT=NO,AUTOSELECT=YES,CHANNELS=\"2\",URI=\"" + folder
                        + "/audio-2/media.m3u8\"\n")) {
            assertTrue(text.contains(choice), text);
        }
    }

    @Test
    void picturesThatCanBeDecodedAloneAreASecondApart() throws Exception {
        Presentation film = film();
        String text = new IFramePlaylist(film, film.pictures().get(0)).text();
        assertTrue(
                text.contains("#EXT-X-I-FRAMES-ONLY\n#EXT-X-MAP:URI=\"init.mp4\"\n#EXTINF:1.920000,\ni/0.m4s\n"), text);
        assertEquals(10, text.lines().filter(line -> line.endsWith(".m4s")).count());
    }

    @Test
    void aFilmOfLeadingPicturesDoesNotPromiseIndependentSegments() throws Exception {
        // Here the pictures of each group are shown one tick earlier than its sync sample says.
        Presentation film = presentation(SampledFilm.of(SampledTrack.pictures(1).openGroups(10, 8, 1200)));
        assertTrue(!MultivariantPlaylist.text(film).contains("INDEPENDENT"), MultivariantPlaylist.text(film));
    }
}
