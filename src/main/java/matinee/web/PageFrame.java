package matinee.web;

import java.util.List;
import matinee.words.Words;

/**
 * What stands around the content of a page: head, header and footer.
 *
 * @param words in the viewer's language
 * @param title the page's own title, plain text
 * @param description one sentence for search engines and previews, plain text
 * @param root relative URL of the context root, such as {@code ./} or {@code ../../}, so that every link works below any
 *     context path and behind any proxy
 * @param query what was searched for, plain text; empty for nothing
 * @param languages the same page in each language; none where the page has no address of its own
 */
public record PageFrame(
        SiteFacts site,
        Words words,
        String title,
        String description,
        String root,
        String query,
        List<LanguageLink> languages) {
    public PageFrame {
        languages = List.copyOf(languages);
    }

    /** The same around a page that anybody can call forth at any address, and that tells nothing of the software. */
    PageFrame ofFault() {
        SiteFacts unversioned = new SiteFacts(site.title(), "", site.assets(), site.extent());
        return new PageFrame(unversioned, words, title, description, root, query, List.of());
    }

    /** The title of the browser's window. */
    public String windowTitle() {
        return title.equals(site.title()) ? title : title + " \u2014 " + site.title();
    }

    /** How much there is to watch. */
    public String extent() {
        return site.extent().text(words);
    }

    /** Relative URL of an asset that may be cached for ever. */
    public String asset(String name) {
        return root + "assets/" + name + "?v=" + site.assets();
    }
}
