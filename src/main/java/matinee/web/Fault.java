package matinee.web;

import java.util.Arrays;
import java.util.Locale;
import matinee.words.Words;

/** The faults that a viewer can meet, in Matinee's own words: nothing of the request is ever repeated. */
enum Fault {
    MALFORMED(400),
    LOGIN_NEEDED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    PRECONDITION_FAILED(412),
    NOT_SATISFIABLE(416),
    TOO_MANY(429),
    INTERNAL(500),
    UNAVAILABLE(503),
    FULL(503);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    /** The first fault of this status, else the one that fits its hundred. */
    static Fault ofStatus(int status) {
        return Arrays.stream(values())
                .filter(fault -> fault.status == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? MALFORMED : INTERNAL);
    }

    int status() {
        return status;
    }

    /** For machines: small letters and hyphens. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A few words. */
    String title(Words words) {
        return words.say("fault." + code());
    }

    /** One or two sentences for the viewer. */
    String explanation(Words words) {
        return words.say("fault." + code() + ".reason");
    }
}
