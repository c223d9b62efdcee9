package matinee.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A server in a process of its own. What it prints goes to a file, and is waited for line by line. */
final class ServerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(30);

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param log the file for what it prints
     */
    static ServerProcess start(ProcessBuilder builder, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        ServerProcess server =
                new ServerProcess(builder.redirectErrorStream(true).start());
        Leftovers.note();
        Thread reader = new Thread(() -> server.read(log), "output of " + log.getFileName());
        reader.setDaemon(true);
        reader.start();
        return server;
    }

    private void read(Path log) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                Writer copy = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.append(line).append('\n').flush();
                add(line);
            }
        } catch (IOException e) {
            add("(its output broke off: " + e.getMessage() + ")");
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** How many lines it has printed: where a later wait begins. */
    synchronized int linesSoFar() {
        return lines.size();
    }

    /** Waits for a line among those from the given number on. */
    synchronized void await(int from, String what, Predicate<String> wanted) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        int next = from;
        while (true) {
            while (next < lines.size()) {
                if (wanted.test(lines.get(next++))) {
                    return;
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (ended || left <= 0) {
                throw new IOException("no " + what + " in:\n" + String.join("\n", lines));
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for " + what, e);
            }
        }
    }

    /** Asks it to end, and makes it end when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
