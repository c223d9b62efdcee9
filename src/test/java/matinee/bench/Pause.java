package matinee.bench;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Time that has to pass. */
final class Pause {
    private Pause() {}

    static void of(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
