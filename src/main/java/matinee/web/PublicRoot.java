package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The whole URL of the context root, as the client wrote it, for what is read elsewhere than on our pages: feeds, frames of
 * other sites, previews of links. Everything else is linked relatively.
 *
 * @param url ends with a slash
 */
record PublicRoot(String url) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    static PublicRoot of(HttpServletRequest request) {
        String scheme = request.isSecure() ? "https" : "http";
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? HTTPS_PORT : HTTP_PORT);
        return new PublicRoot(
                scheme + "://" + host(request) + (usual ? "" : ":" + port) + request.getContextPath() + "/");
    }

    SiteUrls urls() {
        return new SiteUrls(url);
    }

    /** The host that the client asked for; containers differ in whether IPv6 has its brackets, and in what they let pass. */
    static String host(HttpServletRequest request) {
        String name = request.getServerName();
        String bracketed = name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
        return HOST.matcher(bracketed).matches() ? bracketed : "localhost";
    }
}
