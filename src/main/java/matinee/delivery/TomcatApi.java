package matinee.delivery;

import jakarta.servlet.ServletConnection;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.Optional;

/** The public methods of Tomcat's NIO connector by which its connections can be watched, the same in 10.1 and 11. */
final class TomcatApi {
    private static final System.Logger LOG = System.getLogger(TomcatApi.class.getName());
    private static final String ENDPOINT = "org.apache.tomcat.util.net.NioEndpoint";

    private static final long NO_TIMEOUT = -1;

    private final Method connections;
    private final Method servletConnection;
    private final Method remotePort;
    private final Method getWriteTimeout;
    private final Method setWriteTimeout;
    private final Method updateLastRead;
    private final Method socket;
    private final Method channel;

    private TomcatApi(ClassLoader tomcat) throws ReflectiveOperationException {
        Class<?> wrapper = Class.forName(ENDPOINT + "$NioSocketWrapper", false, tomcat);
        connections = Class.forName(ENDPOINT, false, tomcat).getMethod("getConnections");
        servletConnection = wrapper.getMethod("getServletConnection", String.class, String.class);
        remotePort = wrapper.getMethod("getRemotePort");
        getWriteTimeout = wrapper.getMethod("getWriteTimeout");
        setWriteTimeout = wrapper.getMethod("setWriteTimeout", long.class);
        updateLastRead = wrapper.getMethod("updateLastRead");
        socket = wrapper.getMethod("getSocket");
        channel = Class.forName("org.apache.tomcat.util.net.NioChannel", false, tomcat)
                .getMethod("getIOChannel");
    }

    /** The methods for an endpoint; empty when it is none of the NIO connector. */
    static Optional<TomcatApi> of(Object endpoint) {
        try {
            ClassLoader tomcat = endpoint.getClass().getClassLoader();
            return Class.forName(ENDPOINT, false, tomcat).isInstance(endpoint)
                    ? Optional.of(new TomcatApi(tomcat))
                    : Optional.empty();
        } catch (ReflectiveOperationException anotherServer) {
            return Optional.empty();
        }
    }

    /** The open connections of an endpoint, in Tomcat's own class. */
    Collection<?> connections(Object endpoint) {
        return (Collection<?>) call(connections, endpoint);
    }

    ServerConnections.Connection connection(Object wrapper) {
        return new Connection(this, wrapper);
    }

    private record Connection(TomcatApi api, Object wrapper) implements ServerConnections.Connection {
        @Override
        public String id() {
            // Made at the first call, with these texts, and kept: only HTTP/1.1 carries a file by itself.
            ServletConnection made = (ServletConnection) call(api.servletConnection, wrapper, "http/1.1", "");
            return made.getConnectionId();
        }

        @Override
        public int remotePort() {
            return (Integer) call(api.remotePort, wrapper);
        }

        @Override
        public Runnable waitForClient() {
            Object usual = call(api.getWriteTimeout, wrapper);
            ask(api.setWriteTimeout, wrapper, NO_TIMEOUT);
            return () -> {
                ask(api.setWriteTimeout, wrapper, usual);
                // Nothing was read meanwhile, and whoever took longer than the keep-alive time would be closed.
                ask(api.updateLastRead, wrapper);
            };
        }

        /**
         * Shuts the socket, which wakes whoever waits to write to it: Tomcat closes the connection then, in the thread that it
         * does this in. What the client has not taken is dropped: closing would let the kernel keep it for hours.
         */
        @Override
        public void hangUp() {
            // Once Tomcat has closed it, it has none.
            Optional<Object> open = ask(api.channel, call(api.socket, wrapper));
            if (open.isPresent() && open.get() instanceof SocketChannel client) {
                try {
                    client.setOption(StandardSocketOptions.SO_LINGER, 0);
                    client.shutdownOutput();
                } catch (IOException closedAlready) {
                    LOG.log(System.Logger.Level.DEBUG, "ending a connection", closedAlready);
                }
            }
        }
    }

    private static Object call(Method method, Object target, Object... arguments) {
        return ask(method, target, arguments).orElseThrow();
    }

    private static Optional<Object> ask(Method method, Object target, Object... arguments) {
        try {
            return Optional.ofNullable(method.invoke(target, arguments));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public method: " + method, e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method + " failed", e.getCause());
        }
    }
}
