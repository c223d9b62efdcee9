/**
 * Bytes to the socket: one interface, several roads, chosen in {@link matinee.delivery.Roads} for each reply by what the
 * container offers; and what holds for all transfers, in {@link matinee.delivery.Transfers}: limits, the least rate, the end.
 *
 * <p>What the roads have in common:
 *
 * <ul>
 *   <li>A viewer who does not read costs no thread for anything longer than a socket's buffers, and at most one buffer of 64 KiB
 *       besides what the connector holds for each connection anyway.
 *   <li>A content is slices, of memory and of files, and goes in turn: kernel transfers and memory on one channel where the
 *       container has such a channel, many slices into one buffer elsewhere. No file is mapped: a mapping for each request cost
 *       gigabytes of resident memory, and dies when the file is cut.
 *   <li>A file that ends early ends the connection. Nothing is padded.
 *   <li>A viewer who leaves is counted and not logged.
 * </ul>
 *
 * <p>Tomcat's sendfile is given a content in the shape of an open file, which it reads and closes ({@link
 * matinee.delivery.CarriedFile}): so memory and runs of files go by it, and the end is known. The way to hand that over leads
 * through Tomcat's own classes; where it is closed, everything is copied. A file's name, which is what Tomcat asks for, is never
 * given: Tomcat would open it a second time, when it may be another file, and tell nobody when that is over. Sendfile is taken
 * only where {@link matinee.delivery.TransferWatch} can look at Tomcat's connections, as else nobody could cut a viewer who
 * does not read. By the same sight Tomcat is told to wait for slow viewers longer than its own time between two writes.
 *
 * <p>Undertow's servlet streams can neither send files without a thread nor write buffers without faults, so the road there is
 * the channel beneath. It must not find the socket full when it writes a head ({@link matinee.delivery.UndertowSending} says why).
 * Classes of a container are called through what is found at run time; none is named at compile time but in {@link
 * matinee.delivery.PipelinedRequests}, which Undertow alone loads.
 */
@NullMarked
package matinee.delivery;

import org.jspecify.annotations.NullMarked;
