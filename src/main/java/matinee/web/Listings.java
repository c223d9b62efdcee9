package matinee.web;

import java.time.Duration;
import java.util.ArrayList;
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
    Listing folder(Folder folder, Library library, ListRequest request, RelativeUrls urls) {
        Page page = query(folder.path(), LibraryQuery.Reach.FOLDER, request).of(folder, details::known);
        List<FolderCard> folders = folder.folders().stream()
                .map(below -> new FolderCard(
                        below.path().name(),
                        urls.folder(below.path()) + request.folderQuery(),
                        CountText.of(below.videos(), "video")))
                .toList();
        List<String> counts = new ArrayList<>();
        if (!folders.isEmpty()) {
            counts.add(CountText.of(folders.size(), "folder"));
        }
        if (page.total() > 0 || folders.isEmpty()) {
            counts.add(CountText.of(page.total(), "video"));
        }
        return listing(String.join(", ", counts) + progress(library), folders, page, request, urls);
    }

    /** The videos that a search finds, wherever they are. */
    Listing search(Library library, ListRequest request, RelativeUrls urls) {
        Page page = query(FolderPath.ROOT, LibraryQuery.Reach.TREE, request).of(library, details::known);
        String found = page.total() == 0 ? "No video has these words." : CountText.of(page.total(), "video") + " found";
        return listing(found + progress(library), List.of(), page, request, urls);
    }

    /** The default video, which has a URL of its own. */
    Player player(Video video, RelativeUrls urls) {
        Details known = details.within(List.of(video), PATIENCE).getOrDefault(video.path(), new Details.Unread());
        return Player.of(
                video, known, urls, urls.root() + "video", knowledge.embedded().tracks(video, known, urls), List.of());
    }

    private static LibraryQuery query(FolderPath folder, LibraryQuery.Reach reach, ListRequest request) {
        String words = reach == LibraryQuery.Reach.TREE ? request.words() : "";
        return new LibraryQuery(folder, reach, words, request.order(), request.page());
    }

    private Listing listing(
            String summary, List<FolderCard> folders, Page page, ListRequest request, RelativeUrls urls) {
        Map<VideoPath, Details> known = details.within(page.videos(), PATIENCE);
        List<VideoCard> cards = page.videos().stream()
                .map(video -> knowledge.card(video, known.getOrDefault(video.path(), new Details.Unread()), urls))
                .toList();
        Paging paging = Paging.of(page.number(), page.pages(), request::href);
        return new Listing(summary, request.words(), request.choices(), folders, cards, paging);
    }

    private static String progress(Library library) {
        return library.state() == LibraryState.SCANNING
                ? ". Still reading: " + CountText.of(library.videoCount(), "video") + " so far."
                : "";
    }
}
