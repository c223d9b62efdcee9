package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import matinee.http.MediaType;
import matinee.http.SelectedRepresentation;
import matinee.library.LiveLibrary;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.storage.Content;
import matinee.storage.MediaStore;
import matinee.storage.StoredObject;

/** {@code /poster/{path}}: the picture beside a video, else one that is drawn for its title. */
public final class PosterServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient LiveLibrary library;
    private final transient MediaStore store;
    private final transient UnaryOperator<String> drawing;
    private final transient Responder responder;

    /** @param drawing the SVG for a title */
    public PosterServlet(LiveLibrary library, MediaStore store, UnaryOperator<String> drawing, Responder responder) {
        this.library = library;
        this.store = store;
        this.drawing = drawing;
        this.responder = responder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestPath path = RequestPath.of(request);
        Optional<Video> video;
        Optional<StoredObject> picture;
        try {
            video = path.rest().isEmpty() || path.endsAsFolder()
                    ? Optional.empty()
                    : library.find(VideoPath.of(path.rest()));
            picture = video.isEmpty() ? Optional.empty() : open(video.get());
        } catch (IOException unreachable) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (video.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (picture.isEmpty()) {
            draw(video.get(), request, response);
        } else {
            try (StoredObject object = picture.get()) {
                send(video.get(), object, request, response);
            }
        }
    }

    /** The picture may have gone since its folder was read. */
    private Optional<StoredObject> open(Video video) throws IOException {
        for (VideoPath picture : video.sidecars().picture()) {
            return store.open(picture.segments());
        }
        return Optional.empty();
    }

    private void send(Video video, StoredObject object, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        MediaType type = video.sidecars().picture().stream()
                .flatMap(picture -> MediaType.ofExtension(picture.extension()).stream())
                .findFirst()
                .orElseThrow();
        SelectedRepresentation representation = new SelectedRepresentation(
                object.stat().length(),
                type,
                responder.validators(object.stat().fingerprint(), object.stat().modified()),
                SelectedRepresentation.REVALIDATE);
        responder.respond(request, response, representation, Content.of(object));
    }

    private void draw(Video video, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String svg = drawing.apply(video.title());
        Content content = Content.of(svg);
        SelectedRepresentation representation = new SelectedRepresentation(
                content.length(),
                MediaType.SVG,
                responder.validators(Fingerprint.of(svg), video.modified()),
                SelectedRepresentation.REVALIDATE);
        responder.respond(request, response, representation, content);
    }
}
