package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import matinee.config.FrameAncestors;
import matinee.library.Description;
import matinee.library.FolderPath;
import matinee.library.LiveLibrary;
import matinee.library.SidecarReader;
import matinee.library.Video;
import matinee.mp4.Chapter;
import matinee.words.Words;

/** {@code /watch/{path}}: one video with its chapters, subtitles and what comes next. */
public final class WatchServlet extends VideoPageServlet {
    private static final long serialVersionUID = 1L;

    private static final int MOST_UP_NEXT = 12;

    private static final int LONGEST_SUMMARY = 200;

    private final transient FrameAncestors framing;
    private final transient ZoneId zone;

    /**
     * @param framing who may frame players
     * @param zone in which days are told
     */
    WatchServlet(
            Site site,
            LiveLibrary library,
            VideoKnowledge knowledge,
            SidecarReader sidecars,
            FrameAncestors framing,
            ZoneId zone) {
        super(site, library, knowledge, sidecars);
        this.framing = framing;
        this.zone = zone;
    }

    @Override
    PageOutcome.Show page(HttpServletRequest request, Subject subject) throws IOException {
        Video video = subject.video();
        WatchPage.About about = about(subject);
        String summary = cut(
                about.description().isEmpty()
                        ? String.join(", ", about.facts())
                        : about.description().lines().findFirst().orElse(""));
        String page = subject.visit().urls().watch(video.path());
        return new PageOutcome.Show(
                "watch.jsp",
                new WatchPage(
                        site().frame(request, about.title(), summary),
                        theatre(request),
                        subject.player(),
                        about,
                        subject.chapters().stream()
                                .map(chapter -> chapter(chapter, page))
                                .toList(),
                        upNext(video, subject.visit()),
                        Sharing.of(subject, PublicRoot.of(request), site(), framing, summary)));
    }

    private WatchPage.About about(Subject subject) throws IOException {
        Video video = subject.video();
        FolderPath folder = video.path().folder();
        Words words = subject.visit().words();
        SiteUrls urls = subject.visit().urls();
        return new WatchPage.About(
                subject.title(),
                new Link(folder.isRoot() ? words.say("library") : folder.name(), urls.folder(folder)),
                TimeText.day(video.modified(), zone, words),
                VideoFacts.full(video, subject.known(), words),
                sidecars()
                        .description(video)
                        .map(Description::text)
                        .filter(text -> !text.isEmpty())
                        .or(subject.known()::description)
                        .orElse(""),
                urls.bytes(video.path()) + "?download");
    }

    /** The videos after this one in its folder, in natural order. */
    private List<VideoCard> upNext(Video video, Visit visit) throws IOException {
        VideoKnowledge knowledge = knowledge();
        return library().folder(video.path().folder()).stream()
                .flatMap(folder -> folder.videos().stream()
                        .dropWhile(other -> !other.path().equals(video.path()))
                        .skip(1)
                        .limit(MOST_UP_NEXT))
                .map(next -> knowledge.card(next, knowledge.details().of(next), visit))
                .toList();
    }

    private static WatchPage.Chapter chapter(Chapter chapter, String page) {
        long seconds = chapter.start().toSeconds();
        return new WatchPage.Chapter(chapter.title(), TimeText.of(chapter.start()), seconds, page + "?t=" + seconds);
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
