package matinee.launcher;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Counts the requests being answered, and once told to, refuses new ones. */
final class RunningRequests extends ValveBase {
    private static final byte[] REFUSAL = "Matinee is ending.\n".getBytes(StandardCharsets.US_ASCII);

    private final Set<Request> running = ConcurrentHashMap.newKeySet();
    private volatile boolean refusing;

    RunningRequests() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // Counted before asked: whoever sees none running after refuseNew() has seen the last one.
        running.add(request);
        try {
            if (refusing) {
                refuse(response);
            } else {
                getNext().invoke(request, response);
            }
        } finally {
            running.remove(request);
        }
    }

    private static void refuse(Response response) throws IOException {
        response.setStatus(503);
        response.setHeader("Retry-After", "10");
        response.setHeader("Connection", "close");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/plain;charset=utf-8");
        response.setContentLength(REFUSAL.length);
        response.getOutputStream().write(REFUSAL);
    }

    void refuseNew() {
        refusing = true;
    }

    /** Without those that go on asynchronously, which Tomcat counts itself from their beginning in here. */
    long running() {
        return running.stream().filter(request -> !request.isAsyncStarted()).count();
    }
}
