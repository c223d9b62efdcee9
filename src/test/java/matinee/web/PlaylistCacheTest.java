package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import matinee.http.MediaType;
import matinee.http.SelectedRepresentation;
import matinee.library.VideoPath;
import org.junit.jupiter.api.Test;

class PlaylistCacheTest {
    private final PlaylistCache playlists = new PlaylistCache();

    private String text(String film, String made) {
        StreamResource.Playlist playlist = new StreamResource.Playlist(
                MediaType.HLS_PLAYLIST, "tag", () -> made, SelectedRepresentation.REVALIDATE);
        Codings codings = playlists.of(VideoPath.of(List.of(film)), playlist);
        return StandardCharsets.UTF_8.decode(codings.plain().body().bytes()).toString();
    }

    @Test
    void aTextIsMadeOnce() {
        assertEquals("one", text("a.mp4", "one"));
        assertEquals("one", text("a.mp4", "another"));
    }

    @Test
    void filmsThatLookAlikeFromOutsideAreToldApart() {
        assertEquals("one", text("a.mp4", "one"));
        assertEquals("two", text("b.mp4", "two"));
    }
}
