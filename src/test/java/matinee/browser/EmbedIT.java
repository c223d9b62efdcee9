package matinee.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bare player, alone and in the page of another site. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class EmbedIT {
    private static final String EMBED = "embed/A%20day%20in%20four%20scenes.mp4";
    private static final Look DESK = new Look(1280, Look.Scheme.LIGHT);

    private HttpServer blog;

    @AutoClose
    private Viewer viewer;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        blog = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        blog.start();
        viewer = Viewer.of(Files.createDirectory(folder.resolve("temporary")), "--set", "frame-ancestors=" + origin());
    }

    @AfterAll
    void stop() {
        blog.stop(0);
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    private String origin() {
        return "http://127.0.0.1:" + blog.getAddress().getPort();
    }

    /** A page of the other site that frames one of ours. */
    private URI article(String name, String framed) {
        byte[] html = ("<!DOCTYPE html><title>Blog</title><link rel=icon href=data:,><iframe src=\""
                        + viewer.address(framed) + "\" width=640 height=360></iframe>")
                .getBytes(StandardCharsets.UTF_8);
        blog.createContext("/" + name, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        return URI.create(origin() + "/" + name);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void itFillsItsWindowAndItsTitleStepsAsideWhileItPlays(Look look) throws IOException {
        viewer.open(look, EMBED);
        Film film = viewer.film();
        assertEquals(1280, film.width());
        viewer.photograph("embed-" + look);
        assertEquals(look.width(), viewer.width());
        assertEquals(look.height(), viewer.the("video").getSize().getHeight(), "the video is as high as the window");
        film.playPast(0.5);
        viewer.await("getComputedStyle(document.querySelector('.back')).opacity === '0' && 'gone'");
        film.pause();
        viewer.await("getComputedStyle(document.querySelector('.back')).opacity === '1' && 'back'");
        assertEquals(List.of(), viewer.complaints());
    }

    @Test
    void aFriendsPageShowsIt() {
        viewer.open(DESK, "browse/");
        viewer.openElsewhere(article("with-player", EMBED + "?t=9"));
        viewer.enter("iframe");
        Film film = viewer.film();
        assertEquals(1280, film.width());
        assertTrue(film.playPast(9.5) < 18);
        viewer.leaveFrame();
    }

    @Test
    void aFriendsPageShowsNothingElseOfOurs() {
        viewer.open(DESK, "browse/");
        viewer.openElsewhere(article("with-page", EMBED.replace("embed/", "watch/")));
        viewer.enter("iframe");
        assertEquals(List.of(), viewer.all("video"));
        viewer.leaveFrame();
    }
}
