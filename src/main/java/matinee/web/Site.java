package matinee.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.Supplier;

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
        return new PageFrame(facts.get(), title, description, RelativeRoot.of(request), query);
    }

    /** WildFly's JSPs tell their version in a field. Pages take no fast road to the socket, so wrapping costs them nothing. */
    private static final class Discreet extends HttpServletResponseWrapper {
        private static final String TALE = "X-Powered-By";

        Discreet(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase(TALE)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase(TALE)) {
                super.addHeader(name, value);
            }
        }
    }

    /**
     * Shows a model, with the status that the response has already.
     *
     * @param jsp file name in {@code /WEB-INF/pages}
     * @param page what the JSP reads as {@code page}
     */
    public void show(HttpServletRequest request, HttpServletResponse response, String jsp, Object page)
            throws IOException, ServletException {
        response.setContentType("text/html; charset=UTF-8");
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", CACHE_CONTROL);
        }
        request.setAttribute("page", page);
        request.getRequestDispatcher("/WEB-INF/pages/" + jsp).forward(request, new Discreet(response));
    }
}
