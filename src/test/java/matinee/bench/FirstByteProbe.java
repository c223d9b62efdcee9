package matinee.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** While others watch, a newcomer every 20 ms: how long, from connecting on, until the first byte of an answer? */
final class FirstByteProbe implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LENGTH = 1024;

    private final Peer peer;
    private final Supplier<Part> parts;
    private final List<Long> nanos = new ArrayList<>();
    private final Thread thread;
    private volatile boolean ended;
    private int failed;

    private FirstByteProbe(Peer peer, Film film) {
        this.peer = peer;
        this.parts = Part.random(LENGTH, film);
        this.thread = new Thread(this::run, "first bytes");
    }

    static FirstByteProbe start(Peer peer, Film film) {
        FirstByteProbe probe = new FirstByteProbe(peer, film);
        probe.thread.setDaemon(true);
        probe.thread.start();
        return probe;
    }

    private void run() {
        long due = System.nanoTime();
        while (!ended) {
            ask();
            due = Math.max(due + INTERVAL.toNanos(), System.nanoTime());
            while (!ended && System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    private void ask() {
        long start = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.connect(peer.address(), Math.toIntExact(PATIENCE.toMillis()));
            String request = "GET " + peer.path() + " HTTP/1.1\r\nHost: " + Blueprint.HOST + "\r\nConnection: close\r\n"
                    + parts.get().rangeField() + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            boolean came = in.read() >= 0;
            long time = System.nanoTime() - start;
            if (came && in.readAllBytes().length >= LENGTH) {
                nanos.add(time);
            } else {
                failed++;
            }
        } catch (IOException e) {
            failed++;
        }
    }

    /** Ends it, and tells what it saw. */
    Map<Figure, Double> end() throws IOException {
        close();
        if (nanos.isEmpty()) {
            return Map.of(Figure.FRESH_FAILED, (double) failed);
        }
        long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
        return Map.of(
                Figure.FRESH_FAILED, (double) failed,
                Figure.FIRST_BYTE_P50, Statistics.percentile(all, 0.5) / 1e6,
                Figure.FIRST_BYTE_P99, Statistics.percentile(all, 0.99) / 1e6);
    }

    @Override
    public void close() throws IOException {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
