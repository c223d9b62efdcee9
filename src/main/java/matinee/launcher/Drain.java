package matinee.launcher;

import java.time.Duration;

/** Lets running transfers finish: new requests get 503 until none is left or the time is up. */
final class Drain implements Runnable {
    private static final Duration LOOK = Duration.ofMillis(25);
    /** A transfer passes from servlet to kernel between two counts: only a second look without any proves that none runs. */
    private static final int QUIET_LOOKS = 2;

    private final RunningRequests requests;
    private final HttpConnector connector;
    private final MatineeContext context;

    Drain(RunningRequests requests, HttpConnector connector, MatineeContext context) {
        this.requests = requests;
        this.connector = connector;
        this.context = context;
    }

    @Override
    public void run() {
        Duration timeout = context.drainTimeout();
        requests.refuseNew();
        long running = running();
        if (running > 0) {
            // Before the line that invites to it.
            SecondInterrupt.does(Thread.currentThread()::interrupt);
            System.err.println("Running transfers may finish: " + running + ", for at most " + timeout.toSeconds()
                    + " s; Ctrl+C again ends at once.");
        }
        await(System.nanoTime() + timeout.toNanos());
        context.drained();
    }

    private void await(long deadline) {
        try {
            int quiet = 0;
            while (quiet < QUIET_LOOKS && System.nanoTime() - deadline < 0) {
                Thread.sleep(LOOK.toMillis());
                quiet = running() == 0 ? quiet + 1 : 0;
            }
        } catch (InterruptedException hurried) {
            // Stopping, which comes next, is not to be disturbed by it.
            return;
        }
    }

    private long running() {
        return requests.running() + context.getInProgressAsyncCount() + connector.transfers();
    }
}
