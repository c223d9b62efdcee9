package matinee.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar} when it has no file descriptor left. */
class DescriptorsIT {
    /** Enough for the program itself, but not for all the files that it keeps open when it may. */
    private static final int FEW = 60;

    private static final int FILMS = 100;
    private static final int VISITORS = 250;
    private static final int ENOUGH_FOR_MOST = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration SETTLED = Duration.ofSeconds(3);

    @TempDir
    private Path temporary;

    @TempDir
    private Path library;

    @BeforeEach
    void shootFilms() throws IOException {
        for (int i = 0; i < FILMS; i++) {
            Files.write(film(i), new byte[100 + i]);
        }
    }

    @Test
    void filesThatAreOnlyKeptOpenMakeRoom() throws Exception {
        try (Program program = Program.servingWith(FEW, temporary, library.toString())) {
            URI root = program.address();
            settle();
            HttpClient viewer = viewer();
            for (int i = 0; i < FILMS; i++) {
                HttpResponse<byte[]> answer = get(viewer, root, i);
                assertEquals(200, answer.statusCode());
                assertEquals(100 + i, answer.body().length);
            }
        }
    }

    @Test
    void withoutAnyDescriptorFilesAreRefusedOthersServedAndAllIsWellAfterwards() throws Exception {
        try (Program program = Program.servingWith(ENOUGH_FOR_MOST, temporary, library.toString())) {
            URI root = program.address();
            List<HttpClient> early = List.of(viewer(), viewer(), viewer());
            for (HttpClient viewer : early) {
                assertEquals(200, get(viewer, root, 0).statusCode());
            }
            List<Socket> crowd = crowd(root);
            try {
                awaitNoneLeft(program);
                HttpResponse<byte[]> refusal = get(early.get(0), root, 1);
                assertEquals(503, refusal.statusCode());
                assertEquals("5", refusal.headers().firstValue("Retry-After").orElse(""));
                assertEquals(200, status(early.get(1), root.resolve("browse/")));
                assertEquals(200, status(early.get(2), root.resolve("health/ready")));
            } finally {
                for (Socket visitor : crowd) {
                    visitor.close();
                }
            }
            HttpClient late = viewer();
            for (int i = 0; i < FILMS; i++) {
                assertEquals(200, get(late, root, i).statusCode());
            }
        }
    }

    private Path film(int number) {
        return library.resolve("film" + number + ".mp4");
    }

    /** What changed a moment ago is not kept open. */
    private void settle() throws IOException {
        FileTime changed = (FileTime) Files.getAttribute(film(FILMS - 1), "unix:ctime");
        Instant settled = changed.toInstant().plus(SETTLED);
        while (Instant.now().isBefore(settled)) {
            LockSupport.parkUntil(settled.toEpochMilli());
        }
    }

    /** More than the program has descriptors for; who finds no place waits in the kernel's queue. */
    private static List<Socket> crowd(URI root) throws IOException {
        List<Socket> crowd = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            Socket visitor = new Socket();
            crowd.add(visitor);
            visitor.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), root.getPort()),
                    Math.toIntExact(PATIENCE.toMillis()));
        }
        return crowd;
    }

    private static void awaitNoneLeft(Program program) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (program.descriptors() < ENOUGH_FOR_MOST) {
            assertTrue(System.nanoTime() < deadline, "there are descriptors left");
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** Somebody with a connection of his own, which stays open. */
    private static HttpClient viewer() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static HttpResponse<byte[]> get(HttpClient viewer, URI root, int film)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(root.resolve("video/film" + film + ".mp4"))
                .timeout(PATIENCE)
                .build();
        return viewer.send(request, BodyHandlers.ofByteArray());
    }

    private static int status(HttpClient viewer, URI page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
        return viewer.send(request, BodyHandlers.discarding()).statusCode();
    }
}
