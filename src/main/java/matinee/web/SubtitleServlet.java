package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import matinee.http.MediaType;
import matinee.http.SelectedRepresentation;
import matinee.library.Details;
import matinee.library.DetailsReader;
import matinee.library.LiveLibrary;
import matinee.library.SidecarReader;
import matinee.library.SubtitleTrack;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.storage.Content;

/** {@code /subtitles/{path}/{track}.vtt}: a text track as WebVTT, whatever it was written in. */
public final class SubtitleServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String SUFFIX = ".vtt";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final transient LiveLibrary library;
    private final transient DetailsReader details;
    private final transient SidecarReader sidecars;
    private final transient EmbeddedSubtitles embedded;
    private final transient Responder responder;

    SubtitleServlet(
            LiveLibrary library,
            DetailsReader details,
            SidecarReader sidecars,
            EmbeddedSubtitles embedded,
            Responder responder) {
        this.library = library;
        this.details = details;
        this.sidecars = sidecars;
        this.embedded = embedded;
        this.responder = responder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Track> track;
        try {
            track = track(RequestPath.of(request));
        } catch (IOException unreachable) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (track.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Content content = Content.of(track.get().text());
        SelectedRepresentation representation = new SelectedRepresentation(
                content.length(),
                MediaType.WEBVTT,
                responder.validators(
                        Fingerprint.of(track.get().text()), track.get().video().modified()),
                SelectedRepresentation.REVALIDATE);
        responder.respond(request, response, representation, content);
    }

    /** A track's WebVTT and the video it belongs to. */
    private record Track(Video video, String text) {}

    private Optional<Track> track(RequestPath path) throws IOException {
        int last = path.rest().size() - 1;
        if (last < 1 || path.endsAsFolder() || !path.rest().get(last).endsWith(SUFFIX)) {
            return Optional.empty();
        }
        String file = path.rest().get(last);
        String id = file.substring(0, file.length() - SUFFIX.length());
        Optional<Video> video = library.find(VideoPath.of(path.rest().subList(0, last)));
        if (video.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> text = id.equals(ChapterText.TRACK) ? chapters(video.get()) : subtitles(video.get(), id);
        return text.map(found -> new Track(video.get(), found));
    }

    private Optional<String> subtitles(Video video, String id) throws IOException {
        for (SubtitleTrack track : video.sidecars().subtitles()) {
            if (track.id().equals(id)) {
                return sidecars.webVtt(track);
            }
        }
        return embedded.webVtt(video, id);
    }

    private Optional<String> chapters(Video video) throws IOException {
        Details known = details.within(List.of(video), PATIENCE).getOrDefault(video.path(), new Details.Unread());
        return Optional.of(sidecars.chapters(video, known))
                .filter(chapters -> !chapters.isEmpty())
                .map(chapters -> ChapterText.webVtt(chapters, known));
    }
}
