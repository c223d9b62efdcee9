package matinee.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemporaryFolderTest {
    @TempDir
    Path parent;

    @Test
    void onlyItsUserReadsIt() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create(parent)) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
        }
    }

    @Test
    void closingDeletesAllInItButFollowsNoLink() throws IOException {
        Path kept = Files.writeString(parent.resolve("kept"), "kept");
        Path path;
        try (TemporaryFolder folder = TemporaryFolder.create(parent)) {
            path = folder.path();
            Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("c"), "c");
            Files.createSymbolicLink(path.resolve("link"), parent);
        }
        assertFalse(Files.exists(path));
        assertTrue(Files.exists(kept));
    }

    @Test
    void theFolderOfADeadRunIsDeleted() throws IOException {
        Path dead = Files.createDirectory(parent.resolve("matinee-1"));
        Files.createFile(dead.resolve("lock"));
        Files.createFile(Files.createDirectory(dead.resolve("lib")).resolve("a.jar"));
        TemporaryFolder.create(parent).close();
        assertFalse(Files.exists(dead));
    }

    @Test
    void theFolderOfALivingRunStays() throws IOException {
        try (TemporaryFolder living = TemporaryFolder.create(parent)) {
            TemporaryFolder.create(parent).close();
            assertTrue(Files.exists(living.path().resolve("lock")));
        }
    }

    @Test
    void whatIsNoRunsFolderStays() throws IOException {
        Path beingMade = Files.createDirectory(parent.resolve("matinee-1"));
        Path file = Files.createFile(parent.resolve("matinee-2"));
        Path elsewhere = Files.createDirectory(parent.resolve("films"));
        Files.createFile(elsewhere.resolve("lock"));
        Path link = Files.createSymbolicLink(parent.resolve("matinee-3"), elsewhere);
        TemporaryFolder.create(parent).close();
        assertTrue(Files.exists(beingMade));
        assertTrue(Files.exists(file));
        assertTrue(Files.exists(link.resolve("lock")));
    }

    @Test
    void whereThereIsNoFolderNoneIsMade() {
        assertThrows(IOException.class, () -> TemporaryFolder.create(parent.resolve("absent")));
    }
}
