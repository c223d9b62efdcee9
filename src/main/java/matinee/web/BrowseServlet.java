package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import matinee.library.Folder;
import matinee.library.FolderPath;
import matinee.library.LibraryState;
import matinee.library.LiveLibrary;

/** {@code /browse/{folder}/}: a folder of the library. */
public final class BrowseServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient LiveLibrary library;
    private final transient Listings listings;

    public BrowseServlet(Site site, LiveLibrary library, Listings listings) {
        super(site);
        this.library = library;
        this.listings = listings;
    }

    @Override
    PageOutcome page(HttpServletRequest request) throws IOException {
        RequestPath path = RequestPath.of(request);
        FolderPath wanted = new FolderPath(path.rest());
        if (library.current().state() == LibraryState.UNAVAILABLE) {
            return new PageOutcome.Refuse(Fault.UNAVAILABLE);
        }
        Optional<Folder> folder = library.folder(wanted);
        if (folder.isEmpty()) {
            return new PageOutcome.Refuse(Fault.NOT_FOUND);
        }
        if (!path.endsAsFolder()) {
            String last = wanted.isRoot() ? path.first() : wanted.name();
            return new PageOutcome.Redirect(new FolderPath(List.of(last)).encoded() + "/");
        }
        return new PageOutcome.Show("browse.jsp", model(request, folder.get()));
    }

    private BrowsePage model(HttpServletRequest request, Folder folder) {
        ListRequest wanted = ListRequest.of(QueryParameters.of(request)).withoutWords();
        Visit visit = Visit.of(request);
        Listing listing = listings.folder(folder, library.current(), wanted, visit);
        String title = folder.path().isRoot()
                ? visit.words().say("library")
                : folder.path().name();
        return new BrowsePage(site().frame(request, title, listing.summary()), crumbs(folder.path(), visit), listing);
    }

    /** The folders above, the library first, then the folder itself. */
    private static List<Link> crumbs(FolderPath folder, Visit visit) {
        SiteUrls urls = visit.urls();
        List<Link> crumbs = new ArrayList<>();
        for (FolderPath above = folder; !above.isRoot(); above = above.parent()) {
            crumbs.add(0, new Link(above.name(), above.equals(folder) ? "" : urls.folder(above)));
        }
        crumbs.add(0, new Link(visit.words().say("library"), folder.isRoot() ? "" : urls.root()));
        return crumbs;
    }
}
