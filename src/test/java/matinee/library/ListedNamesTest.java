package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"mp4", "m4v", "cmfv", "mov", "webm", "mkv", "ogv", "ts", "m2ts", "avi", "3gp", "MP4", "WebM"})
    void theseAreVideos(String extension) {
        assertEquals(Optional.of(MediaKind.VIDEO), ListedNames.kindOf("film." + extension));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "m4a", "m4b", "cmfa", "mka", "flac", "ogg", "opus", "wav", "FLAC"})
    void theseAreToHear(String extension) {
        assertEquals(Optional.of(MediaKind.AUDIO), ListedNames.kindOf("song." + extension));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "film",
                "film.",
                "mp4",
                "film.txt",
                "film.jpg",
                "film.vtt",
                "film.srt",
                "film.html",
                "film.svg",
                "film.mp4.exe",
                "film.mp4 ",
                "film.jsp",
                "film.php",
                "film.json"
            })
    void nothingElseIsServed(String name) {
        assertFalse(ListedNames.serves(FolderPath.ROOT.file(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".film.mp4",
                ".hidden/film.mp4",
                "a/.b/film.mp4",
                "film.mp4.part",
                "film.part",
                "a.part/film.mp4",
                "a.TMP/film.mp4",
                "a~/film.mp4",
                "film.mp4~",
                "film.mp4.Tmp",
                ".mp4"
            })
    void whatIsHiddenAtAnyLevelIsNotServed(String path) {
        assertFalse(ListedNames.serves(VideoPath.of(List.of(path.split("/")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"film.mp4", "a/b/film.mp4", "a.b/film.mp4", "tmp/part/film.mp4", "film~1.mp4", "film.tmp.mp4"})
    void allElseIsServed(String path) {
        assertTrue(ListedNames.serves(VideoPath.of(List.of(path.split("/")))));
    }

    @Test
    void aSegmentMayHave255Bytes() {
        assertTrue(ListedNames.serves(FolderPath.ROOT.file("x".repeat(251) + ".mp4")));
        assertFalse(ListedNames.serves(FolderPath.ROOT.file("x".repeat(252) + ".mp4")));
        assertTrue(ListedNames.serves(FolderPath.ROOT.file("ü".repeat(125) + "x.mp4")));
        assertFalse(ListedNames.serves(FolderPath.ROOT.file("ü".repeat(126) + ".mp4")));
        assertFalse(ListedNames.serves(FolderPath.ROOT.folder("x".repeat(256)).file("film.mp4")));
        assertFalse(ListedNames.lists(FolderPath.ROOT.folder("x".repeat(256))));
    }

    @Test
    void aPathMayHave1024BytesWithItsSlashes() {
        List<String> longest = new ArrayList<>(Collections.nCopies(4, "x".repeat(203)));
        longest.add("y".repeat(204) + ".mp4");
        assertTrue(ListedNames.serves(VideoPath.of(longest)));
        longest.set(0, "x".repeat(204));
        assertFalse(ListedNames.serves(VideoPath.of(longest)));
    }
}
