package matinee.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * What holds for every request, before any servlet sees it: the path is well-formed, the method is one of the three that read,
 * and the security fields are set. It wraps neither request nor response, as that would close the fast roads to the socket.
 */
public final class FrontFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String ALLOW = "GET, HEAD, OPTIONS";

    private final transient SecurityFields securityFields;

    FrontFilter(SecurityFields securityFields) {
        this.securityFields = securityFields;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<RequestPath> path = RequestPath.parse(request.getRequestURI(), request.getContextPath());
        securityFields.set(response, path.map(RequestPath::first).orElse(""));
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        path.get().keepIn(request);
        switch (request.getMethod()) {
            case "GET", "HEAD" -> read(request, response, chain, path.get());
            case "OPTIONS" -> {
                response.setHeader("Allow", ALLOW);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> refuse(request.getMethod(), response);
        }
    }

    /** Tomcat 11 leaves the slash that ends the context root to the application; without it no relative link leads right. */
    private static void read(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, RequestPath path)
            throws IOException, ServletException {
        if (!path.segments().isEmpty() || path.endsAsFolder()) {
            chain.doFilter(request, response);
            return;
        }
        String context = request.getContextPath();
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", "./" + context.substring(context.lastIndexOf('/') + 1) + "/" + query);
        response.setHeader("Cache-Control", "no-cache");
    }

    private static void refuse(String method, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", ALLOW);
        if (method.equalsIgnoreCase("HEAD")) {
            // Undertow takes "head" for HEAD: it would announce a page and never send it.
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            response.setContentLength(0);
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
