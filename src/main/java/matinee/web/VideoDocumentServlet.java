package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import matinee.library.Details;
import matinee.library.DetailsReader;
import matinee.library.LiveLibrary;
import matinee.library.Video;
import matinee.library.VideoPath;

/** {@code /api/videos/{path}}: one video for machines, with its tracks; what is wrong is told as RFC 9457 has it. */
public final class VideoDocumentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final String VIDEOS = "videos";

    private final transient LiveLibrary library;
    private final transient DetailsReader details;
    private final transient StreamOffer.Source offers;
    private final transient Responder responder;

    VideoDocumentServlet(LiveLibrary library, DetailsReader details, StreamOffer.Source offers, Responder responder) {
        this.library = library;
        this.details = details;
        this.offers = offers;
        this.responder = responder;
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Video> video;
        Optional<StreamOffer> offer;
        try {
            video = video(RequestPath.of(request));
            offer = video.isPresent() ? offers.of(video.get()) : Optional.empty();
        } catch (IOException unreachable) {
            ProblemDocument.of(Fault.UNAVAILABLE).send(request, response);
            return;
        }
        if (video.isEmpty() || offer.isEmpty()) {
            ProblemDocument.of(Fault.NOT_FOUND).send(request, response);
            return;
        }
        send(request, response, video.get(), offer.get());
    }

    private Optional<Video> video(RequestPath path) throws IOException {
        List<String> rest = path.rest();
        boolean named = !path.endsAsFolder() && rest.size() > 1 && rest.get(0).equals(VIDEOS);
        return named ? library.find(VideoPath.of(rest.subList(1, rest.size()))) : Optional.empty();
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Video video, StreamOffer offer)
            throws IOException {
        Details known = details.within(List.of(video), PATIENCE).getOrDefault(video.path(), new Details.Unread());
        SiteUrls urls = new SiteUrls(RelativeRoot.of(request));
        JsonObject document = new VideoDocument(video, known, offer, urls).json();
        TextAnswer.json(document, video.modified()).send(request, response, responder);
    }
}
