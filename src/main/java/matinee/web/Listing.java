package matinee.web;

import java.util.List;

/**
 * Folders and videos to choose from.
 *
 * @param summary such as {@code 3 folders, 24 videos}
 * @param query what was searched for, to be kept when the order changes; empty for nothing
 * @param orders the orders on offer
 * @param feed relative URL of what is new in it; empty for a search
 * @param canonical whole URL of the same page in the usual order; empty for a search
 */
public record Listing(
        String summary,
        String query,
        List<SortChoice> orders,
        String feed,
        String canonical,
        List<FolderCard> folders,
        List<VideoCard> videos,
        Paging paging) {
    public Listing {
        orders = List.copyOf(orders);
        folders = List.copyOf(folders);
        videos = List.copyOf(videos);
    }
}
