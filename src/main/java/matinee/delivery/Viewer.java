package matinee.delivery;

import jakarta.servlet.ServletConnection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who asks, and on which connection.
 *
 * @param client the address that limits are counted by: the proxy's where the container knows no better
 * @param port of the other end of the connection
 * @param localPort of the server's end
 * @param connection the container's own name for the connection, which no other has at the same time
 * @param protocol as the request line has it
 */
record Viewer(String client, int port, int localPort, String connection, String protocol) {
    static Viewer of(HttpServletRequest request) {
        ServletConnection connection = request.getServletConnection();
        return new Viewer(
                request.getRemoteAddr(),
                request.getRemotePort(),
                request.getLocalPort(),
                connection.getConnectionId(),
                request.getProtocol());
    }

    /** The connection as the kernel names it; empty where the container tells somebody else's address. */
    Optional<SocketName> socket() {
        return SocketName.of(localPort, client, port);
    }

    /** Whether the connection carries one response at a time, so that what is done to it is done to no other transfer. */
    boolean oneAtATime() {
        return protocol.startsWith("HTTP/1.");
    }
}
