package matinee.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the person who typed {@code java -jar matinee.war …} wants. */
sealed interface CommandLine {
    /** The help text, ready to print, with a line feed at its end. */
    String HELP = """
            java -jar matinee.war [options] [folder]

            Serves the videos of the folder, or a built-in sample without one.

              --port PORT         the port, 8080 unless named; 0 takes a free one
              --bind ADDRESS      the address, 127.0.0.1 unless named: this machine only;
                                  0.0.0.0 lets everybody in who reaches this machine
              --context PATH      the path below which everything stands, / unless named
              --open              starts the browser
              --set NAME=VALUE    a setting; may be said again for another one
              --help              this text
              --version           the version
              --                  ends the options: what follows is the folder

            An option's value may also stand behind an equals sign: --port=8080.
            """;

    /**
     * Reads the arguments, never touching the file system. An option said twice counts as said last. The first problem
     * found is the one that is told.
     */
    static CommandLine parse(List<String> arguments) {
        return new CommandLineReader(arguments).read();
    }

    /**
     * Serve.
     *
     * @param port 0 to 65535; 0 takes a free one
     * @param bind name or literal of the address to listen on, not empty
     * @param context the context path as the servlet API writes it: empty for the root, else with a leading slash and none
     *     at the end
     * @param settings by name without the prefix {@code matinee.}, without the folder
     * @param folder as it was typed
     */
    record Serve(
            int port, String bind, String context, Browser browser, Map<String, String> settings, Optional<Path> folder)
            implements CommandLine {
        public Serve {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port " + port + " is not in 0 to 65535");
            }
            settings = Map.copyOf(settings);
        }
    }

    /** Print the help text. */
    record Help() implements CommandLine {}

    /** Print the version. */
    record Version() implements CommandLine {}

    /**
     * Not understood.
     *
     * @param problem one plain sentence
     */
    record Wrong(String problem) implements CommandLine {}

    /** Whether a browser is started once the pages are there. */
    enum Browser {
        OPEN,
        LEAVE
    }
}
