package matinee.delivery;

import java.time.Duration;

/** The end of the application: nothing begins any more, what runs may finish, and what has not in time is cut. */
public final class Drain {
    private static final Duration LOOK = Duration.ofMillis(25);
    /** A transfer passes from the road to the container between two looks: only a second one without any proves that none runs. */
    private static final int QUIET_LOOKS = 2;
    /** For the roads to notice that they were cut. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Transfers transfers;

    public Drain(Transfers transfers) {
        this.transfers = transfers;
    }

    /**
     * Returns when nothing runs any more, or a little after the time is up; sooner, too, when the thread is interrupted, which
     * it then stays.
     */
    public void within(Duration longest) {
        transfers.end();
        try {
            if (!quietWithin(longest)) {
                transfers.cutAll();
                quietWithin(FAREWELL);
            }
        } catch (InterruptedException hurried) {
            transfers.cutAll();
            Thread.currentThread().interrupt();
        }
    }

    private boolean quietWithin(Duration longest) throws InterruptedException {
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
