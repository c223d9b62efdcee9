package matinee.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import matinee.storage.StoreUnavailableException;
import matinee.words.Language;

/** Answers with pages: a subclass finds the model, this class shows it. */
abstract class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final System.Logger LOG = System.getLogger(PageServlet.class.getName());

    private final transient Site site;

    PageServlet(Site site) {
        this.site = site;
    }

    /** Finds what to show; an {@link IOException} means that the library cannot be read now. */
    abstract PageOutcome page(HttpServletRequest request) throws IOException;

    final Site site() {
        return site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Language> chosen = ViewerLanguage.chosen(request);
        if (chosen.isPresent()) {
            ViewerLanguage.keep(chosen.get(), request, response);
            return;
        }
        PageOutcome outcome = find(request);
        if (outcome instanceof PageOutcome.Show show) {
            site.show(request, response, show.jsp(), show.model());
        } else if (outcome instanceof PageOutcome.Refuse refusal) {
            response.sendError(refusal.fault().status());
        } else if (outcome instanceof PageOutcome.Redirect redirect) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", redirect.location());
            response.setHeader("Cache-Control", "no-cache");
        }
    }

    private PageOutcome find(HttpServletRequest request) {
        try {
            return page(request);
        } catch (StoreUnavailableException gone) {
            return new PageOutcome.Refuse(Fault.UNAVAILABLE);
        } catch (IOException fault) {
            LOG.log(System.Logger.Level.WARNING, "the library could not be read for a page", fault);
            return new PageOutcome.Refuse(Fault.UNAVAILABLE);
        }
    }
}
