package matinee.acceptance;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waiting for what a server does by itself. */
final class Deadline {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Deadline() {}

    /** Something that will be so. */
    interface Condition {
        boolean holds() throws IOException;
    }

    /** Looks again and again; fails when it does not hold in time. */
    static void await(Duration longest, String what, Condition condition) throws IOException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("not within " + longest + ": " + what);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
