package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import matinee.http.MediaType;

/** {@code /manifest.webmanifest}: how the site is put among a device's programs, after W3C's Web Application Manifest. */
public final class ManifestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Site site;
    private final transient Responder responder;
    private final transient Instant modified;

    /** @param modified when it counts as modified */
    ManifestServlet(Site site, Responder responder, Instant modified) {
        this.site = site;
        this.responder = responder;
        this.modified = modified;
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObject manifest = new JsonObject()
                .text("name", site.title())
                .text("short_name", site.title())
                .text("start_url", "./")
                .text("scope", "./")
                .text("display", "minimal-ui") // Its buttons lead back from a video.
                .text("background_color", "#faf7f3")
                .text("theme_color", "#a3173f")
                .array(
                        "icons",
                        List.of(
                                icon("favicon.svg", MediaType.SVG, "any"),
                                icon("icon-192.png", MediaType.PNG, "192x192"),
                                icon("icon-512.png", MediaType.PNG, "512x512")));
        new TextAnswer(manifest + "\n", MediaType.MANIFEST, modified).send(request, response, responder);
    }

    private static JsonObject icon(String asset, MediaType type, String sizes) {
        return new JsonObject()
                .text("src", "assets/" + asset)
                .text("type", type.value())
                .text("sizes", sizes);
    }
}
