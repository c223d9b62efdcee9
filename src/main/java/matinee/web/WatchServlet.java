package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import matinee.library.Description;
import matinee.library.Details;
import matinee.library.DetailsReader;
import matinee.library.FolderPath;
import matinee.library.LiveLibrary;
import matinee.library.SidecarReader;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.mp4.Chapter;
import matinee.words.Words;

/** {@code /watch/{path}}: one video with its chapters, subtitles and what comes next. */
public final class WatchServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    /** One video is worth a longer wait than a card in a list. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int MOST_UP_NEXT = 12;

    private static final int LONGEST_SUMMARY = 200;

    private final transient LiveLibrary library;
    private final transient VideoKnowledge knowledge;
    private final transient DetailsReader details;
    private final transient SidecarReader sidecars;
    private final transient ZoneId zone;

    /** @param zone in which days are told */
    WatchServlet(Site site, LiveLibrary library, VideoKnowledge knowledge, SidecarReader sidecars, ZoneId zone) {
        super(site);
        this.library = library;
        this.knowledge = knowledge;
        this.details = knowledge.details();
        this.sidecars = sidecars;
        this.zone = zone;
    }

    @Override
    PageOutcome page(HttpServletRequest request) throws IOException {
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
        return new PageOutcome.Show("watch.jsp", model(request, video.get()));
    }

    private WatchPage model(HttpServletRequest request, Video video) throws IOException {
        Visit visit = Visit.of(request);
        RelativeUrls urls = visit.urls();
        Details known = details.within(List.of(video), PATIENCE).getOrDefault(video.path(), new Details.Unread());
        List<Chapter> chapters = sidecars.chapters(video, known);
        String source = urls.bytes(video.path()) + start(request);
        WatchPage.About about = about(video, known, visit);
        String summary = about.description().isEmpty()
                ? String.join(", ", about.facts())
                : about.description().lines().findFirst().orElse("");
        return new WatchPage(
                site().frame(request, about.title(), cut(summary)),
                theatre(request),
                Player.of(video, known, visit, source, knowledge.embedded().tracks(video, known, urls), chapters),
                about,
                chapters.stream()
                        .map(chapter -> chapter(chapter, urls.watch(video.path())))
                        .toList(),
                upNext(video, visit));
    }

    private WatchPage.About about(Video video, Details known, Visit visit) throws IOException {
        FolderPath folder = video.path().folder();
        Words words = visit.words();
        RelativeUrls urls = visit.urls();
        return new WatchPage.About(
                video.title(known),
                new Link(folder.isRoot() ? words.say("library") : folder.name(), urls.folder(folder)),
                TimeText.day(video.modified(), zone, words),
                VideoFacts.full(video, known, words),
                sidecars.description(video)
                        .map(Description::text)
                        .filter(text -> !text.isEmpty())
                        .or(known::description)
                        .orElse(""),
                urls.bytes(video.path()) + "?download");
    }

    /** The videos after this one in its folder, in natural order. */
    private List<VideoCard> upNext(Video video, Visit visit) throws IOException {
        return library.folder(video.path().folder()).stream()
                .flatMap(folder -> folder.videos().stream()
                        .dropWhile(other -> !other.path().equals(video.path()))
                        .skip(1)
                        .limit(MOST_UP_NEXT))
                .map(next -> knowledge.card(next, details.of(next), visit))
                .toList();
    }

    private static WatchPage.Chapter chapter(Chapter chapter, String page) {
        long seconds = chapter.start().toSeconds();
        return new WatchPage.Chapter(chapter.title(), TimeText.of(chapter.start()), seconds, page + "?t=" + seconds);
    }

    /** The media fragment that starts a player at {@code ?t=}, also without a script. */
    private static String start(HttpServletRequest request) {
        return QueryParameters.of(request)
                .value("t")
                .flatMap(StartTime::parse)
                .map(start -> "#t=" + start.toSeconds())
                .orElse("");
    }

    private static String theatre(HttpServletRequest request) {
        return new Cookies(request).value("matinee-theatre").filter("1"::equals).isPresent() ? "theatre" : "";
    }

    private static String cut(String summary) {
        return summary.codePointCount(0, summary.length()) <= LONGEST_SUMMARY
                ? summary
                : summary.substring(0, summary.offsetByCodePoints(0, LONGEST_SUMMARY)) + "\u2026";
    }
}
