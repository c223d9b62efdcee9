package matinee.storage;

import java.io.IOException;

/** The store as a whole cannot be reached: its root is missing, unmounted or unreadable. It may come back by itself. */
public class StoreUnavailableException extends IOException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message) {
        super(message);
    }
}
