package matinee.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import matinee.http.EntityTag;
import matinee.http.EntityTagCondition;
import matinee.words.Language;
import matinee.words.Words;

/** Frames every page alike and shows a page's model by its JSP. */
public final class Site {
    /** Of every page that says nothing else. */
    static final String CACHE_CONTROL = "private, no-cache";

    private final Supplier<SiteFacts> facts;

    /** @param facts asked once for each page */
    public Site(Supplier<SiteFacts> facts) {
        this.facts = facts;
    }

    /** The site's name. */
    String title() {
        return facts.get().title();
    }

    /** The frame of a page that is not about a search. */
    public PageFrame frame(HttpServletRequest request, String title, String description) {
        return frame(request, title, description, "");
    }

    /** @param query what was searched for, shown in the search field */
    PageFrame frame(HttpServletRequest request, String title, String description, String query) {
        return new PageFrame(
                facts.get(),
                ViewerLanguage.of(request),
                title,
                description,
                RelativeRoot.of(request),
                query,
                ViewerLanguage.choices(request));
    }

    /** The frame of a page for administrators: in English, as all that is written for them. */
    PageFrame operatorFrame(HttpServletRequest request, String title, String description) {
        return new PageFrame(
                facts.get(), Language.ENGLISH.words(), title, description, RelativeRoot.of(request), "", List.of());
    }

    /**
     * Shows a model, with the status that the response has already, in the coding that the client takes. What the JSP says of
     * itself beside the text, its version on WildFly, is dropped.
     *
     * <p>Compressed lengths betray secrets where a page holds one beside what the request says (BREACH): no page holds any, and
     * one that does is to be sent plain.
     *
     * @param jsp file name in {@code /WEB-INF/pages}
     * @param page what the JSP reads as {@code page}, besides the {@code words} of its frame
     */
    public void show(HttpServletRequest request, HttpServletResponse response, String jsp, FramedPage page)
            throws IOException, ServletException {
        Words words = page.frame().words();
        response.setHeader("Content-Language", words.language().tag());
        response.addHeader("Vary", ViewerLanguage.VARY);
        request.setAttribute("words", words);
        response.setContentType("text/html; charset=UTF-8");
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", CACHE_CONTROL);
        }
        request.setAttribute("page", page);
        PageText text = new PageText(response);
        // Not forwarded to: after that, some containers let nobody write to the response.
        request.getRequestDispatcher("/WEB-INF/pages/" + jsp).include(request, text);
        Coded coded = Coded.of(text.bytes(), request);
        if (response.getStatus() == HttpServletResponse.SC_OK && isKnown(coded.fingerprint(), request, response)) {
            coded.metadata().forEach(field -> response.addHeader(field.name(), field.value()));
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            coded.send(response);
        }
    }

    /** Names this version of a page, and tells whether the client has it already, RFC 9110 §13.1.2. */
    private static boolean isKnown(String fingerprint, HttpServletRequest request, HttpServletResponse response) {
        EntityTag tag = EntityTag.strong(fingerprint);
        response.setHeader("ETag", tag.toString());
        List<String> lines = Collections.list(request.getHeaders("If-None-Match"));
        return !lines.isEmpty()
                && EntityTagCondition.parse(String.join(",", lines)).matchesWeakly(tag);
    }
}
