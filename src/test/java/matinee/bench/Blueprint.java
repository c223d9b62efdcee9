package matinee.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/**
 * How a server is started, and what it then answers.
 *
 * @param command program and arguments
 * @param environment variables beyond those of this program
 * @param port of the loopback address
 * @param readyPath answered with 200 once it serves
 * @param mediaPath of the film
 */
record Blueprint(List<String> command, Map<String, String> environment, int port, String readyPath, String mediaPath) {
    static final String HOST = "127.0.0.1";

    Blueprint {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
