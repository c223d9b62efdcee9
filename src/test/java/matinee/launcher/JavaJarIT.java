package matinee.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The packed program as a shell, an init system and a person see it. */
@Timeout(120)
final class JavaJarIT {
    @TempDir
    Path folder;

    private Path temporary;
    private Path library;

    @BeforeEach
    void makeFolders() throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary"));
        library = Files.createDirectory(folder.resolve("library"));
    }

    @Test
    void fourLinesTellWhatIsServedWhereAndHowToEndIt() throws Exception {
        try (Program program = Program.serving(temporary, library.toString())) {
            List<String> lines = List.of(program.line(), program.line(), program.line(), program.line());
            assertLinesMatch(
                    List.of(
                            "Matinee [0-9.]+ on Java [0-9].*, ready in [0-9.]+ s",
                            ".*" + library + ".*",
                            "http://localhost:[1-9][0-9]*/",
                            "Ctrl\\+C ends it \\(or: kill [0-9]+\\); running transfers finish first"),
                    lines);
            assertEquals(404, status(URI.create(lines.get(2)).resolve("video/absent.mp4")));
            program.signal("TERM");
            assertEquals(List.of(), program.output());
            assertEquals(List.of(), program.errors());
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void aSignalEndsItAndNothingStaysBehind(String signal, int exitCode) throws Exception {
        try (Program program = Program.serving(temporary)) {
            program.address();
            assertEquals(1, Program.count(temporary));
            program.signal(signal);
            assertEquals(exitCode, program.exitCode(15));
            assertEquals(0, Program.count(temporary));
        }
    }

    @Test
    void whatAKilledRunLeftTheNextOneDeletes() throws Exception {
        try (Program killed = Program.serving(temporary)) {
            killed.address();
            killed.signal("KILL");
            killed.exitCode(15);
        }
        assertEquals(1, Program.count(temporary));
        try (Program next = Program.serving(temporary)) {
            next.address();
            next.signal("TERM");
            next.exitCode(15);
        }
        assertEquals(0, Program.count(temporary));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatCannotBeServedIsOneSentence(List<String> arguments, int exitCode, String sentence) throws Exception {
        try (Program program = Program.start(temporary, arguments.toArray(String[]::new))) {
            assertEquals(List.of(sentence), program.errors());
            assertEquals(List.of(), program.output());
            assertEquals(exitCode, program.exitCode(15));
            assertEquals(0, Program.count(temporary));
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(List.of("--prot", "80"), 2, "There is no option --prot; --help lists those there are."),
                Arguments.of(List.of("/nonexistent"), 1, "There is no folder /nonexistent."),
                Arguments.of(List.of("/dev/null"), 1, "/dev/null is not a folder."),
                Arguments.of(
                        List.of("--port=0", "--bind=192.0.2.1"),
                        1,
                        "This machine has no address 192.0.2.1; --bind takes one that it has."),
                Arguments.of(
                        List.of("--port=0", "--bind=nonexistent.invalid"),
                        1,
                        "Nothing is known by the name nonexistent.invalid; --bind takes an address."));
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Program program = Program.start(temporary, "--port=" + taken.getLocalPort())) {
            assertEquals(
                    List.of("Port " + taken.getLocalPort()
                            + " of 127.0.0.1 is in use; --port takes another, or 0 for a free one."),
                    program.errors());
            assertEquals(1, program.exitCode(15));
            assertEquals(0, Program.count(temporary));
        }
    }

    @Test
    void aTemporaryFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path absent = folder.resolve("absent");
        try (Program program = Program.serving(absent)) {
            assertEquals(
                    List.of("The temporary folder " + absent
                            + " cannot be written; -Djava.io.tmpdir=FOLDER before -jar names another."),
                    program.errors());
            assertEquals(1, program.exitCode(15));
        }
    }

    @Test
    void helpAndVersionArePrintedAndNothingIsServed() throws Exception {
        try (Program help = Program.start(temporary, "--help");
                Program version = Program.start(temporary, "--version")) {
            assertEquals(CommandLine.HELP.lines().toList(), help.output());
            assertLinesMatch(List.of("Matinee [0-9.]+"), version.output());
            assertEquals(0, help.exitCode(15));
            assertEquals(0, version.exitCode(15));
        }
    }

    @Test
    void aFolderMayFollowTheContextPathAndTheAddressShowsIt() throws Exception {
        try (Program program = Program.serving(temporary, "--context=/films", library.toString())) {
            URI address = program.address();
            assertEquals("/films/", address.getPath());
            assertEquals(404, status(address.resolve("video/absent.mp4")));
        }
    }

    @Test
    void theBrowserIsShownTheAddress() throws Exception {
        Path commands = Files.createDirectory(folder.resolve("commands"));
        Path shown = folder.resolve("shown");
        assertEquals(0, new ProcessBuilder("mkfifo", shown.toString()).start().waitFor());
        Path command = Files.writeString(commands.resolve("xdg-open"), "#!/bin/sh\necho \"$1\" >" + shown + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        try (Program program = Program.servingWithCommands(temporary, commands, "--open")) {
            assertEquals(program.address().toString(), Files.readString(shown).strip());
        }
    }

    @Test
    void withoutABrowserItServesAllTheSame() throws Exception {
        try (Program program = Program.serving(temporary, "--open")) {
            URI address = program.address();
            assertEquals("No browser could be started; open " + address + " in one.", program.error());
            assertEquals(404, status(address.resolve("video/absent.mp4")));
        }
    }

    @Test
    void aTransferFinishesWhileNewRequestsAreRefused() throws Exception {
        try (Program program = Program.serving(temporary, library.toString());
                SlowViewer viewer = SlowViewer.of(bigFilm(), program.address())) {
            program.signal("TERM");
            assertTrue(program.error().startsWith("Running transfers may finish: 1, "));
            assertEquals(503, status(viewer.address()));
            assertEquals(viewer.length(), viewer.readToTheEnd());
            assertEquals(143, program.exitCode(15));
            assertEquals(0, Program.count(temporary));
        }
    }

    @Test
    void ctrlCAgainEndsATransfer() throws Exception {
        try (Program program = Program.serving(temporary, library.toString());
                SlowViewer viewer = SlowViewer.of(bigFilm(), program.address())) {
            program.signal("INT");
            assertTrue(program.error().endsWith("; Ctrl+C again ends at once."));
            program.signal("INT");
            assertEquals(130, program.exitCode(15));
            assertTrue(viewer.readToTheEnd() < viewer.length());
            assertEquals(0, Program.count(temporary));
        }
    }

    /** A sparse file, longer than all buffers between server and viewer. */
    private Path bigFilm() throws IOException {
        return SlowViewer.sparse(library.resolve("film.mp4"), 256 << 20);
    }

    private static int status(URI address) throws IOException, InterruptedException {
        HttpResponse<Void> answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
        return answer.statusCode();
    }
}
