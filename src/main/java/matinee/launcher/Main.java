package matinee.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The program behind {@code java -jar matinee.war}. Exit codes: 0, 1 for what failed, 2 for what was not understood; ended
 * by a signal, what Java gives for that signal.
 *
 * <p>It uses no class of Tomcat: those lie inside the WAR, where Java does not look.
 */
public final class Main {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        CommandLine commandLine = CommandLine.parse(List.of(arguments));
        if (commandLine instanceof CommandLine.Serve serve) {
            Optional<String> problem = serve(serve, List.of(arguments));
            if (problem.isEmpty()) {
                // The server's threads do the work until a signal ends the program.
                new CountDownLatch(1).await();
            }
            System.err.println(problem.orElseThrow());
            System.exit(FAILED);
        } else if (commandLine instanceof CommandLine.Wrong wrong) {
            System.err.println(wrong.problem());
            System.exit(USAGE);
        } else {
            System.out.print(commandLine instanceof CommandLine.Help ? CommandLine.HELP : version() + "\n");
            System.exit(DONE);
        }
    }

    /** For example {@code Matinee 0.1.0}. */
    static String version() {
        return "Matinee "
                + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                        .orElse("(not packed)");
    }

    /** Starts serving; the sentence to tell when that did not work out. */
    private static Optional<String> serve(CommandLine.Serve serve, List<String> arguments) {
        Optional<String> unreadable = serve.folder().map(LibraryFolder::of).flatMap(LibraryFolder::problem);
        if (unreadable.isPresent()) {
            return unreadable;
        }
        Path war = war();
        if (!Files.isRegularFile(war)) {
            return Optional.of("Start Matinee by java -jar matinee.war.");
        }
        try {
            TemporaryFolder folder = TemporaryFolder.create(Path.of(System.getProperty("java.io.tmpdir")));
            return new PrivateServer(war, folder).start(arguments);
        } catch (IOException failure) {
            return Optional.of("The temporary folder " + System.getProperty("java.io.tmpdir")
                    + " cannot be written; -Djava.io.tmpdir=FOLDER before -jar names another.");
        }
    }

    private static Path war() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
