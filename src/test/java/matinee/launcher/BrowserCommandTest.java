package matinee.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BrowserCommandTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, xdg-open http://localhost/",
        "FreeBSD, xdg-open http://localhost/",
        "Mac OS X, open http://localhost/",
        "Windows 11, rundll32 url.dll;FileProtocolHandler http://localhost/",
        "'', xdg-open http://localhost/"
    })
    void everySystemHasItsCommand(String operatingSystem, String command) {
        assertEquals(
                List.of(command.replace(';', ',').split(" ")),
                BrowserCommand.command(operatingSystem, "http://localhost/"));
    }
}
