/**
 * What Matinee promises to whoever speaks HTTP to it, asked of every kind of server that it is deployed to.
 *
 * <p>The classes named {@code *IT} know a host, a port and a context path, and send exact bytes over sockets; they run
 * unchanged against each {@link matinee.acceptance.ServerKind}. The system property {@code matinee.server} names the kind.
 * Everything else here starts and ends servers, lays out the libraries they play, and reads answers byte by byte.
 */
@NullMarked
package matinee.acceptance;

import org.jspecify.annotations.NullMarked;
