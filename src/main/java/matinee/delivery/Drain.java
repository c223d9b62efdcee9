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
    /** A transfer passes from the road to the container between two looks: only a second one without any proves that none runs. */
    private static final int QUIET_LOOKS = 2;
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
        int quiet = 0;
        while (true) {
            transfers.look();
            quiet = transfers.running() == 0 ? quiet + 1 : 0;
            if (quiet == QUIET_LOOKS || System.nanoTime() - deadline >= 0) {
                return quiet > 0;
            }
            Thread.sleep(LOOK.toMillis());
        }
    }
}
