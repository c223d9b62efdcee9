package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoPathTest {
    @Test
    void aFileHasAFolderANameAndAnExtension() {
        VideoPath path = VideoPath.parse("Shows/Season%201/a.b.MP4").orElseThrow();
        assertEquals(new FolderPath(List.of("Shows", "Season 1")), path.folder());
        assertEquals("a.b.MP4", path.name());
        assertEquals("mp4", path.extension());
        assertEquals("a.b", path.stem());
        assertEquals(List.of("Shows", "Season 1", "a.b.MP4"), path.segments());
        assertEquals("Shows/Season%201/a.b.MP4", path.encoded());
        assertEquals("Shows/Season 1/a.b.MP4", path.toString());
        assertEquals(path, VideoPath.of(path.segments()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a/", "a//b.mp4", "../b.mp4", "%00"})
    void noPathComesOfWhatIsMalformed(String raw) {
        assertEquals(Optional.empty(), VideoPath.parse(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "a\u0000", "\u0085", "\ud800"})
    void noPathCanHoldWhatIsNoName(String segment) {
        assertThrows(IllegalArgumentException.class, () -> VideoPath.of(List.of("a", segment)));
        assertThrows(IllegalArgumentException.class, () -> new FolderPath(List.of(segment)));
    }

    @Test
    void noPathIsWithoutASegment() {
        assertThrows(IllegalArgumentException.class, () -> VideoPath.of(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"film, ''", "film., ''", ".mp4, mp4", "a.TAR.Gz, gz"})
    void theExtensionFollowsTheLastDot(String name, String extension) {
        assertEquals(extension, FolderPath.ROOT.file(name).extension());
    }

    @Test
    void theRootHasNoSegment() {
        FolderPath root = FolderPath.parse("").orElseThrow();
        assertEquals(FolderPath.ROOT, root);
        assertTrue(root.isRoot());
        assertEquals("", root.name());
        assertEquals("", root.encoded());
        assertEquals(root, root.parent());
    }

    @Test
    void aFolderHoldsWhatIsBelowIt() {
        FolderPath shows = FolderPath.parse("Shows").orElseThrow();
        FolderPath season = shows.folder("Season 1");
        assertEquals(shows, season.parent());
        assertEquals("Season 1", season.name());
        assertEquals("Shows/Season%201", season.encoded());
        assertTrue(FolderPath.ROOT.holds(season));
        assertTrue(shows.holds(shows));
        assertTrue(shows.holds(season));
        assertFalse(season.holds(shows));
        assertFalse(shows.holds(FolderPath.parse("Shows2").orElseThrow()));
    }
}
