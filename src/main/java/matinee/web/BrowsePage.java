package matinee.web;

import java.util.List;

/**
 * A folder of the library, or what a search found.
 *
 * @param crumbs the folders above, from the top; the page itself comes last and has no URL
 */
public record BrowsePage(PageFrame frame, List<Link> crumbs, Listing listing) implements FramedPage {
    public BrowsePage {
        crumbs = List.copyOf(crumbs);
    }
}
