package matinee.delivery;

import java.io.IOException;

/**
 * An object ended before the bytes that were promised of it. It leaves the servlet, so that the container ends the
 * connection: a servlet that returned instead would leave it open on Tomcat, and the client would take the next response for
 * the rest of this one. Without a stack trace: the place is always the same, and the log stays readable.
 */
public final class ShortContentException extends IOException {
    private static final long serialVersionUID = 1L;

    /** An object that ended so many bytes too early. */
    public ShortContentException(long missingBytes) {
        super("a file was cut while it was sent: " + missingBytes + " bytes are missing");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
