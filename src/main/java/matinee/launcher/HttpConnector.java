package matinee.launcher;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.apache.tomcat.util.net.AbstractEndpoint;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** The one port, and how HTTP/1.1 is spoken there. */
final class HttpConnector {
    private final Protocol protocol = new Protocol();
    private final Connector connector = new Connector(protocol);
    private final InetAddress address;

    HttpConnector(InetAddress address, int port) {
        this.address = address;
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        connector.setURIEncoding("UTF-8");
        // The application answers these itself: 405 with Allow, and 400 for an escaped slash or backslash in a path.
        connector.setAllowTrace(true);
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        protocol.setAddress(address);
        limits();
    }

    private void limits() {
        // Twice the usual size makes what Tomcat copies a third cheaper. Every open connection holds one, so no more
        // than that
        // here, where thousands of viewers shall fit into a small memory; and outside the heap, where sockets read it.
        protocol.setProperty("socket.appWriteBufSize", "16384");
        protocol.setProperty("socket.directBuffer", "true");
        // Each may be a viewer who does not read, which costs no thread.
        protocol.setMaxConnections(20_000);
        protocol.setAcceptCount(1024);
        // A player asks on one connection for as long as the film lasts.
        protocol.setMaxKeepAliveRequests(-1);
        protocol.setKeepAliveTimeout(60_000);
        // For the request's header fields, and for a viewer who takes nothing at all.
        protocol.setConnectionTimeout(20_000);
    }

    Connector connector() {
        return connector;
    }

    /**
     * Where the pages stand, seen from this machine.
     *
     * @param context empty or with a leading slash
     */
    String url(String context) {
        boolean here = address.isLoopbackAddress() || address.isAnyLocalAddress();
        String literal =
                address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        String host = here && !(address instanceof Inet6Address) ? "localhost" : literal;
        return "http://" + host + ":" + connector.getLocalPort() + context + "/";
    }

    /** Where the connections are: for the application, which cannot ask by JMX. */
    Collection<?> endpoints() {
        return List.of(protocol.connections());
    }

    /** How many transfers the kernel does from file to socket, without a thread and after their request has ended here. */
    long transfers() {
        return protocol.connections().getConnections().stream()
                .filter(HttpConnector::transfers)
                .count();
    }

    private static boolean transfers(SocketWrapperBase<NioChannel> connection) {
        return connection instanceof NioSocketWrapper wrapper && wrapper.getSendfileData() != null;
    }

    /** Shows its connections to the room. */
    private static final class Protocol extends Http11NioProtocol {
        Protocol() {
            getEndpoint().setHandler(new SparingHandler(getEndpoint().getHandler()));
        }

        AbstractEndpoint<NioChannel, ?> connections() {
            return getEndpoint();
        }
    }
}
