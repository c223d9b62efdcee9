package matinee.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of {@code java -jar matinee.war}, on a temporary folder of its own. */
public final class Program implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final BufferedReader errors;

    private Program(Process process) {
        this.process = process;
        output = process.inputReader();
        errors = process.errorReader();
    }

    /** Starts it on a free port of the loopback interface. */
    public static Program serving(Path temporary, String... arguments) throws IOException {
        return start(temporary, Path.of("/nonexistent"), Stream.concat(Stream.of("--port=0"), Stream.of(arguments)));
    }

    /** Starts it. */
    public static Program start(Path temporary, String... arguments) throws IOException {
        return start(temporary, Path.of("/nonexistent"), Stream.of(arguments));
    }

    /** Starts it on a free port where commands are looked for in one folder only. */
    static Program servingWithCommands(Path temporary, Path commands, String... arguments) throws IOException {
        return start(temporary, commands, Stream.concat(Stream.of("--port=0"), Stream.of(arguments)));
    }

    /** Starts it on a free port with so few file descriptors. */
    static Program servingWith(int descriptors, Path temporary, String... arguments) throws IOException {
        List<String> limit = List.of("sh", "-c", "ulimit -n " + descriptors + "; exec \"$@\"", "sh");
        return start(
                limit, temporary, Path.of("/nonexistent"), Stream.concat(Stream.of("--port=0"), Stream.of(arguments)));
    }

    /** Starts it on a free port with so much memory, as {@code java -Xmx} has it. */
    public static Program servingInHeap(String most, Path temporary, String... arguments) throws IOException {
        List<String> heap = List.of("/usr/bin/env", "JDK_JAVA_OPTIONS=-Xmx" + most);
        return start(
                heap, temporary, Path.of("/nonexistent"), Stream.concat(Stream.of("--port=0"), Stream.of(arguments)));
    }

    private static Program start(Path temporary, Path commands, Stream<String> arguments) throws IOException {
        return start(List.of(), temporary, commands, arguments);
    }

    private static Program start(List<String> prefix, Path temporary, Path commands, Stream<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        // A build that a shell runs in the background ignores SIGINT, and what it starts would, too.
        command.addAll(List.of("/usr/bin/env", "--default-signal=INT,HUP,TERM", "PATH=" + commands));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-jar", "target/matinee.war"));
        arguments.forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("MATINEE_"));
        return new Program(builder.start());
    }

    /** The next line on standard output; waits for it. */
    String line() throws IOException {
        return next(output);
    }

    /** The next line on standard error; waits for it. */
    String error() throws IOException {
        return next(errors);
    }

    private static String next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("nothing more is said");
        }
        return line;
    }

    /** Waits for the third line, which is the address. */
    public URI address() throws IOException {
        line();
        line();
        return URI.create(line());
    }

    /** All that is still said on standard output; waits for the end. */
    List<String> output() {
        return output.lines().toList();
    }

    /** All that is still said on standard error; waits for the end. */
    List<String> errors() {
        return errors.lines().toList();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** How many file descriptors it has open. */
    long descriptors() throws IOException {
        return count(Path.of("/proc", Long.toString(process.pid()), "fd"));
    }

    /** How many bytes it has read so far, from files and from elsewhere. */
    public long readBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "io")).stream()
                .filter(line -> line.startsWith("rchar: "))
                .mapToLong(line -> Long.parseLong(line.substring("rchar: ".length())))
                .sum();
    }

    /** Its exit code, or a failure when it is still there after so many seconds. */
    int exitCode(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + seconds + " s");
        }
        return process.exitValue();
    }

    /** How many files and folders lie in a folder. */
    static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
