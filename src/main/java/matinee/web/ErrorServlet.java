package matinee.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import matinee.words.Words;

/** The page of every refusal, wherever {@code sendError} was called; asked for directly, it is not there. */
public final class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where the container sends every {@code sendError}; {@code web.xml} says the same. */
    static final String PATH = "/error";

    /** Request attribute: the text that names the request in the log and to the viewer. */
    static final String REQUEST_ID = "matinee.request-id";

    /** Request attribute: the {@link Fault}, where the status alone does not tell which. */
    static final String FAULT = "matinee.fault";

    /** Statuses of what may be otherwise in a moment. */
    private static final Set<Integer> PASSING =
            Set.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Fault.TOO_MANY.status());

    /** Request attribute, of any value, for errors that nobody is to remember, as what is missing may come back. */
    static final String PASSES = "matinee.error.passes";

    /** What may be otherwise in a moment is asked for again after so long. */
    static final String RETRY_AFTER_SECONDS = "5";

    private final transient Site site;
    private final transient SecurityFields securityFields;

    ErrorServlet(Site site, SecurityFields securityFields) {
        this.site = site;
        this.securityFields = securityFields;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            return; // A transfer that broke off: the container ends the connection, and there is nothing to add.
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given
                ? given
                : HttpServletResponse.SC_NOT_FOUND;
        Fault fault = request.getAttribute(FAULT) instanceof Fault named && named.status() == status
                ? named
                : Fault.ofStatus(status);
        response.setStatus(status);
        // It is not sure that the front filter saw the request, nor that the container kept its fields.
        securityFields.setOfPage(response, firstSegment(request));
        // Whatever the answer that did not come about had said of itself.
        boolean passes = PASSING.contains(status) || request.getAttribute(PASSES) != null;
        response.setHeader("Cache-Control", passes ? "no-store" : Site.CACHE_CONTROL);
        if (PASSING.contains(status)) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        Words words = ViewerLanguage.of(request);
        String explanation = fault.explanation(words);
        PageFrame frame = site.frame(request, fault.title(words), explanation).ofFault();
        ErrorPage page = new ErrorPage(
                frame, status, explanation, words.say("error.number", Integer.toString(status), requestId(request)));
        site.show(asGet(request), response, "error.jsp", page);
    }

    /** Of what was asked for: a frame that may show a player may show that there is none. */
    private static String firstSegment(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? RequestPath.parse(uri, request.getContextPath())
                        .map(RequestPath::first)
                        .orElse("")
                : "";
    }

    private static String requestId(HttpServletRequest request) {
        return request.getAttribute(REQUEST_ID) instanceof String given
                ? given
                : UUID.randomUUID().toString().substring(0, 8);
    }

    /** A JSP refuses methods that it takes for changes; this page is shown whatever was tried. */
    private static HttpServletRequest asGet(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return super.getMethod().equals("HEAD") ? "HEAD" : "GET";
            }
        };
    }
}
