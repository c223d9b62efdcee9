package matinee.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** The header fields that tell a browser what Matinee's responses may do, and what may be done with them. */
final class SecurityFields {
    /** Below these names there is nothing but bytes to play: the fields of pages would only make each range longer. */
    private static final Set<String> MEDIA = Set.of("video", "stream");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " media-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors ";

    private final String policyOfPlayers;

    /** @param frameAncestors source list of the pages that may frame the bare player; all else only we may frame */
    SecurityFields(String frameAncestors) {
        policyOfPlayers = POLICY + frameAncestors;
    }

    /** Sets them for a response below a first segment. */
    void set(HttpServletResponse response, String firstSegment) {
        // No type but the declared one: a file's content must never decide that it is a page or a script.
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-site");
        if (!MEDIA.contains(firstSegment)) {
            setOfPage(response, firstSegment);
        }
    }

    /** Sets them for a page, whatever is below its first segment otherwise. */
    void setOfPage(HttpServletResponse response, String firstSegment) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                firstSegment.equals(EmbedServlet.NAME) ? policyOfPlayers : POLICY + "'self'");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}
