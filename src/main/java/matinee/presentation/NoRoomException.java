package matinee.presentation;

import java.io.IOException;

/** So many large films are wanted at once that there is no memory left to read another. There will be. */
final class NoRoomException extends IOException {
    private static final long serialVersionUID = 1L;

    NoRoomException(String message) {
        super(message);
    }
}
