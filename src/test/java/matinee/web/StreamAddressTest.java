package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamAddressTest {
    private static Optional<StreamAddress> of(String path) {
        return RequestPath.parse("/stream/" + path, "").flatMap(StreamAddress::of);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "film.mp4/master.m3u8, film.mp4, '', '', master.m3u8",
        "a/b/film.mp4/manifest.mpd, a/b/film.mp4, '', '', manifest.mpd",
        "a/film.mp4/F-_1/video-1/media.m3u8, a/film.mp4, F-_1, video-1, media.m3u8",
        "film.mp4/F/video-1/iframes.m3u8, film.mp4, F, video-1, iframes.m3u8",
        "film.mp4/F/audio-2/init.mp4, film.mp4, F, audio-2, init.mp4",
        "film.mp4/F/audio-2/0.m4s, film.mp4, F, audio-2, 0.m4s",
        "film.mp4/F/video-1/i/12.m4s, film.mp4, F, video-1, i/12.m4s",
        "master.m3u8/film.mp4/master.m3u8, master.m3u8/film.mp4, '', '', master.m3u8"
    })
    void leadsToAFileOfAStream(String path, String video, String fingerprint, String rendition, String file) {
        StreamAddress address = of(path).orElseThrow();
        assertEquals(video, address.video().toString());
        assertEquals(fingerprint, address.fingerprint());
        assertEquals(rendition, address.rendition());
        assertEquals(file, address.file());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "film.mp4",
                "master.m3u8",
                "film.mp4/",
                "film.mp4/master.m3u8/",
                "film.mp4/playlist.m3u8",
                "film.mp4/F/video-1/007.m4s",
                "film.mp4/F/video-1/-1.m4s",
                "film.mp4/F/video-1/+1.m4s",
                "film.mp4/F/video-1/1.M4S",
                "film.mp4/F/video-1/1.mp4",
                "film.mp4/F/video-1/99999999999.m4s",
                "film.mp4/F/video-1/i/01.m4s",
                "F/video-1/init.mp4",
                "video-1/0.m4s"
            })
    void leadsNowhere(String path) {
        assertTrue(of(path).isEmpty());
    }
}
