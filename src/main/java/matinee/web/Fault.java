package matinee.web;

import java.util.Arrays;

/** The faults that a viewer can meet, in Matinee's own words: nothing of the request is ever repeated. */
enum Fault {
    MALFORMED(
            400,
            "That address is not well formed",
            "Check it for typing errors, or look for the video in the library."),
    LOGIN_NEEDED(401, "Please sign in", "This library is for its members."),
    FORBIDDEN(403, "Not for you", "You may not see this page."),
    NOT_FOUND(404, "Nothing here", "The video or folder was moved, renamed or taken away, or never was here."),
    METHOD_NOT_ALLOWED(405, "Look, don't touch", "This server only shows things; nothing here can be changed."),
    PRECONDITION_FAILED(412, "Changed meanwhile", "The file is no longer the one that was asked for."),
    NOT_SATISFIABLE(416, "Past the end", "The part that was asked for lies outside the file."),
    TOO_MANY(429, "Too many at once", "Close another video, or try again in a moment."),
    INTERNAL(500, "Something went wrong", "This is a fault of the server. Its log says more under the number below."),
    UNAVAILABLE(
            503,
            "The library cannot be reached",
            "The videos are out of reach at the moment. As soon as they are back, so is this page."),
    FULL(503, "The house is full", "As many are watching as this server has seats for. Try again in a moment.");

    private final int status;
    private final String title;
    private final String explanation;

    Fault(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
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

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }
}
