package matinee.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A running server of a road. */
final class Peer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_ASKS = Duration.ofMillis(5);

    private final Road road;
    private final Blueprint blueprint;
    private final Process process;
    private final Duration startUp;

    private Peer(Road road, Blueprint blueprint, Process process, Duration startUp) {
        this.road = road;
        this.blueprint = blueprint;
        this.process = process;
        this.startUp = startUp;
    }

    /** Starts it, and returns once it has answered 200. */
    static Peer start(Road road, Blueprint blueprint, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(Descriptors.many(blueprint.command()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(blueprint.environment());
        long started = System.nanoTime();
        Process process = builder.start();
        Running.add(process);
        while (!answers200(blueprint)) {
            if (!process.isAlive() || System.nanoTime() - started > PATIENCE.toNanos()) {
                Running.end(process);
                throw new IOException(road.code() + " does not start: see " + log);
            }
            Pause.of(BETWEEN_ASKS);
        }
        return new Peer(road, blueprint, process, Duration.ofNanos(System.nanoTime() - started));
    }

    private static boolean answers200(Blueprint blueprint) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.connect(blueprint.address());
            String request = "GET " + blueprint.readyPath() + " HTTP/1.1\r\nHost: " + Blueprint.HOST
                    + "\r\nRange: bytes=0-0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return status.endsWith(" 200") || status.endsWith(" 206");
        } catch (IOException notYet) {
            return false;
        }
    }

    Road road() {
        return road;
    }

    InetSocketAddress address() {
        return blueprint.address();
    }

    /** Where the film is. */
    String path() {
        return blueprint.mediaPath();
    }

    /** From the start of the process to the first answer. */
    Duration startUp() {
        return startUp;
    }

    long processId() {
        return process.pid();
    }

    /** What its processes, all together, have used and hold now. */
    ProcFigures figures() {
        return ProcFigures.ofTree(process.toHandle());
    }

    /** Sends SIGTERM, and returns its processes at once. */
    List<ProcessHandle> terminate() {
        return Running.terminate(process);
    }

    @Override
    public void close() {
        Running.end(process);
    }
}
