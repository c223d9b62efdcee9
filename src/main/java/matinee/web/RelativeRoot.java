package matinee.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The relative URL that leads from a request's own URL to the context root. */
final class RelativeRoot {
    private RelativeRoot() {}

    /** {@code ./} for the context root itself, else one {@code ../} for each further slash of the URL as the client wrote it. */
    static String of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed instanceof String original ? original : request.getRequestURI();
        return of(uri, request.getContextPath());
    }

    static String of(String rawUri, String contextPath) {
        long slashes =
                rawUri.chars().skip(contextPath.length()).filter(c -> c == '/').count();
        return slashes <= 1 ? "./" : "../".repeat((int) slashes - 1);
    }
}
