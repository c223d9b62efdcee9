package matinee.delivery;

import java.io.IOException;

/** The client has closed the connection: a viewer who seeks or leaves does so, and it is no error. */
public final class ClientGoneException extends IOException {
    private static final long serialVersionUID = 1L;

    /** As the container's own exception told. */
    public ClientGoneException(IOException cause) {
        super("the client is gone", cause);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
