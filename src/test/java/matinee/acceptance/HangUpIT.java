package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Viewers who leave amid an answer, 5,000 on each kind of server. */
@ExtendWith(ArquillianExtension.class)
class HangUpIT {
    private static final Film FILM = new Film(23);
    private static final String PATH = "/video/long.mp4";
    private static final int RUN = 1 << 20;
    private static final int WARM_UP = 1_000;
    private static final int HANG_UPS = 5_000;
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ArquillianResource
    private URL url;

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        FILM.writeSparse(Deployment.freshLibrary(Deployment.MATINEE).resolve("long.mp4"), 1L << 30, RUN, 0);
        return Deployment.of(Deployment.MATINEE);
    }

    /** What the servers of this run hold, and what they have said. */
    private record Holdings(long descriptors, long threads, long traces) {
        static Holdings now() throws IOException {
            long descriptors = 0;
            long threads = 0;
            for (ProcessHandle process : Stream.concat(
                            Stream.of(ProcessHandle.current()),
                            ProcessHandle.current().descendants())
                    .toList()) {
                Path folder = Path.of("/proc", Long.toString(process.pid()));
                descriptors += entries(folder.resolve("fd"));
                threads += entries(folder.resolve("task"));
            }
            return new Holdings(descriptors, threads, tracesInLogs());
        }

        private static long entries(Path folder) throws IOException {
            if (!Files.exists(folder)) {
                return 0;
            }
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.count();
            }
        }

        /** Lines of stack traces in the servers' logs. */
        private static long tracesInLogs() throws IOException {
            long count = 0;
            try (Stream<Path> files = Files.walk(ServerKind.current().folder())) {
                for (Path log :
                        files.filter(file -> file.toString().endsWith(".log")).toList()) {
                    count += new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
                            .lines()
                            .filter(line -> line.startsWith("\tat "))
                            .count();
                }
            }
            return count;
        }
    }

    @Test
    @DisplayName("Nothing is left of viewers who hang up: no descriptor, no thread, no object, no stack trace")
    void nothingIsLeftOfThem() throws Exception {
        Site site = Site.at(url);
        hangUp(site, WARM_UP);
        Deadline.await(PATIENCE, "nobody watches", () -> StreamFigures.of(site).running() == 0);
        Holdings before = Holdings.now();
        LiveObjects leftBefore = LiveObjects.now();
        long counted = StreamFigures.of(site).hangUps();
        hangUp(site, HANG_UPS);
        Deadline.await(PATIENCE, "nobody watches", () -> StreamFigures.of(site).running() == 0);
        Deadline.await(
                PATIENCE, "no more files are open", () -> Holdings.now().descriptors() < before.descriptors() + 50);
        Holdings after = Holdings.now();
        assertTrue(after.threads() < before.threads() + 50, () -> before + ", then " + after);
        assertEquals(before.traces(), after.traces());
        Deadline.await(PATIENCE, "nothing in memory is left of them", () -> {
            LiveObjects left = LiveObjects.now();
            return left.delivery() <= leftBefore.delivery() + AT_ONCE && left.buffers() < leftBefore.buffers() + 50;
        });
        assertEquals(counted + HANG_UPS, StreamFigures.of(site).hangUps());
        assertArrayEquals(
                FILM.bytes(0, 1_000), site.get(PATH, "Range: bytes=0-999").body());
    }

    @Test
    @DisplayName("Nothing is left of a viewer who announces a request body and leaves without sending it")
    void nothingIsLeftOfABodyThatNeverCame() throws IOException {
        Site site = Site.at(url);
        Deadline.await(PATIENCE, "nobody watches", () -> StreamFigures.of(site).running() == 0);
        for (String field : List.of("Content-Length: 10", "Transfer-Encoding: chunked")) {
            try (RawHttp connection = RawHttp.connectNarrow(site)) {
                connection.send(site.request("GET", PATH, "Range: bytes=0-99999", field));
                assertEquals(206, connection.readHead().status());
                connection.reset();
            }
        }
        Deadline.await(PATIENCE, "nobody watches", () -> StreamFigures.of(site).running() == 0);
    }

    private static void hangUp(Site site, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> viewers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                viewers.add(threads.submit(() -> {
                    for (int time = 0; time < times / AT_ONCE; time++) {
                        leave(site);
                    }
                    return site;
                }));
            }
            for (Future<?> viewer : viewers) {
                viewer.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void leave(Site site) throws IOException {
        try (RawHttp connection = RawHttp.connectNarrow(site)) {
            connection.send(site.request("GET", PATH));
            assertEquals(200, connection.readHead().status());
            connection.exactly(10_000);
            connection.reset();
        }
    }
}
