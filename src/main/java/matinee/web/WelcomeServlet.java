package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import matinee.library.Folder;
import matinee.library.FolderPath;
import matinee.library.Library;
import matinee.library.LibraryState;
import matinee.library.LiveLibrary;
import matinee.library.Video;

/** {@code /}: the default video and the library's top folder, or what a search found. */
public final class WelcomeServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient LiveLibrary library;
    private final transient Listings listings;
    private final transient Supplier<Optional<Video>> defaultVideo;
    private final transient List<SetupHint> hints;

    /**
     * @param defaultVideo what {@code /video} plays now
     * @param hints shown beside the default video; empty when a library is set
     */
    public WelcomeServlet(
            Site site,
            LiveLibrary library,
            Listings listings,
            Supplier<Optional<Video>> defaultVideo,
            List<SetupHint> hints) {
        super(site);
        this.library = library;
        this.listings = listings;
        this.defaultVideo = defaultVideo;
        this.hints = List.copyOf(hints);
    }

    @Override
    PageOutcome page(HttpServletRequest request) throws IOException {
        Library now = library.current();
        ListRequest wanted = ListRequest.of(QueryParameters.of(request));
        if (now.state() == LibraryState.UNAVAILABLE) {
            return new PageOutcome.Refuse(Fault.UNAVAILABLE);
        }
        if (!wanted.words().isEmpty()) {
            return new PageOutcome.Show("browse.jsp", found(request, now, wanted));
        }
        Optional<Folder> top = library.folder(FolderPath.ROOT);
        if (top.isEmpty()) {
            return new PageOutcome.Refuse(Fault.UNAVAILABLE);
        }
        if (now.videoCount() == 0 && top.get().videos().isEmpty()) {
            return new PageOutcome.Show("firstrun.jsp", nothing(request, now));
        }
        return new PageOutcome.Show("welcome.jsp", welcome(request, now, top.get(), wanted));
    }

    private WelcomePage welcome(HttpServletRequest request, Library now, Folder top, ListRequest wanted) {
        RelativeUrls urls = new RelativeUrls(RelativeRoot.of(request));
        Listing listing = listings.folder(top, now, wanted, urls);
        List<Player> player = defaultVideo.get().stream()
                .map(video -> listings.player(video, urls))
                .toList();
        PageFrame frame = site().frame(request, site().title(), listing.summary());
        return new WelcomePage(frame, player, hints, listing);
    }

    private BrowsePage found(HttpServletRequest request, Library now, ListRequest wanted) {
        RelativeUrls urls = new RelativeUrls(RelativeRoot.of(request));
        Listing listing = listings.search(now, wanted, urls);
        String title = "\u201c" + wanted.words() + "\u201d";
        List<Link> crumbs = List.of(new Link("Library", urls.root()), new Link("Search", ""));
        return new BrowsePage(site().frame(request, title, listing.summary(), wanted.words()), crumbs, listing);
    }

    private FirstRunPage nothing(HttpServletRequest request, Library now) {
        boolean reading = now.state() == LibraryState.SCANNING;
        String heading = reading ? "Reading the library" : "No videos yet";
        String reason = reading
                ? "Still reading: 0 videos so far."
                : "Matinee reads the library's folder and found no playable file there.";
        String advice = reading
                ? "Large folders on slow disks take a moment. What is found can be watched at once."
                : "Copy MP4, WebM, MOV or other video and audio files into that folder; they appear here by themselves.";
        List<SetupHint> ways = reading ? List.of() : SetupHint.ALL;
        return new FirstRunPage(site().frame(request, heading, reason), heading, reason, advice, ways);
    }
}
