package matinee.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Once a second, has the server wait for slow viewers; from time to time, cuts those who take too little. */
public final class TransferWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TransferWatch.class.getName());
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final Transfers transfers;
    private final Optional<LeastRate> rate;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private long ticks;

    private TransferWatch(Transfers transfers, Optional<LeastRate> rate) {
        this.transfers = transfers;
        this.rate = rate;
        thread = new Thread(Thread.currentThread().getThreadGroup(), this::run, "matinee-transfers", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(TransferWatch.class.getClassLoader());
    }

    /** Watches that each viewer takes so much. */
    public static TransferWatch holding(Transfers transfers, LeastRate rate) {
        return started(new TransferWatch(transfers, Optional.of(rate)));
    }

    /** Leaves every viewer as slow as may be. */
    public static TransferWatch lenient(Transfers transfers) {
        return started(new TransferWatch(transfers, Optional.empty()));
    }

    private static TransferWatch started(TransferWatch watch) {
        watch.thread.start();
        return watch;
    }

    private void run() {
        long next = System.nanoTime();
        try {
            do {
                tick();
                next += LeastRate.TICK.toNanos();
            } while (!closed.await(next - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException ended) {
            return;
        }
    }

    private void tick() {
        try {
            transfers.waitForSlow();
            ticks++;
            rate.filter(least -> ticks % least.ticksASample() == 0).ifPresent(transfers::cutSlow);
        } catch (RuntimeException e) {
            // The only thread that watches must outlive a fault of ours.
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The transfers could not be looked at; the next look is in a second.",
                    e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(LONGEST_CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
