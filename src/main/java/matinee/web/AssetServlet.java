package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import matinee.http.MediaType;
import matinee.http.SelectedRepresentation;
import matinee.storage.Content;

/** {@code /assets/{name}}: what the pages are drawn with. */
public final class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Assets assets;
    private final transient Responder responder;
    private final transient Instant modified;

    /** @param modified when the assets count as modified */
    public AssetServlet(Assets assets, Responder responder, Instant modified) {
        this.assets = assets;
        this.responder = responder;
        this.modified = modified;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestPath path = RequestPath.of(request);
        String name = path.endsAsFolder() ? "" : String.join("/", path.rest());
        Optional<byte[]> bytes = assets.find(name);
        Optional<MediaType> type = MediaType.ofExtension(name.substring(name.lastIndexOf('.') + 1));
        if (bytes.isEmpty() || type.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean pinned = QueryParameters.of(request)
                .value("v")
                .filter(assets.fingerprint()::equals)
                .isPresent();
        SelectedRepresentation representation = new SelectedRepresentation(
                bytes.get().length,
                type.get(),
                responder.validators(assets.fingerprint(), modified),
                pinned ? SelectedRepresentation.IMMUTABLE : SelectedRepresentation.REVALIDATE);
        responder.respond(request, response, representation, Content.of(bytes.get()));
    }
}
