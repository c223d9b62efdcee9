package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import matinee.http.MediaType;
import matinee.http.SelectedRepresentation;
import matinee.library.Details;
import matinee.library.DetailsReader;
import matinee.library.LiveLibrary;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.mp4.CoverPicture;
import matinee.storage.Content;
import matinee.storage.MediaStore;
import matinee.storage.Slice;
import matinee.storage.StoredObject;

/** {@code /poster/{path}}: the picture beside a video, else the cover inside it, else one that is drawn for its title. */
public final class PosterServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** One that comes too late is drawn; the next time it is there. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final transient LiveLibrary library;
    private final transient MediaStore store;
    private final transient DetailsReader details;
    private final transient UnaryOperator<String> drawing;
    private final transient Responder responder;

    /** @param drawing the SVG for a title */
    public PosterServlet(
            LiveLibrary library,
            MediaStore store,
            DetailsReader details,
            UnaryOperator<String> drawing,
            Responder responder) {
        this.library = library;
        this.store = store;
        this.details = details;
        this.drawing = drawing;
        this.responder = responder;
    }

    /** The media type of a video's poster, as far as its details are known. */
    static MediaType type(Video video, Details known) {
        return beside(video).or(() -> known.cover().map(PosterServlet::type)).orElse(MediaType.SVG);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestPath path = RequestPath.of(request);
        Optional<Video> video;
        Optional<Photograph> photograph;
        try {
            video = path.rest().isEmpty() || path.endsAsFolder()
                    ? Optional.empty()
                    : library.find(VideoPath.of(path.rest()));
            photograph = video.isEmpty() ? Optional.empty() : open(video.get());
        } catch (IOException unreachable) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (video.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (photograph.isEmpty()) {
            draw(video.get(), request, response);
        } else {
            try (StoredObject object = photograph.get().object()) {
                send(photograph.get(), object, request, response);
            }
        }
    }

    /**
     * A picture that lies in the library.
     *
     * @param object that holds it; to be closed
     */
    private record Photograph(StoredObject object, Slice.Stored bytes, MediaType type) {}

    private Optional<Photograph> open(Video video) throws IOException {
        Optional<MediaType> beside = beside(video);
        if (beside.isPresent()) {
            Optional<StoredObject> picture =
                    store.open(video.sidecars().picture().get(0).segments());
            // It may have gone since its folder was read.
            return picture.map(object -> photograph(object, 0, object.stat().length(), beside.get()));
        }
        Details known = details.within(List.of(video), PATIENCE).getOrDefault(video.path(), new Details.Unread());
        Optional<CoverPicture> cover = known.cover();
        return cover.isPresent() ? open(video, cover.get()) : Optional.empty();
    }

    /** A cover inside a video; empty when another file has taken its place. */
    private Optional<Photograph> open(Video video, CoverPicture cover) throws IOException {
        Optional<StoredObject> opened = store.open(video.path().segments());
        if (opened.isPresent() && !opened.get().stat().equals(video.stat())) {
            opened.get().close();
            return Optional.empty();
        }
        return opened.map(object -> photograph(object, cover.offsetBytes(), cover.lengthBytes(), type(cover)));
    }

    private static Photograph photograph(StoredObject object, long offsetBytes, long lengthBytes, MediaType type) {
        return new Photograph(object, new Slice.Stored(object, offsetBytes, lengthBytes), type);
    }

    private static Optional<MediaType> beside(Video video) {
        return video.sidecars().picture().stream()
                .flatMap(picture -> MediaType.ofExtension(picture.extension()).stream())
                .findFirst();
    }

    private static MediaType type(CoverPicture cover) {
        return cover.form() == CoverPicture.Form.PNG ? MediaType.PNG : MediaType.JPEG;
    }

    private void send(
            Photograph photograph, StoredObject object, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SelectedRepresentation representation = new SelectedRepresentation(
                photograph.bytes().length(),
                photograph.type(),
                responder.validators(object.stat().fingerprint(), object.stat().modified()),
                SelectedRepresentation.REVALIDATE);
        responder.respond(request, response, representation, new Content(List.of(photograph.bytes())));
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
