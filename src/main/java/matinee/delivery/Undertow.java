package matinee.delivery;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.Optional;

/** Tells whether a request came over Undertow; what that has to offer is looked up once. */
final class Undertow {
    private volatile Optional<UndertowApi> known = Optional.empty();

    /** The exchange behind a request, wrapped or not. */
    Optional<UndertowExchange> exchange(ServletRequest request) {
        ServletRequest original = request;
        while (original instanceof ServletRequestWrapper wrapper) {
            original = wrapper.getRequest();
        }
        Optional<UndertowApi> api = known;
        if (api.isEmpty()) {
            api = UndertowApi.of(original);
            known = api;
        }
        return api.isPresent() && api.get().made(original)
                ? Optional.of(new UndertowExchange(api.get(), api.get().exchange(original)))
                : Optional.empty();
    }
}
