package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import matinee.library.Details;
import matinee.library.MediaKind;
import matinee.library.Sidecars;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.mp4.AudioTrack;
import matinee.mp4.Dimensions;
import matinee.mp4.FrameRate;
import matinee.mp4.Movie;
import matinee.mp4.MovieBoxPlacement;
import matinee.mp4.Mp4Exception;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.mp4.Track;
import matinee.mp4.VideoTrack;
import matinee.presentation.PackagingException;
import matinee.presentation.PresentationCache;
import matinee.storage.MemoryStore;
import matinee.storage.ObjectStat;
import matinee.storage.StoredObject;
import matinee.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaveatsTest {
    private static final ObjectStat STAT = new ObjectStat(9, Instant.EPOCH, "");

    private final PresentationCache presentations = new PresentationCache(1 << 20, Duration.ofSeconds(6));
    private final Caveats caveats = new Caveats(presentations.findings());

    private static Video video(String name, MediaKind kind, ObjectStat stat) {
        return new Video(VideoPath.of(List.of(name)), kind, stat, Sidecars.NONE);
    }

    private String label(String name, Details details) {
        return caveats.of(video(name, MediaKind.VIDEO, STAT), details, Language.ENGLISH.words())
                .map(CardTag::text)
                .orElse("");
    }

    private static Details known(List<Track> tracks) {
        return new Details.Known(new Movie(
                Duration.ofSeconds(9), MovieBoxPlacement.BEFORE_MEDIA_DATA, tracks, Map.of(), List.of(), List.of()));
    }

    private static VideoTrack picture(String codec, FrameRate rate) {
        return new VideoTrack(1, codec, "und", Duration.ofSeconds(9), new Dimensions(640, 360), rate);
    }

    private static AudioTrack sound(String codec) {
        return new AudioTrack(2, codec, "und", Duration.ofSeconds(9), 2, 48_000);
    }

    @ParameterizedTest
    @CsvSource({
        "avc1.64001f, mp4a.40.2, ''",
        "hvc1.1.6.L93, ac-3, ''",
        "mp4v.20.9, mp4a.40.2, No picture",
        "apch, lpcm, No picture",
        "avc1.64001f, dtsc, No sound",
        "encv.64001f, mp4a.40.2, Encrypted",
        "avc1.64001f, enca.40.2, Encrypted"
    })
    void aCodecThatNoBrowserPlaysIsToldOf(String picture, String sound, String label) {
        List<Track> tracks = List.of(picture(picture, new FrameRate.Known(25, 1)), sound(sound));
        assertEquals(label, label("film.mp4", known(tracks)));
    }

    @Test
    void aCoverIsNoPictureThatStaysBlack() {
        List<Track> tracks = List.of(picture("mp4v.6C", new FrameRate.Unknown()), sound("mp4a.40.2"));
        assertEquals("", label("film.mp4", known(tracks)));
    }

    @Test
    void aFilmWithoutPictureAndSoundHasNothingToPlay() {
        assertEquals("Nothing to play", label("film.mp4", known(List.of())));
    }

    @ParameterizedTest
    @CsvSource({"NO_MOVIE, Unfinished", "OTHER_FORMAT, Not a video", "BROKEN, Broken"})
    void aFileThatCannotBeReadSaysWhatItIs(Mp4Exception.Kind kind, String label) {
        assertEquals(label, label("film.mp4", new Details.Unreadable(kind, "reason")));
    }

    @ParameterizedTest
    @CsvSource({"film.webm, ''", "film.mkv, ''", "song.flac, ''", "film.avi, Download only", "film.ts, Download only"})
    void ofOtherContainersOnlyThoseThatNoBrowserOpensAreToldOf(String name, String label) {
        assertEquals(label, label(name, new Details.Opaque()));
    }

    @Test
    void whatIsNotReadYetHasNoCaveat() {
        assertEquals("", label("film.mp4", new Details.Unread()));
    }

    @Test
    void whatOnlyPackagingSawIsToldOfThisVersionOfTheFile() throws Exception {
        byte[] file =
                SampledFilm.of(SampledTrack.pictures(1).groups(10, 8, 1200).changing());
        Details details = known(List.of(picture("avc1.64001f", new FrameRate.Known(25, 1))));
        try (StoredObject film = MemoryStore.object(file)) {
            List<CardTag> before = tags(film.stat(), details);
            assertThrows(PackagingException.class, () -> presentations.of("film.mp4", List.of(film)));

            assertEquals(List.of(), before);
            assertEquals("No stream", tags(film.stat(), details).get(0).text());
            assertTrue(tags(film.stat(), details).get(0).reason().endsWith(" It plays as a file."));
            assertEquals(List.of(), tags(STAT, details));
        }
    }

    @Test
    void ofAFileThatCannotBeStreamedItIsNotSaidThatItPlaysWhereItDoesNot() throws Exception {
        byte[] file =
                SampledFilm.of(SampledTrack.pictures(1).groups(10, 8, 1200).changing());
        Details details = known(List.of(picture("apch", new FrameRate.Known(25, 1))));
        try (StoredObject film = MemoryStore.object(file)) {
            assertThrows(PackagingException.class, () -> presentations.of("film.mp4", List.of(film)));

            assertEquals("No picture", tags(film.stat(), details).get(0).text());
        }
    }

    private List<CardTag> tags(ObjectStat stat, Details details) {
        return caveats.of(video("film.mp4", MediaKind.VIDEO, stat), details, Language.ENGLISH.words()).stream()
                .toList();
    }
}
