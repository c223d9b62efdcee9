package matinee.bench;

import java.time.Duration;

/**
 * How a viewer reads.
 *
 * @param bytesPerSecond on the whole
 * @param interval between two readings
 * @param receiveBuffer of the socket, in bytes: small, so that the server feels the pace
 */
record Pace(int bytesPerSecond, Duration interval, int receiveBuffer) {
    /** How much a viewer wants to have by now. */
    long owedAfter(long nanos) {
        return (long) (bytesPerSecond * (nanos / 1e9));
    }
}
