package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import matinee.browser.NetworkLog.Exchange;
import matinee.launcher.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With {@code chunk-size=1MiB} an open-ended range is answered by one megabyte, and the player asks for the next. */
@Timeout(180)
final class ChunkSizeIT {
    private static final String SETTING = "--set=chunk-size=1MiB";
    private static final int CHUNK = 1 << 20;
    private static final Path SAMPLE = Path.of("webapp/WEB-INF/sample/A day in four scenes.mp4");

    @TempDir
    Path temporary;

    private byte[] sample;

    @BeforeEach
    void readSample() throws IOException {
        sample = Files.readAllBytes(SAMPLE);
    }

    @Test
    void aBrowserPlaysToTheEndChunkByChunk() throws IOException {
        try (Viewer viewer = Viewer.of(temporary, SETTING)) {
            viewer.refuseCopies();
            viewer.open(new Look(1280, Look.Scheme.LIGHT), "");
            assertEquals(18, viewer.film().playToTheEnd(4), 0.1);
            List<Exchange> exchanges = viewer.network().exchanges().stream()
                    .filter(exchange -> exchange.address()
                            .startsWith(viewer.address("video").toString()))
                    .toList();
            List<Integer> firsts = new ArrayList<>();
            for (Exchange exchange : exchanges) {
                firsts.add(assertOneChunk(exchange));
            }
            // Where it asks again is the browser's choice: behind the chunk, or before when it had paused reading.
            assertEquals(0, firsts.get(0));
            assertTrue(firsts.stream().anyMatch(first -> first > 0 && end(first) == sample.length), firsts::toString);
        }
    }

    private int assertOneChunk(Exchange exchange) {
        assertTrue(exchange.range().matches("bytes=[0-9]+-"), exchange::toString);
        int first = Integer.parseInt(exchange.range().replaceAll("[^0-9]", ""));
        assertEquals(206, exchange.status(), exchange::toString);
        assertEquals(contentRange(first), exchange.fields().get("Content-Range"));
        assertEquals(Integer.toString(end(first) - first), exchange.fields().get("Content-Length"));
        return first;
    }

    @Test
    void followingTheChunksGivesTheFileByteForByte() throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        List<Integer> lengths = new ArrayList<>();
        try (Program program = Program.serving(temporary, SETTING)) {
            URI video = program.address().resolve("video");
            while (whole.size() < sample.length) {
                int first = whole.size();
                HttpResponse<byte[]> chunk = ask(video, "bytes=" + first + "-");
                assertEquals(206, chunk.statusCode());
                assertEquals(
                        contentRange(first),
                        chunk.headers().firstValue("Content-Range").orElseThrow());
                assertEquals(end(first) - first, chunk.body().length);
                lengths.add(chunk.body().length);
                whole.writeBytes(chunk.body());
            }
        }
        assertEquals(List.of(CHUNK, sample.length - CHUNK), lengths);
        assertArrayEquals(sample, whole.toByteArray());
    }

    /** The position behind the last one of the chunk that begins here. */
    private int end(int first) {
        return Math.min(first + CHUNK, sample.length);
    }

    private String contentRange(int first) {
        return "bytes " + first + "-" + (end(first) - 1) + "/" + sample.length;
    }

    private static HttpResponse<byte[]> ask(URI video, String range) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(video).header("Range", range).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
