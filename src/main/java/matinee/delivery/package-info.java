/**
 * Bytes to the socket: one interface, several roads, chosen for each reply by what the container offers.
 */
@NullMarked
package matinee.delivery;

import org.jspecify.annotations.NullMarked;
