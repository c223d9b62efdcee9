package matinee.delivery;

import java.io.IOException;

/** An object that was opened could not be read: the disk's fault or the store's, and not the client's. */
final class UnreadableContentException extends IOException {
    private static final long serialVersionUID = 1L;

    /** As the store told. */
    UnreadableContentException(IOException cause) {
        super("a file could not be read while it was sent: " + cause.getMessage(), cause);
    }
}
