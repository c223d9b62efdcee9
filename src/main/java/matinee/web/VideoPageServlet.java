package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import matinee.library.Details;
import matinee.library.LiveLibrary;
import matinee.library.SidecarReader;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.mp4.Chapter;

/** A page about the video that the path names behind the servlet's own. */
abstract class VideoPageServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    /** One video is worth a longer wait than a card in a list. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final transient LiveLibrary library;
    private final transient VideoKnowledge knowledge;
    private final transient SidecarReader sidecars;

    VideoPageServlet(Site site, LiveLibrary library, VideoKnowledge knowledge, SidecarReader sidecars) {
        super(site);
        this.library = library;
        this.knowledge = knowledge;
        this.sidecars = sidecars;
    }

    /**
     * What a page about a video starts from.
     *
     * @param known what is inside the file
     * @param player at the place where the request wants it to start
     */
    record Subject(Video video, Details known, List<Chapter> chapters, Visit visit, Player player) {
        Subject {
            chapters = List.copyOf(chapters);
        }

        String title() {
            return video.title(known);
        }
    }

    /** The page itself. */
    abstract PageOutcome.Show page(HttpServletRequest request, Subject subject) throws IOException;

    @Override
    final PageOutcome page(HttpServletRequest request) throws IOException {
        RequestPath path = RequestPath.of(request);
        if (path.rest().isEmpty()) {
            return new PageOutcome.Refuse(Fault.NOT_FOUND);
        }
        if (path.endsAsFolder()) {
            return new PageOutcome.Refuse(Fault.MALFORMED);
        }
        Optional<Video> video = library.find(VideoPath.of(path.rest()));
        if (video.isEmpty()) {
            return new PageOutcome.Refuse(Fault.NOT_FOUND);
        }
        return page(request, subject(request, video.get()));
    }

    final LiveLibrary library() {
        return library;
    }

    final VideoKnowledge knowledge() {
        return knowledge;
    }

    final SidecarReader sidecars() {
        return sidecars;
    }

    private Subject subject(HttpServletRequest request, Video video) throws IOException {
        Visit visit = Visit.of(request);
        SiteUrls urls = visit.urls();
        Details known =
                knowledge.details().within(List.of(video), PATIENCE).getOrDefault(video.path(), new Details.Unread());
        List<Chapter> chapters = sidecars.chapters(video, known);
        String source = urls.bytes(video.path()) + start(request);
        Player player =
                Player.of(video, known, visit, source, knowledge.embedded().tracks(video, known, urls), chapters);
        return new Subject(video, known, chapters, visit, player);
    }

    /** The media fragment that starts a player at {@code ?t=}, also without a script. */
    private static String start(HttpServletRequest request) {
        return QueryParameters.of(request)
                .value("t")
                .flatMap(StartTime::parse)
                .map(start -> "#t=" + start.toSeconds())
                .orElse("");
    }
}
