package matinee.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import matinee.launcher.CommandLine.Browser;
import matinee.launcher.CommandLine.Help;
import matinee.launcher.CommandLine.Serve;
import matinee.launcher.CommandLine.Version;
import matinee.launcher.CommandLine.Wrong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CommandLineTest {
    private static final Serve USUAL = new Serve(8080, "127.0.0.1", "", Browser.LEAVE, Map.of(), Optional.empty());

    @ParameterizedTest
    @MethodSource("understood")
    @DisplayName("an option's value stands behind it or behind an equals sign; what comes last counts")
    void isUnderstood(String typed, CommandLine wanted) {
        assertEquals(wanted, parse(typed));
    }

    static Stream<Arguments> understood() {
        return Stream.of(
                Arguments.of("", USUAL),
                Arguments.of("--port 0", port(0)),
                Arguments.of("--port=65535", port(65_535)),
                Arguments.of("--port 1 --port=2", port(2)),
                Arguments.of("--bind 0.0.0.0", bind("0.0.0.0")),
                Arguments.of("--bind=::1", bind("::1")),
                Arguments.of("--context /", USUAL),
                Arguments.of("--context=", USUAL),
                Arguments.of("--context /films", context("/films")),
                Arguments.of("--context=/films/", context("/films")),
                Arguments.of("--context /a/b.c_d~e-f", context("/a/b.c_d~e-f")),
                Arguments.of("--open", new Serve(8080, "127.0.0.1", "", Browser.OPEN, Map.of(), Optional.empty())),
                Arguments.of("--set title=Films", set(Map.of("title", "Films"))),
                Arguments.of("--set=title=a=b", set(Map.of("title", "a=b"))),
                Arguments.of("--set title=", set(Map.of("title", ""))),
                Arguments.of("--set matinee.title=Films", set(Map.of("title", "Films"))),
                Arguments.of(
                        "--set chunk-size=1MiB --set title=A --set title=B",
                        set(Map.of("chunk-size", "1MiB", "title", "B"))),
                Arguments.of("videos", folder("videos")),
                Arguments.of("-", folder("-")),
                Arguments.of("-- --port", folder("--port")),
                Arguments.of("--", USUAL),
                Arguments.of(
                        "videos --port 1",
                        new Serve(1, "127.0.0.1", "", Browser.LEAVE, Map.of(), Optional.of(Path.of("videos")))),
                Arguments.of("--help", new Help()),
                Arguments.of("--port 1 --help --nonsense", new Help()),
                Arguments.of("--version", new Version()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --prot 80             | There is no option --prot; --help lists those there are.
            --prot=80             | There is no option --prot; --help lists those there are.
            -p 80                 | There is no option -p; --help lists those there are.
            --port                | --port needs a value.
            --port=               | --port takes a number from 0 to 65535, not "".
            --port 65536          | --port takes a number from 0 to 65535, not "65536".
            --port 99999999999    | --port takes a number from 0 to 65535, not "99999999999".
            --port -1             | --port takes a number from 0 to 65535, not "-1".
            --port +1             | --port takes a number from 0 to 65535, not "+1".
            --port ١              | --port takes a number from 0 to 65535, not "١".
            --port --open         | --port takes a number from 0 to 65535, not "--open".
            --bind=               | --bind takes an address of this machine, not "".
            --bind --open         | --bind takes an address of this machine, not "--open".
            --context films       | --context takes a path such as / or /films, not "films".
            --context //          | --context takes a path such as / or /films, not "//".
            --context /a//b       | --context takes a path such as / or /films, not "/a//b".
            --context /a/..       | --context takes a path such as / or /films, not "/a/..".
            --context /./a        | --context takes a path such as / or /films, not "/./a".
            --context /a##1       | --context takes a path such as / or /films, not "/a##1".
            --context /a%20b      | --context takes a path such as / or /films, not "/a%20b".
            --set title           | --set takes name=value, not "title".
            --set =x              | --set takes name=value, not "=x".
            --set Title=x         | --set takes name=value, not "Title=x".
            --open=yes            | --open takes no value.
            --help=yes            | --help takes no value.
            --version=            | --version takes no value.
            a b                   | One folder at most, but two are named: a and b.
            -- a b                | One folder at most, but two are named: a and b.
            """)
    void isRefusedInOneSentence(String typed, String sentence) {
        assertEquals(new Wrong(sentence), parse(typed));
    }

    @Test
    void aFolderWithoutANameIsRefused() {
        assertEquals(new Wrong("The name of the folder is empty."), CommandLine.parse(List.of("")));
    }

    @Test
    void aNameNoFolderCanHaveIsRefused() {
        assertEquals(new Wrong("\"a\0b\" cannot be the name of a folder."), CommandLine.parse(List.of("a\0b")));
    }

    @Test
    void noPortLiesOutsideItsRange() {
        assertThrows(IllegalArgumentException.class, () -> port(65_536));
        assertThrows(IllegalArgumentException.class, () -> port(-1));
    }

    private static CommandLine parse(String typed) {
        return CommandLine.parse(typed.isEmpty() ? List.of() : List.of(typed.split(" ")));
    }

    private static Serve port(int port) {
        return new Serve(port, "127.0.0.1", "", Browser.LEAVE, Map.of(), Optional.empty());
    }

    private static Serve bind(String address) {
        return new Serve(8080, address, "", Browser.LEAVE, Map.of(), Optional.empty());
    }

    private static Serve context(String path) {
        return new Serve(8080, "127.0.0.1", path, Browser.LEAVE, Map.of(), Optional.empty());
    }

    private static Serve set(Map<String, String> settings) {
        return new Serve(8080, "127.0.0.1", "", Browser.LEAVE, settings, Optional.empty());
    }

    private static Serve folder(String name) {
        return new Serve(8080, "127.0.0.1", "", Browser.LEAVE, Map.of(), Optional.of(Path.of(name)));
    }
}
