package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import matinee.http.Field;
import matinee.http.MediaType;
import matinee.http.SelectedRepresentation;
import matinee.http.Validators;
import matinee.library.ListedNames;
import matinee.library.VideoPath;
import matinee.storage.Content;
import matinee.storage.MediaStore;
import matinee.storage.StoredObject;

/**
 * The bytes of a file of the library, at {@code /video/{path}}, and those of the default video, at {@code /video}. A request
 * never waits for the library to be read: the name leads straight to the file.
 */
public final class VideoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient MediaStore store;
    private final transient Supplier<Optional<VideoPath>> defaultVideo;
    private final transient Responder responder;

    VideoServlet(MediaStore store, Supplier<Optional<VideoPath>> defaultVideo, Responder responder) {
        this.store = store;
        this.defaultVideo = defaultVideo;
        this.responder = responder;
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    /** By this method's being here, Tomcat knows what to name in {@code Allow} where it refuses TRACE by itself. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestPath path = RequestPath.of(request);
        List<Field> metadata = new ArrayList<>();
        Optional<VideoPath> video;
        if (path.rest().isEmpty() && !path.endsAsFolder()) {
            video = defaultVideo.get();
            video.ifPresent(v -> metadata.add(new Field("Content-Location", "video/" + v.encoded())));
        } else {
            video = path.rest().isEmpty() ? Optional.empty() : Optional.of(VideoPath.of(path.rest()));
        }
        if (path.endsAsFolder() && !path.rest().isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<MediaType> type = video.filter(ListedNames::serves).flatMap(v -> MediaType.ofExtension(v.extension()));
        if (type.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(request, response, video.get(), type.get(), metadata);
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            VideoPath video,
            MediaType type,
            List<Field> metadata)
            throws IOException {
        Optional<StoredObject> found;
        try {
            found = store.open(video.segments());
        } catch (IOException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (StoredObject object = found.get()) {
            String fingerprint = object.stat().fingerprint();
            Validators validators =
                    responder.validators(fingerprint, object.stat().modified());
            QueryParameters query = QueryParameters.of(request);
            boolean pinned = query.value("v").filter(fingerprint::equals).isPresent();
            List<Field> contentFields =
                    query.has("download") ? List.of(ContentDisposition.attachment(video.name())) : List.of();
            SelectedRepresentation representation = new SelectedRepresentation(
                    object.stat().length(),
                    type,
                    validators,
                    pinned ? SelectedRepresentation.IMMUTABLE : SelectedRepresentation.REVALIDATE,
                    metadata,
                    contentFields);
            responder.respond(request, response, representation, Content.of(object));
        }
    }
}
