package matinee.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback address that nobody listens on at the moment of asking. */
public final class FreePort {
    private static final int FIRST_OFFSET = 1_000;
    private static final int LAST_OFFSET = 30_000;

    private FreePort() {}

    public static int any() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number that, added to each of these ports, gives a free one. */
    public static int offsetFor(int... ports) {
        for (int offset = FIRST_OFFSET; offset <= LAST_OFFSET; offset += ports.length) {
            if (allFree(offset, ports)) {
                return offset;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean allFree(int offset, int... ports) {
        for (int port : ports) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port + offset));
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
