package matinee.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the system that serve when they are there. */
enum Tool {
    NGINX,
    WRK,
    TASKSET,
    VMTOUCH,
    PYTHON3;

    /** Where Debian keeps servers, which the path of ordinary users lacks. */
    private static final List<String> MORE_FOLDERS = List.of("/usr/sbin", "/usr/local/sbin");

    boolean isInstalled() {
        return find().isPresent();
    }

    /** @throws IllegalStateException when it is not installed */
    String path() {
        return find().orElseThrow(() -> new IllegalStateException(command() + " is not installed"))
                .toString();
    }

    private Optional<Path> find() {
        String[] onPath = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
        return Stream.concat(Stream.of(onPath), MORE_FOLDERS.stream())
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, command()))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Runs it to its end and returns what it printed; a failure is an exception with the same text. */
    String run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(path()));
        command.addAll(List.of(arguments));
        return output(command);
    }

    /** Runs a command to its end and returns what it printed; a failure is an exception with the same text. */
    static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Running.add(process);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + " ends with " + process.exitValue() + ": " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command + " runs", e);
        }
        return output;
    }
}
