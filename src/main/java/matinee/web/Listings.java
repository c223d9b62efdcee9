package matinee.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import matinee.library.Details;
import matinee.library.DetailsReader;
import matinee.library.Folder;
import matinee.library.FolderPath;
import matinee.library.Library;
import matinee.library.LibraryQuery;
import matinee.library.LibraryState;
import matinee.library.Page;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.words.Words;

/** Makes what a viewer chooses from, out of folders and searches. */
public final class Listings {
    /** A page waits so long for what is inside its files; what comes later is there at the next look. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final VideoKnowledge knowledge;
    private final DetailsReader details;

    Listings(VideoKnowledge knowledge) {
        this.knowledge = knowledge;
        this.details = knowledge.details();
    }

    /** The folders and videos of one folder. */
    Listing folder(Folder folder, Library library, ListRequest request, Visit visit) {
        Page page =
                query(folder.path(), LibraryQuery.Reach.FOLDER, request).page(request.page(), folder, details::known);
        List<FolderCard> folders = folder.folders().stream()
                .map(below -> new FolderCard(
                        below.path().name(),
                        visit.urls().folder(below.path()) + request.folderQuery(),
                        visit.words().count("videos", below.videos())))
                .toList();
        String extent = extent(folders.size(), page.total(), visit.words());
        Paging paging = Paging.of(page.number(), page.pages(), request::href);
        return new Listing(
                progress(extent, library, visit.words()),
                request.words(),
                request.choices(visit.words()),
                visit.urls().feed(folder.path()),
                visit.wholeUrls().folder(folder.path())
                        + (page.number() == 1 ? "" : new QueryText().add("page", Integer.toString(page.number()))),
                folders,
                cards(page, visit),
                paging);
    }

    /** The videos that a search finds, wherever they are. */
    Listing search(Library library, ListRequest request, Visit visit) {
        Page page =
                query(FolderPath.ROOT, LibraryQuery.Reach.TREE, request).page(request.page(), library, details::known);
        Words words = visit.words();
        String found = page.total() == 0 ? words.say("listing.none") : words.count("found", page.total());
        Paging paging = Paging.of(page.number(), page.pages(), request::href);
        return new Listing(
                progress(found, library, words),
                request.words(),
                request.choices(words),
                "",
                "",
                List.of(),
                cards(page, visit),
                paging);
    }

    /** The default video, which has a URL of its own. */
    Player player(Video video, Visit visit) {
        SiteUrls urls = visit.urls();
        Details known = details.within(List.of(video), PATIENCE).getOrDefault(video.path(), new Details.Unread());
        return Player.of(
                video, known, visit, urls.root() + "video", knowledge.embedded().tracks(video, known, urls), List.of());
    }

    private static LibraryQuery query(FolderPath folder, LibraryQuery.Reach reach, ListRequest request) {
        String words = reach == LibraryQuery.Reach.TREE ? request.words() : "";
        return new LibraryQuery(folder, reach, words, request.order());
    }

    private List<VideoCard> cards(Page page, Visit visit) {
        Map<VideoPath, Details> known = details.within(page.videos(), PATIENCE);
        return page.videos().stream()
                .map(video -> knowledge.card(video, known.getOrDefault(video.path(), new Details.Unread()), visit))
                .toList();
    }

    /** What is in a folder; that there is no video is told only where there is nothing else. */
    private static String extent(int folders, int videos, Words words) {
        if (folders == 0) {
            return words.count("videos", videos);
        }
        String below = words.count("folders", folders);
        return videos == 0 ? below : words.say("listing.both", below, words.count("videos", videos));
    }

    private static String progress(String found, Library library, Words words) {
        return library.state() == LibraryState.SCANNING
                ? words.say("listing.reading", found, words.count("videos", library.videoCount()))
                : found;
    }
}
