package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import matinee.library.Folder;
import matinee.library.FolderPath;
import matinee.library.Library;
import matinee.library.LibraryState;
import matinee.library.LiveLibrary;
import matinee.library.Video;
import matinee.words.Words;

/** {@code /}: the default video and the library's top folder, or what a search found. */
public final class WelcomeServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient LiveLibrary library;
    private final transient Listings listings;
    private final transient Supplier<Optional<Video>> defaultVideo;
    private final transient Function<Words, List<SetupHint>> hints;

    /**
     * @param defaultVideo what {@code /video} plays now
     * @param hints shown beside the default video, in the viewer's words; none when a library is set
     */
    public WelcomeServlet(
            Site site,
            LiveLibrary library,
            Listings listings,
            Supplier<Optional<Video>> defaultVideo,
            Function<Words, List<SetupHint>> hints) {
        super(site);
        this.library = library;
        this.listings = listings;
        this.defaultVideo = defaultVideo;
        this.hints = hints;
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
        Visit visit = Visit.of(request);
        Listing listing = listings.folder(top, now, wanted, visit);
        List<Player> player = defaultVideo.get().stream()
                .map(video -> listings.player(video, visit))
                .toList();
        PageFrame frame = site().frame(request, site().title(), listing.summary());
        return new WelcomePage(frame, player, hints.apply(visit.words()), listing);
    }

    private BrowsePage found(HttpServletRequest request, Library now, ListRequest wanted) {
        Visit visit = Visit.of(request);
        Words words = visit.words();
        Listing listing = listings.search(now, wanted, visit);
        String title = words.say("listing.quoted", wanted.words());
        List<Link> crumbs = List.of(
                new Link(words.say("library"), visit.urls().root()), new Link(words.say("listing.results"), ""));
        return new BrowsePage(site().frame(request, title, listing.summary(), wanted.words()), crumbs, listing);
    }

    private FirstRunPage nothing(HttpServletRequest request, Library now) {
        boolean reading = now.state() == LibraryState.SCANNING;
        Words words = ViewerLanguage.of(request);
        String key = reading ? "first.reading" : "first.empty";
        String heading = words.say(key);
        String reason = words.say(key + ".reason", words.count("videos", 0));
        List<SetupHint> ways = reading ? List.of() : SetupHint.all(words);
        return new FirstRunPage(
                site().frame(request, heading, reason), heading, reason, words.say(key + ".advice"), ways);
    }
}
