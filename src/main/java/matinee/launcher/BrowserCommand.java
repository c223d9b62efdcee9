package matinee.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** The command of the system that shows a page. */
final class BrowserCommand {
    private BrowserCommand() {}

    /** Starts it and goes on; that it did not work is worth one line. */
    static void open(String url) {
        try {
            Process started = new ProcessBuilder(command(System.getProperty("os.name", ""), url))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            // Nobody waits for it: it may live as long as the browser.
            CompletableFuture<Void> unused = started.onExit().thenAccept(ended -> {
                if (ended.exitValue() != 0) {
                    complain(url);
                }
            });
        } catch (IOException absent) {
            complain(url);
        }
    }

    static List<String> command(String operatingSystem, String url) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", url);
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", url);
    }

    private static void complain(String url) {
        System.err.println("No browser could be started; open " + url + " in one.");
    }
}
