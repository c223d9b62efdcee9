package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import matinee.security.AccessDecision;
import matinee.security.AccessPolicy;

/**
 * Tells machines how Matinee is: {@code /health} and {@code /health/ready} whether requests can be answered,
 * {@code /health/live} only that the process does. 200 when up, 503 when not; one JSON object, with its {@code checks} for
 * the administrator alone.
 */
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> LIVE = List.of("live");
    private static final List<String> READY = List.of("ready");

    private final transient HealthCheck.Source checks;
    private final transient AccessPolicy policy;

    HealthServlet(HealthCheck.Source checks, AccessPolicy policy) {
        this.checks = checks;
        this.policy = policy;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestPath path = RequestPath.of(request);
        List<String> which = path.rest();
        if (path.endsAsFolder() || !(which.isEmpty() || which.equals(LIVE) || which.equals(READY))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<HealthCheck> found = which.equals(LIVE) ? List.of() : checks.now();
        boolean down = found.stream().anyMatch(check -> check.status() == HealthCheck.Status.DOWN);
        HealthCheck.Status status = down ? HealthCheck.Status.DOWN : HealthCheck.Status.UP;
        boolean detailed = policy.administration(Callers.of(request)) == AccessDecision.GRANTED;

        response.setStatus(down ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_OK);
        write(request, response, detailed ? withChecks(status, found) : alone(status));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String json)
            throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static String alone(HealthCheck.Status status) {
        return "{\"status\":\"" + status + "\"}\n";
    }

    private static String withChecks(HealthCheck.Status status, List<HealthCheck> checks) {
        return checks.stream()
                .map(HealthServlet::object)
                .collect(Collectors.joining(",", "{\"status\":\"" + status + "\",\"checks\":[", "]}\n"));
    }

    private static String object(HealthCheck check) {
        return "{\"name\":" + JsonText.quoted(check.name()) + ",\"status\":\"" + check.status() + "\",\"detail\":"
                + JsonText.quoted(check.detail()) + "}";
    }
}
