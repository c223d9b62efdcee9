package matinee.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryFolderTest {
    @TempDir
    Path parent;

    @Test
    void aReadableFolderIsNoProblem() {
        assertEquals(Optional.empty(), LibraryFolder.of(parent).problem());
    }

    @Test
    void anAbsentFolderIsNamed() {
        Path absent = parent.resolve("absent");
        assertEquals(
                Optional.of("There is no folder " + absent + "."),
                LibraryFolder.of(absent).problem());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(parent.resolve("film.mp4"));
        assertEquals(
                Optional.of(file + " is not a folder."), LibraryFolder.of(file).problem());
    }

    @Test
    void dotsAreTakenOutWhereThatChangesNothing() {
        assertEquals(new LibraryFolder(parent), LibraryFolder.of(parent.resolve(".")));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), Files.createDirectory(parent.resolve("films")));
        assertEquals(new LibraryFolder(link), LibraryFolder.of(link));
    }

    @Test
    void theFolderAboveALinkIsNotWhereTheLinkStands() throws IOException {
        Path far = Files.createDirectories(parent.resolve("far/films"));
        Path above = Files.createSymbolicLink(parent.resolve("link"), far).resolve("..");
        assertEquals(new LibraryFolder(above), LibraryFolder.of(above));
    }

    @Test
    void onlyAnAbsolutePathIsOne() {
        assertThrows(IllegalArgumentException.class, () -> new LibraryFolder(Path.of("films")));
    }
}
