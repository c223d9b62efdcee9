package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import matinee.http.MediaType;
import matinee.http.SelectedRepresentation;

/** {@code /assets/{name}} and {@code /lib/{name}}: what the pages are drawn with, ours and others'. */
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
        String name = path.endsAsFolder() ? "" : String.join("/", path.segments());
        Optional<Codings> text = assets.find(name);
        Optional<MediaType> type = MediaType.ofExtension(name.substring(name.lastIndexOf('.') + 1));
        if (text.isEmpty() || type.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Coded coded = text.get().of(request);
        boolean pinned = QueryParameters.of(request)
                .value("v")
                .filter(assets.fingerprint()::equals)
                .isPresent();
        SelectedRepresentation representation = new SelectedRepresentation(
                coded.content().length(),
                type.get(),
                responder.validators(coded.fingerprint(), modified),
                pinned ? SelectedRepresentation.IMMUTABLE : SelectedRepresentation.REVALIDATE,
                coded.metadata(),
                List.of());
        responder.respond(request, response, representation, coded.content());
    }
}
