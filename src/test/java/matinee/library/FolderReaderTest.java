package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import matinee.storage.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderReaderTest {
    private final MemoryStore store = new MemoryStore();

    @Test
    void aFolderShowsItsFoldersAndVideosInNaturalOrder() throws IOException {
        put("Episode 10.mp4", "Episode 2.MKV", "song.mp3", "notes.doc", "b10/x.mp4", "b9/x.mp4", "nothing/notes.doc");
        FolderListing root = read();
        assertEquals(
                List.of("b9", "b10", "nothing"),
                root.folders().stream().map(FolderPath::name).toList());
        assertEquals(List.of("Episode 2.MKV", "Episode 10.mp4", "song.mp3"), names(root));
        assertEquals(
                List.of(MediaKind.VIDEO, MediaKind.VIDEO, MediaKind.AUDIO),
                root.videos().stream().map(Video::kind).toList());
        assertEquals(
                Optional.of("song.mp3"),
                root.find("song.mp3").map(video -> video.path().name()));
        assertEquals(Optional.empty(), root.find("SONG.mp3"));
    }

    @Test
    void resolutionsOfOneFilmAreOneVideoByTheHighest() throws IOException {
        put("film.360p.mp4", "film.1080p.mp4", "film.720p.mp4", "alone.720p.mp4", "film.480p.mkv", "film.2.mp4");
        FolderListing root = read();
        assertEquals(List.of("alone.720p.mp4", "film.2.mp4", "film.480p.mkv", "film.1080p.mp4"), names(root));
        assertEquals(
                List.of("film.720p.mp4", "film.360p.mp4"),
                only("film.1080p.mp4").lower().stream().map(VideoPath::name).toList());
        assertEquals("film", only("film.1080p.mp4").title());
        assertEquals("alone 720p", only("alone.720p.mp4").title());
        assertEquals(List.of(), only("film.360p.mp4").lower());
        assertEquals("film 360p", only("film.360p.mp4").title());
    }

    @Test
    void whatIsNamedByAFilmBelongsToEachOfItsResolutions() throws IOException {
        put("film.1080p.mp4", "film.720p.mp4", "film.en.vtt", "film.720p.de.vtt", "film.jpg");
        assertEquals("film.en.vtt", subtitles("film.1080p.mp4"));
        assertEquals("film.720p.de.vtt", subtitles("film.720p.mp4"));
        assertEquals(
                List.of(FolderPath.ROOT.file("film.jpg")),
                only("film.720p.mp4").sidecars().picture());
    }

    @Test
    void whatIsHiddenDoesNotExist() throws IOException {
        put(".a.mp4", "a.mp4.part", "a.mp4.tmp", "a.mp4~", ".git/a.mp4", "x.part/a.mp4", "film.mp4");
        FolderListing root = read();
        assertEquals(List.of(), root.folders());
        assertEquals(List.of("film.mp4"), names(root));
        assertEquals(List.of(), root.problems());
    }

    @Test
    void namesThatCannotBeServedAreReported() throws IOException {
        put("a\\b.mp4", "line\nbreak.mp4", "x".repeat(252) + ".mp4", "film.mp4");
        FolderListing root = read();
        assertEquals(List.of("film.mp4"), names(root));
        assertEquals(
                List.of("a\\b.mp4", "line\nbreak.mp4", "x".repeat(252) + ".mp4"),
                root.problems().stream().map(Problem::name).sorted().toList());
    }

    @Test
    void awkwardNamesAreNames() throws IOException {
        String[] awkward = {"a#b?c%d.mp4", "a;b+c&d,e\"f.mp4", "🎬 фильм.mp4", " leading.mp4", "a:b*c|d<e>.mp4"};
        put(awkward);
        assertEquals(Set.of(awkward), Set.copyOf(names(read())));
    }

    @ParameterizedTest
    @CsvSource({
        "film.en.vtt,          en,        en,      English,             SUBTITLES, VTT",
        "film.de.srt,          de,        de,      Deutsch,             SUBTITLES, SRT",
        "film.fr.forced.srt,   fr.forced, fr,      Français (forced),   FORCED,    SRT",
        "film.en.sdh.vtt,      en.sdh,    en,      English (SDH),       CAPTIONS,  VTT",
        "film.en.cc.vtt,       en.sdh,    en,      English (SDH),       CAPTIONS,  VTT",
        "film.srt,             und,       und,     Subtitles,           SUBTITLES, SRT",
        "film.forced.srt,      und.forced, und,    Subtitles (forced),  FORCED,    SRT",
        "film.ger.srt,         de,        de,      Deutsch,             SUBTITLES, SRT",
        "film.deu.SRT,         de,        de,      Deutsch,             SUBTITLES, SRT",
        "film.pt-BR.srt,       pt-BR,     pt-BR,   Português (Brasil),  SUBTITLES, SRT",
        "film.pt_br.srt,       pt-BR,     pt-BR,   Português (Brasil),  SUBTITLES, SRT",
        "film.en.default.srt,  en,        en,      English,             SUBTITLES, SRT",
        "film.en.songs.srt,    en.songs,  en,      English (songs),     SUBTITLES, SRT",
        "film.director.srt,    und.director, und,  Subtitles (director), SUBTITLES, SRT",
        "film.qq.srt,          und.qq,    und,     Subtitles (qq),      SUBTITLES, SRT"
    })
    void aSubtitleFileTellsItselfByItsName(
            String name, String id, String language, String label, SubtitleKind kind, SubtitleFormat format)
            throws IOException {
        put("film.mp4", name);
        assertEquals(
                List.of(new SubtitleTrack(id, language, label, kind, format, FolderPath.ROOT.file(name))),
                only("film.mp4").sidecars().subtitles());
    }

    @Test
    void ofTheSameTrackInBothFormatsTheOneWithoutConversionCounts() throws IOException {
        put("film.mp4", "film.en.srt", "film.en.vtt", "film.en.cc.srt", "film.en.sdh.srt");
        assertEquals(
                List.of("film.en.cc.srt", "film.en.vtt"),
                only("film.mp4").sidecars().subtitles().stream()
                        .map(track -> track.path().name())
                        .toList());
    }

    @Test
    void aSidecarBelongsToTheLongestNameItContinues() throws IOException {
        put("film.mp4", "film.2.mp4", "film.2.en.srt", "film.en.srt", "film2.en.srt", "other.srt");
        assertEquals("film.2.en.srt", subtitles("film.2.mp4"));
        assertEquals("film.en.srt", subtitles("film.mp4"));
    }

    @Test
    void chaptersAreNoSubtitles() throws IOException {
        put("film.mp4", "film.chapters.vtt", "film.en.vtt");
        assertEquals("film.en.vtt", subtitles("film.mp4"));
        assertEquals(
                List.of(FolderPath.ROOT.file("film.chapters.vtt")),
                only("film.mp4").sidecars().chapters());
    }

    @ParameterizedTest
    @CsvSource({
        "film.webp film.png film.jpg, film.jpg",
        "film.png poster.jpg,         film.png",
        "folder.jpg poster.jpg,       poster.jpg",
        "folder.png,                  folder.png",
        "other.jpg,                   ''"
    })
    void thePictureIsTheVideosOwnElseTheFolders(String files, String picture) throws IOException {
        put(files.split(" "));
        put("film.mp4");
        assertEquals(
                picture,
                only("film.mp4").sidecars().picture().stream()
                        .map(VideoPath::name)
                        .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource({
        "The_Great.Film.mp4, The Great Film",
        "The Great.Film_2.mp4, The Great.Film_2",
        "film.mp4, film",
        "___.mp4, ___",
        "Großer_Fluß.mkv, Großer Fluß"
    })
    void theTitleIsTheNameMadeReadable(String name, String title) throws IOException {
        put(name);
        assertEquals(title, only(name).title());
    }

    @Test
    void theFirstLineOfTheDescriptionIsTheTitle() throws IOException {
        put("film.mp4");
        store.put("film.txt", "\uFEFFDer große Film\r\n\r\nVon allem.\r\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("Der große Film", only("film.mp4").title());
        assertEquals("Der große Film", only("film.mp4").title(new Details.Unread()));
    }

    @Test
    void anEmptyFirstLineLeavesTheName() throws IOException {
        put("film.mp4");
        store.put("film.txt", "\nOnly a text.".getBytes(StandardCharsets.UTF_8));
        assertEquals("film", only("film.mp4").title());
    }

    @Test
    void whatDidNotChangeIsTakenOver() throws IOException {
        put("film.mp4", "film.en.srt", "other.mp4");
        store.put("film.txt", "One".getBytes(StandardCharsets.UTF_8));
        FolderListing before = read();
        store.put("other.mp4", new byte[9]);
        FolderListing after =
                new FolderReader(store).read(FolderPath.ROOT, before).orElseThrow();
        assertSame(before.find("film.mp4").orElseThrow(), after.find("film.mp4").orElseThrow());
        assertEquals(9, after.find("other.mp4").orElseThrow().length());
        store.put("film.txt", "Two".getBytes(StandardCharsets.UTF_8));
        FolderListing later =
                new FolderReader(store).read(FolderPath.ROOT, after).orElseThrow();
        assertNotEquals(after.find("film.mp4"), later.find("film.mp4"));
        assertEquals("Two", later.find("film.mp4").orElseThrow().title());
    }

    @Test
    void aFolderThatIsNotThereIsNone() throws IOException {
        assertEquals(
                Optional.empty(),
                new FolderReader(store).read(FolderPath.ROOT.folder("a"), FolderListing.empty(FolderPath.ROOT)));
    }

    private void put(String... names) {
        for (String name : names) {
            store.put(name, new byte[0]);
        }
    }

    private FolderListing read() throws IOException {
        return new FolderReader(store)
                .read(FolderPath.ROOT, FolderListing.empty(FolderPath.ROOT))
                .orElseThrow();
    }

    private Video only(String name) throws IOException {
        return read().find(name).orElseThrow();
    }

    private String subtitles(String video) throws IOException {
        return only(video).sidecars().subtitles().stream()
                .map(track -> track.path().name())
                .collect(Collectors.joining(" "));
    }

    private static List<String> names(FolderListing listing) {
        return listing.videos().stream().map(video -> video.path().name()).toList();
    }
}
