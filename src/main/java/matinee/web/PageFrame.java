package matinee.web;

/**
 * What stands around the content of a page: head, header and footer.
 *
 * @param title the page's own title, plain text
 * @param description one sentence for search engines and previews, plain text
 * @param root relative URL of the context root, such as {@code ./} or {@code ../../}, so that every link works below any
 *     context path and behind any proxy
 * @param query what was searched for, plain text; empty for nothing
 */
public record PageFrame(SiteFacts site, String title, String description, String root, String query) {
    /** The same around a page that anybody can call forth, and that tells nothing of the software. */
    public PageFrame withoutVersion() {
        SiteFacts unversioned = new SiteFacts(site.title(), "", site.assets(), site.library());
        return new PageFrame(unversioned, title, description, root, query);
    }

    /** The title of the browser's window. */
    public String windowTitle() {
        return title.equals(site.title()) ? title : title + " \u2014 " + site.title();
    }

    /** Relative URL of an asset that may be cached for ever. */
    public String asset(String name) {
        return root + "assets/" + name + "?v=" + site.assets();
    }
}
