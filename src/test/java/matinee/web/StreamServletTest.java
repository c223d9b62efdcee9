package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import matinee.library.LiveLibrary;
import matinee.library.SidecarReader;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.presentation.PresentationCache;
import matinee.storage.LocalFolder;
import matinee.storage.LooseObject;
import matinee.storage.MediaStore;
import matinee.storage.ObjectStat;
import matinee.storage.StoredEntry;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StreamServletTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CUE = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n";

    @TempDir
    private static Path folder;

    @TempDir
    private static Path work;

    private static StagedLibrary stage;
    private static PageServer server;
    private static LiveLibrary library;

    @BeforeAll
    static void start() throws Exception {
        SampledTrack text = SampledTrack.text(3).says("", 30_000).says("Inside", 30_000);
        byte[] film =
                SampledFilm.of(SampledTrack.pictures(1).groups(10, 8, 1200).edited(9600, 1200, 1), text);
        Files.write(folder.resolve("film.mp4"), film);
        Files.writeString(folder.resolve("film.en.vtt"), CUE + "Beside\n");
        Files.write(folder.resolve("set.720p.mp4"), film);
        Files.write(
                folder.resolve("set.360p.mp4"),
                SampledFilm.of(SampledTrack.pictures(1).groups(10, 8, 1200)));
        stage = StagedLibrary.of(folder, work);
        server = stage.server();
        library = stage.library();
        compose(stage.store());
    }

    private static void compose(LocalFolder store) {
        Responder responder = stage.responder();
        SidecarReader sidecars = new SidecarReader(store);
        PresentationCache presentations = new PresentationCache(1 << 20, Duration.ofSeconds(6));
        StreamTexts texts = new StreamTexts(library, sidecars);
        server.add("/stream/*", new StreamServlet(store, library, presentations, texts, responder));
        server.add("/cut/*", new StreamServlet(new CutStore(), library, presentations, texts, responder));
        EmbeddedSubtitles embedded = new EmbeddedSubtitles(new StreamOffer.Source(store, library, presentations));
        server.add("/subtitles/*", new SubtitleServlet(library, stage.details(), sidecars, embedded, responder));
    }

    /** Of a single file, which is cut as soon as it is open. */
    private static final class CutStore implements MediaStore {
        @Override
        public Optional<StoredObject> open(List<String> name) {
            return Optional.of(new LooseObject() {
                @Override
                public ObjectStat stat() {
                    return new ObjectStat(1000, Instant.EPOCH, "cut");
                }

                @Override
                public int read(ByteBuffer target, long positionBytes) {
                    return -1;
                }
            });
        }

        @Override
        public Optional<List<StoredEntry>> list(List<String> folder) {
            return Optional.empty();
        }
    }

    @Test
    void aFileThatIsCutWhileItIsReadIsUnavailable() throws Exception {
        assertEquals(503, server.get("/cut/film.mp4/master.m3u8").statusCode());
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
    }

    @Test
    void textsBesideTheFilmAndInItAreRenditions() throws Exception {
        List<String> texts = values(get("/stream/film.mp4/master.m3u8"), "TYPE=SUBTITLES.*URI=\"([^\"]+)/media.m3u8\"");

        assertEquals(2, texts.size());
        assertTrue(get("/stream/film.mp4/" + texts.get(0) + "/0.vtt").endsWith("\nBeside\n"));
        assertTrue(get("/stream/film.mp4/" + texts.get(1) + "/0.vtt")
                .endsWith("\n\n00:00:01.000 --> 00:00:02.000\nInside\n"));
        assertEquals(
                List.of("9.600000"),
                values(get("/stream/film.mp4/" + texts.get(0) + "/media.m3u8"), "EXTINF:([0-9.]+),\n0.vtt"));
        assertTrue(get("/subtitles/film.mp4/3.vtt").endsWith("\nInside\n"));
        assertEquals(404, server.get("/subtitles/film.mp4/1.vtt").statusCode());
    }

    @Test
    void anotherVersionOfATextHasAnotherAddressAndTheOldOneIsGone() throws Exception {
        Path words = Files.writeString(folder.resolve("set.720p.en.vtt"), CUE + "Before\n");
        String pattern = "(\\S+)/text-en/0.vtt";
        String before = awaitText(pattern);
        String pictures = values(get("/stream/set.720p.mp4/master.m3u8"), "\n([^#\n]+)/video-1/media")
                .get(0);
        Files.writeString(words, CUE + "And after\n");
        String after = values(get("/stream/set.720p.mp4/manifest.mpd"), "<BaseURL>(.*)/text-en/")
                .get(0);

        assertNotEquals(before, after);
        HttpResponse<String> gone = server.get("/stream/set.720p.mp4/" + before + "/text-en/0.vtt");
        assertEquals(404, gone.statusCode());
        assertEquals("no-store", gone.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(get("/stream/set.720p.mp4/" + after + "/text-en/0.vtt").endsWith("And after\n"));
        assertEquals(
                pictures,
                values(get("/stream/set.720p.mp4/master.m3u8"), "\n([^#\n]+)/video-1/media")
                        .get(0));
    }

    /** The library hears of a new file in a while. */
    private static String awaitText(String pattern) throws Exception {
        assertTrue(library.await(
                        now -> now.videos()
                                .anyMatch(video -> video.path().name().equals("set.720p.mp4")
                                        && !video.sidecars().subtitles().isEmpty()),
                        PATIENCE)
                .isPresent());
        return values(get("/stream/set.720p.mp4/manifest.mpd"), "<BaseURL>" + pattern)
                .get(0);
    }

    @Test
    void resolutionsAreVariantsByTheHighestAndPlayAloneByTheirOwnPaths() throws Exception {
        List<String> variants = values(get("/stream/set.720p.mp4/master.m3u8"), "\n([^#\n]+)/media.m3u8");
        String fingerprint = variants.get(0).substring(0, variants.get(0).indexOf('/'));

        assertEquals(List.of(fingerprint + "/video-1", fingerprint + "/video-1-1"), variants);
        for (String variant : variants) {
            String playlist = get("/stream/set.720p.mp4/" + variant + "/media.m3u8");
            for (String segment : values(playlist, "\n(\\d+\\.m4s)")) {
                String path = "/stream/set.720p.mp4/" + variant + "/" + segment;
                assertEquals(200, server.get(path).statusCode(), path);
            }
        }
        assertEquals(
                1,
                values(get("/stream/set.360p.mp4/master.m3u8"), "\n([^#\n]+)/media.m3u8")
                        .size());
        assertEquals(
                404,
                server.get("/stream/set.720p.mp4/" + fingerprint + "/video-1-2/media.m3u8")
                        .statusCode());
    }

    private static String get(String path) throws Exception {
        HttpResponse<String> response = server.get(path);
        assertEquals(200, response.statusCode(), path);
        return response.body();
    }

    private static List<String> values(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
