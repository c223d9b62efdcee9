package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import matinee.http.SelectedRepresentation;
import matinee.library.ListedNames;
import matinee.library.LiveLibrary;
import matinee.presentation.PackagingException;
import matinee.presentation.Presentation;
import matinee.presentation.PresentationCache;
import matinee.presentation.TextRendition;
import matinee.storage.MediaStore;

/**
 * HLS and DASH of a file of the library, at {@code /stream/{path}/…}, made when asked for. What names a version that is no more
 * answers 404; what cannot be packaged answers 422 and says why.
 */
public final class StreamServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient MediaStore store;
    private final transient LiveLibrary library;
    private final transient PresentationCache presentations;
    private final transient StreamTexts texts;
    private final transient PlaylistCache playlists = new PlaylistCache();
    private final transient Responder responder;

    StreamServlet(
            MediaStore store,
            LiveLibrary library,
            PresentationCache presentations,
            StreamTexts texts,
            Responder responder) {
        this.store = store;
        this.library = library;
        this.presentations = presentations;
        this.texts = texts;
        this.responder = responder;
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<StreamAddress> address = StreamAddress.of(RequestPath.of(request));
        Optional<StreamFiles> found = Optional.empty();
        if (address.isPresent() && ListedNames.serves(address.get().video())) {
            try {
                found = StreamFiles.open(store, library, address.get().video());
            } catch (IOException unreachable) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
        }
        if (found.isEmpty()) {
            notFound(request, response);
            return;
        }
        try (StreamFiles files = found.get()) {
            Optional<StreamResource> resource;
            try {
                resource = resource(address.get(), files);
            } catch (IOException cutOrUnreachable) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
            if (resource.isEmpty()) {
                notFound(request, response);
                return;
            }
            send(address.get(), request, response, resource.get(), files.modified());
        } catch (PackagingException refusal) {
            ProblemDocument.of(refusal).send(request, response);
        }
    }

    private Optional<StreamResource> resource(StreamAddress address, StreamFiles files)
            throws PackagingException, IOException {
        Presentation presentation = withTexts(presentations.of(address.video().encoded(), files.all()), address);
        return StreamResource.of(address, presentation, files);
    }

    /** A segment of pictures or sound needs not to know what lies beside the film. */
    private Presentation withTexts(Presentation presentation, StreamAddress address) throws IOException {
        boolean told = address.isOfFile() || address.rendition().startsWith(TextRendition.PREFIX);
        return told ? presentation.with(texts.of(address.video())) : presentation;
    }

    private void send(
            StreamAddress address,
            HttpServletRequest request,
            HttpServletResponse response,
            StreamResource resource,
            Instant modified)
            throws IOException {
        if (resource instanceof StreamResource.Playlist playlist) {
            Optional<Codings> text;
            try {
                text = playlists.of(address.video(), playlist);
            } catch (IOException unreadable) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
            if (text.isEmpty()) {
                notFound(request, response);
                return;
            }
            send(request, response, playlist, text.get().of(request), modified);
        } else if (resource instanceof StreamResource.Media media) {
            SelectedRepresentation representation = new SelectedRepresentation(
                    media.content().length(),
                    media.type(),
                    responder.validators(media.tag(), modified),
                    media.cacheControl());
            responder.respond(request, response, representation, media.content());
        }
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            StreamResource.Playlist playlist,
            Coded coded,
            Instant modified)
            throws IOException {
        SelectedRepresentation representation = new SelectedRepresentation(
                coded.content().length(),
                playlist.type(),
                responder.validators(coded.fingerprint(), modified),
                playlist.cacheControl(),
                coded.metadata(),
                List.of());
        responder.respond(request, response, representation, coded.content());
    }

    /** A version that is no more may come back with its file, so that nobody is to remember its absence. */
    private static void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ErrorServlet.PASSES, true);
        response.setHeader("Cache-Control", "no-store");
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
