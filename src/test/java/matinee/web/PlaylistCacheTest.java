package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import matinee.http.MediaType;
import matinee.http.SelectedRepresentation;
import matinee.library.VideoPath;
import org.junit.jupiter.api.Test;

class PlaylistCacheTest {
    private final PlaylistCache playlists = new PlaylistCache();

    private String text(String film, String made) throws IOException {
        StreamResource.Playlist playlist = new StreamResource.Playlist(
                MediaType.HLS_PLAYLIST, "tag", () -> Optional.of(made), SelectedRepresentation.REVALIDATE);
        Codings codings = playlists.of(VideoPath.of(List.of(film)), playlist).orElseThrow();
        return StandardCharsets.UTF_8.decode(codings.plain().body().bytes()).toString();
    }

    @Test
    void aTextIsMadeOnce() throws Exception {
        assertEquals("one", text("a.mp4", "one"));
        assertEquals("one", text("a.mp4", "another"));
    }

    @Test
    void filmsThatLookAlikeFromOutsideAreToldApart() throws Exception {
        assertEquals("one", text("a.mp4", "one"));
        assertEquals("two", text("b.mp4", "two"));
    }

    @Test
    void whatIsGoneOrCannotBeReadIsAskedForAgain() throws Exception {
        VideoPath film = VideoPath.of(List.of("a.mp4"));
        StreamResource.Playlist gone =
                new StreamResource.Playlist(MediaType.WEBVTT, "tag", Optional::empty, SelectedRepresentation.IMMUTABLE);
        assertEquals(Optional.empty(), playlists.of(film, gone));
        StreamResource.Text unreadable = () -> {
            throw new IOException("unplugged");
        };
        StreamResource.Playlist broken =
                new StreamResource.Playlist(MediaType.WEBVTT, "tag", unreadable, SelectedRepresentation.IMMUTABLE);
        assertThrows(IOException.class, () -> playlists.of(film, broken));
        assertEquals("back", text("a.mp4", "back"));
    }
}
