package matinee.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tells one TCP connection of a server from the others.
 *
 * @param localPort the server's
 * @param remoteAddress the client's, 8 or 32 hexadecimal digits in network order
 * @param remotePort the client's
 */
record SocketName(int localPort, String remoteAddress, int remotePort) {
    /** What cannot be the name of a machine, so that nobody looks for it in the network. */
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.%]*");

    /** Empty where the container tells no address, as it may behind a proxy. */
    static Optional<SocketName> of(int localPort, String remoteAddress, int remotePort) {
        if (!LITERAL.matcher(remoteAddress).matches()) {
            return Optional.empty();
        }
        try {
            byte[] address = InetAddress.getByName(remoteAddress).getAddress();
            return Optional.of(new SocketName(localPort, HexFormat.of().formatHex(address), remotePort));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
