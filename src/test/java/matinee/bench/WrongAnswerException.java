package matinee.bench;

import java.io.IOException;

/** A server answers something else than what was asked for. */
final class WrongAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    WrongAnswerException(String message) {
        super(message);
    }
}
