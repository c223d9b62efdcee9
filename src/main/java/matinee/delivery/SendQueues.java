package matinee.delivery;

import java.util.Map;

/**
 * What the kernel holds of the bytes that were written to sockets and that the clients have not yet taken. It may be some
 * megabytes, and a socket takes more only when a third of them is gone: without a sight of it somebody who reads steadily, but
 * slowly, looks for minutes as if he had stopped.
 */
interface SendQueues {
    /** By connection, in bytes; those that are not named hold nothing, or nobody knows. */
    Map<SocketName, Long> now();
}
