package matinee.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import matinee.launcher.Program;
import matinee.mp4.TenHourFilm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten hours with millions of samples, where memory is short. */
@Timeout(240)
final class TenHoursIT {
    private static final int FILMS = 4;

    @Test
    void theFilmIsReadOnceAndStreamed(@TempDir Path folder) throws Exception {
        Path library = Files.createDirectory(folder.resolve("library"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        long indexBytes = TenHourFilm.write(library.resolve("long.mp4"));
        try (Program program = Program.servingInHeap("128m", temporary, library.toString())) {
            Stream stream =
                    new Stream(HttpClient.newHttpClient(), program.address().resolve("stream/long.mp4/"));
            String multivariant = stream.text("master.m3u8");
            long before = program.readBytes();
            assertEquals(200, stream.get("manifest.mpd").statusCode());
            for (String kind : List.of("video", "audio")) {
                assertPlays(stream, Stream.renditions(multivariant, kind).get(0));
            }
            long read = program.readBytes() - before;
            assertTrue(read < indexBytes / 10, read + " bytes read, the index has " + indexBytes);
        }
    }

    @Test
    void filmsThatDoNotFitTogetherAreReadOneAfterTheOtherAndTwoAreWatchedAtOnce(@TempDir Path folder) throws Exception {
        Path library = Files.createDirectory(folder.resolve("library"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path film = library.resolve("0.mp4");
        long indexBytes = TenHourFilm.write(film);
        for (int copy = 1; copy < FILMS; copy++) {
            Files.createLink(library.resolve(copy + ".mp4"), film);
        }
        ExecutorService threads = Executors.newFixedThreadPool(FILMS);
        try (Program program = Program.servingInHeap("128m", temporary, library.toString())) {
            URI root = program.address();
            List<Stream> streams = IntStream.range(0, FILMS)
                    .mapToObj(copy -> new Stream(HttpClient.newHttpClient(), root.resolve("stream/" + copy + ".mp4/")))
                    .toList();
            List<CompletableFuture<String>> answers = streams.stream()
                    .map(stream -> CompletableFuture.supplyAsync(() -> trouble(stream), threads))
                    .toList();
            for (CompletableFuture<String> answer : answers) {
                assertEquals("", answer.get());
            }
            List<Stream> watched = streams.subList(0, 2);
            watched.forEach(TenHoursIT::trouble);
            long before = program.readBytes();
            for (int time = 0; time < 3; time++) {
                for (Stream stream : watched) {
                    String sound = Stream.renditions(stream.text("master.m3u8"), "audio")
                            .get(0);
                    assertPlays(stream, sound);
                }
            }
            long read = program.readBytes() - before;
            assertTrue(read < indexBytes / 2, read + " bytes read, an index has " + indexBytes);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What is wrong with an answer, the last one where the server asked to come back. */
    private static String trouble(Stream stream) {
        try {
            HttpResponse<byte[]> answer = stream.get("master.m3u8");
            while (answer.headers().firstValue("Retry-After").isPresent()) {
                answer = stream.get("master.m3u8"); // On a busy machine the wait for the others may be too long.
            }
            return answer.statusCode() == 200 ? "" : new String(answer.body(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static void assertPlays(Stream stream, String playlist) throws Exception {
        List<String> segments = stream.text(playlist)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertEquals(36_000 / 6, segments.size(), 10);
        String folder = playlist.substring(0, playlist.lastIndexOf('/') + 1);
        for (int segment : List.of(0, segments.size() / 2, segments.size() - 1)) {
            HttpResponse<byte[]> answer = stream.get(folder + segments.get(segment));
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().length > 1000, answer.body().length + " bytes");
        }
    }
}
