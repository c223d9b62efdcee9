package matinee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The kernel's list of TCP sockets. A client who does not read learns nothing of the end of its connection, for that waits
 * behind the bytes; the server's end of it shows here.
 */
final class SocketTable {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String ESTABLISHED = "01";
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;

    private SocketTable() {}

    /** The other ends' ports of all connections that a server on this port still holds open. */
    static Set<Integer> clientsOf(int serverPort) throws IOException {
        Set<Integer> clients = new HashSet<>();
        for (Path table : TABLES) {
            if (Files.exists(table)) {
                clients.addAll(clientsOf(serverPort, Files.readAllLines(table)));
            }
        }
        return clients;
    }

    static Set<Integer> clientsOf(int serverPort, List<String> table) {
        Set<Integer> clients = new HashSet<>();
        for (String line : table) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length > STATE && columns[STATE].equals(ESTABLISHED) && port(columns[LOCAL]) == serverPort) {
                clients.add(port(columns[REMOTE]));
            }
        }
        return clients;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }
}
