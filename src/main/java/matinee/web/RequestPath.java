package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import matinee.library.PathSegments;

/**
 * The path of a request below the context path: decoded once, strictly, and the same on every container. What containers make
 * of a path differs, so nothing but the raw request URI is read.
 *
 * @param segments decoded; none for the context root
 * @param ending whether a slash ends the path
 */
public record RequestPath(List<String> segments, Ending ending) {
    /** A path ends as folders do, with a slash, or as files do. */
    public enum Ending {
        FOLDER,
        FILE
    }

    private static final String ATTRIBUTE = RequestPath.class.getName();

    public RequestPath {
        segments = List.copyOf(segments);
    }

    /** Takes the raw request URI apart; empty when it is malformed. */
    static Optional<RequestPath> parse(String rawUri, String contextPath) {
        if (!rawUri.startsWith("/")) {
            return Optional.empty();
        }
        String path = rawUri.substring(1);
        boolean folder = path.isEmpty() || path.endsWith("/");
        String names = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (names.isEmpty() && !path.isEmpty()) {
            return Optional.empty();
        }
        int contextSegments =
                contextPath.length() - contextPath.replace("/", "").length();
        return PathSegments.decode(names)
                .filter(segments -> segments.size() >= contextSegments)
                .map(segments -> new RequestPath(
                        segments.subList(contextSegments, segments.size()), folder ? Ending.FOLDER : Ending.FILE));
    }

    /** The path that the front filter found in a request. */
    static RequestPath of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestPath path) {
            return path;
        }
        throw new IllegalStateException("the front filter did not see this request");
    }

    /** Leaves the path with the request, for the servlets. */
    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The first segment, which chooses the servlet; empty for the context root. */
    public String first() {
        return segments.isEmpty() ? "" : segments.get(0);
    }

    /** The segments after the first. */
    public List<String> rest() {
        return segments.isEmpty() ? segments : segments.subList(1, segments.size());
    }

    public boolean endsAsFolder() {
        return ending == Ending.FOLDER;
    }
}
