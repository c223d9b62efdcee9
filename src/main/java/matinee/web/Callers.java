package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import matinee.security.Caller;

/** Tells where a request comes from. */
final class Callers {
    private Callers() {}

    static Caller of(HttpServletRequest request) {
        List<String> hosts = Collections.list(request.getHeaders("Host"));
        // HTTP/2 has :authority in its place, which containers show as the server's name.
        boolean authority = hosts.isEmpty() && request.getProtocol().startsWith("HTTP/2");
        return new Caller(
                request.getRemoteAddr() == null ? "" : request.getRemoteAddr(),
                authority ? List.of(request.getServerName()) : hosts,
                Set.copyOf(Collections.list(request.getHeaderNames())));
    }
}
