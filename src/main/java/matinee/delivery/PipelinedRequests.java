package matinee.delivery;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Requests that a client has sent without waiting for the answers to those before (RFC 9112 §9.3.2). Undertow spoils answers to
 * a client that does so and then does not read ({@link UndertowPipelining}), so what has come too early waits outside of it.
 */
public final class PipelinedRequests {
    private static final String PUT_ASIDE = "matinee.delivery.pipelined";

    private final Undertow undertow = new Undertow();

    /** Where nothing was put aside yet. */
    public PipelinedRequests() {}

    /** Puts aside what came after a request until that is answered; to be called once, before anything is answered. */
    public void putAside(HttpServletRequest request) {
        undertow.exchange(request)
                .filter(exchange -> exchange.api().putAsidePipelined(exchange.handle()))
                .ifPresent(exchange -> request.setAttribute(PUT_ASIDE, true));
    }

    /** Whether others wait for the answer to this request. */
    static boolean follow(HttpServletRequest request) {
        return request.getAttribute(PUT_ASIDE) != null;
    }
}
