package matinee.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** The header fields that tell a browser what Matinee's responses may do, and what may be done with them. */
final class SecurityFields {
    /** Below these names there is nothing but bytes to play: the fields of pages would only make each range longer. */
    private static final Set<String> MEDIA = Set.of("video", "stream");

    private final String contentSecurityPolicy;

    /** @param frameAncestors source list of the pages that may frame ours */
    SecurityFields(String frameAncestors) {
        contentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                + " media-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors " + frameAncestors;
    }

    /** Sets them for a response below a first segment. */
    void set(HttpServletResponse response, String firstSegment) {
        // No type but the declared one: a file's content must never decide that it is a page or a script.
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-site");
        if (!MEDIA.contains(firstSegment)) {
            response.setHeader("Content-Security-Policy", contentSecurityPolicy);
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
    }
}
