package matinee.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import matinee.launcher.Program;
import matinee.mp4.TenHourFilm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten hours with millions of samples, where memory is short. */
@Timeout(120)
final class TenHoursIT {
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
