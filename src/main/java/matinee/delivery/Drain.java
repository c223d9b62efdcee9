package matinee.delivery;

import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The end of the application: nothing begins any more, what runs may finish, and what has not in time is cut. It happens once,
 * as soon as the container lets us know, and at the latest when this is closed.
 */
public final class Drain implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(25);
    /** For the roads to notice that they were cut. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Transfers transfers;
    private final Supplier<Duration> longest;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Optional<TomcatStopping> notice;

    /** @param longest how long running transfers may take, asked when the end has come */
    public Drain(Transfers transfers, ServletContext context, Supplier<Duration> longest) {
        this.transfers = transfers;
        this.longest = longest;
        this.notice = TomcatStopping.of(context, this::once);
    }

    /** Returns when nothing runs any more, or a little after the time is up. */
    @Override
    public void close() {
        once();
        notice.ifPresent(TomcatStopping::close);
    }

    private void once() {
        if (begun.compareAndSet(false, true)) {
            within(transfers, longest.get());
        }
    }

    /** Returns sooner, too, when the thread is interrupted, which it then stays. */
    static void within(Transfers transfers, Duration longest) {
        transfers.end();
        try {
            if (!quietWithin(transfers, longest)) {
                transfers.cutAll();
                quietWithin(transfers, FAREWELL);
            }
        } catch (InterruptedException hurried) {
            transfers.cutAll();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean quietWithin(Transfers transfers, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (transfers.running() > 0) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            Thread.sleep(LOOK.toMillis());
        }
        return true;
    }
}
