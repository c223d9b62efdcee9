/**
 * The benchmark: Matinee on each of its servers beside nginx and Tomcat's own file servlet, in one run on one machine.
 *
 * <p>{@link matinee.bench.Benchmark} is a program, not a test. A <em>road</em> is one way from the file to the socket: a server
 * with its configuration. A <em>peer</em> is a road's running server. A <em>measure</em> asks the same of each road; those of
 * speed go round by round over all roads, so that what disturbs the machine disturbs nginx as well, and what counts is the
 * median of each round's ratio to nginx. Servers run on one core, clients on the other.
 *
 * <p>Processor time is the kernel's, from {@code /proc}, of the server's processes: no road can hide a helper thread.
 * wrk asks for the ranges where it is installed; all else is asked by clients of this package, which also compare bytes.
 */
@NullMarked
package matinee.bench;

import org.jspecify.annotations.NullMarked;
