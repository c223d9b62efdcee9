package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import matinee.http.MediaType;
import matinee.library.Description;
import matinee.library.Details;
import matinee.library.Folder;
import matinee.library.FolderPath;
import matinee.library.Library;
import matinee.library.LibraryQuery;
import matinee.library.LibraryState;
import matinee.library.LiveLibrary;
import matinee.library.SidecarReader;
import matinee.library.SortOrder;
import matinee.library.Video;
import matinee.library.VideoPath;

/** {@code /feed/{folder}}: what is new in a folder and below it, for feed readers and podcast programs. */
public final class FeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final int MOST_ITEMS = 100;

    /** A feed waits so long for what is inside the files. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final transient Site site;
    private final transient LiveLibrary library;
    private final transient VideoKnowledge knowledge;
    private final transient SidecarReader sidecars;
    private final transient Responder responder;

    FeedServlet(Site site, LiveLibrary library, VideoKnowledge knowledge, SidecarReader sidecars, Responder responder) {
        this.site = site;
        this.library = library;
        this.knowledge = knowledge;
        this.sidecars = sidecars;
        this.responder = responder;
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Library now = library.current();
        FolderPath folder = new FolderPath(RequestPath.of(request).rest());
        if (now.state() == LibraryState.UNAVAILABLE) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        String title = folder.isRoot() ? site.title() : site.title() + " \u2014 " + folder.name();
        PublicRoot root = PublicRoot.of(request);
        List<Feed.Item> items;
        try {
            Optional<Folder> listed = library.folder(folder);
            if (listed.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            items = items(newest(listed.get(), now), root.urls());
        } catch (IOException unreachable) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        String xml = new Feed(title, folder, root, items).xml();
        new TextAnswer(xml, MediaType.RSS, Instant.now()).send(request, response, responder);
    }

    /** What lies below a folder that came just now is not known yet, only what lies in it. */
    private List<Video> newest(Folder folder, Library now) {
        boolean scanned = now.folder(folder.path()).isPresent();
        LibraryQuery newest = new LibraryQuery(
                folder.path(), scanned ? LibraryQuery.Reach.TREE : LibraryQuery.Reach.FOLDER, "", SortOrder.NEWEST);
        return scanned
                ? newest.after(Optional.empty(), MOST_ITEMS, now, knowledge.details()::known)
                        .videos()
                : newest.page(1, folder, knowledge.details()::known).videos();
    }

    private List<Feed.Item> items(List<Video> videos, SiteUrls urls) throws IOException {
        Map<VideoPath, Details> known = knowledge.details().within(videos, PATIENCE);
        List<Feed.Item> items = new ArrayList<>();
        for (Video video : videos) {
            Details details = known.getOrDefault(video.path(), new Details.Unread());
            items.add(new Feed.Item(
                    video.title(details),
                    urls.watch(video.path()),
                    sidecars.description(video)
                            .map(Description::text)
                            .filter(text -> !text.isEmpty())
                            .or(details::description)
                            .orElse(""),
                    video.modified(),
                    details.duration().orElse(Duration.ZERO),
                    new Feed.Enclosure(
                            urls.bytes(video.path()),
                            video.length(),
                            MediaType.ofExtension(video.path().extension()).orElseThrow()),
                    urls.poster(video.path())));
        }
        return items;
    }
}
