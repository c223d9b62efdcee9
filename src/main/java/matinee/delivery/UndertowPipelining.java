package matinee.delivery;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.Channel;

/**
 * The requests that a client of Undertow has sent without waiting, and that lie in a buffer of its connection: put aside while
 * one request is answered.
 *
 * <p>When they lie there and the socket is full as a head is to be written, Undertow 2.3.23 keeps the buffer of the head for the
 * next one, empties it, and then sends all that it has room for: old heads and bytes of others. When none lie there it closes
 * the connection instead, which is honest.
 */
final class UndertowPipelining {
    private static final System.Logger LOG = System.getLogger(UndertowPipelining.class.getName());
    private static final String CONNECTION = "io.undertow.server.AbstractServerConnection";
    private static final String LISTENER = "io.undertow.server.ExchangeCompletionListener";
    private static final String BYTES = "io.undertow.connector.PooledByteBuffer";

    private final Class<?> connectionType;
    private final Class<?> listenerType;
    private final MethodHandle isRequestComplete;
    private final MethodHandle addExchangeCompleteListener;
    private final MethodHandle getExtraBytes;
    private final MethodHandle setExtraBytes;
    private final MethodHandle proceed;

    /** @param exchange the class of exchanges */
    UndertowPipelining(Class<?> exchange) throws ReflectiveOperationException {
        ClassLoader loader = exchange.getClassLoader();
        connectionType = Class.forName(CONNECTION, false, loader);
        listenerType = Class.forName(LISTENER, false, loader);
        Class<?> bytes = Class.forName(BYTES, false, loader);
        isRequestComplete = handle(exchange.getMethod("isRequestComplete"), boolean.class, Object.class);
        addExchangeCompleteListener = handle(
                exchange.getMethod("addExchangeCompleteListener", listenerType),
                void.class,
                Object.class,
                Object.class);
        getExtraBytes = handle(connectionType.getMethod("getExtraBytes"), AutoCloseable.class, Object.class);
        setExtraBytes =
                handle(connectionType.getMethod("setExtraBytes", bytes), void.class, Object.class, AutoCloseable.class);
        Class<?> next = Class.forName(LISTENER + "$NextListener", false, loader);
        proceed = handle(next.getMethod("proceed"), void.class, Object.class);
    }

    private static MethodHandle handle(Method method, Class<?> result, Class<?>... parameters)
            throws IllegalAccessException {
        return MethodHandles.publicLookup().unreflect(method).asType(MethodType.methodType(result, parameters));
    }

    /**
     * Puts aside what has come of later requests until the answer to this one is over; to be called before anything of that is
     * written.
     *
     * @return whether there was anything
     */
    boolean putAside(Object exchange, Channel connection) {
        try {
            if (!connectionType.isInstance(connection) || !(boolean) isRequestComplete.invokeExact(exchange)) {
                return false; // What has come may be the body of this one.
            }
            AutoCloseable bytes = (AutoCloseable) getExtraBytes.invokeExact((Object) connection);
            if (bytes == null) {
                return false;
            }
            Object atTheEnd = listener(() -> putBack(bytes, connection));
            addExchangeCompleteListener.invokeExact(exchange, atTheEnd);
            setExtraBytes.invokeExact((Object) connection, (AutoCloseable) null);
            return true;
        } catch (IllegalStateException overAlready) {
            return false; // The connection was closed meanwhile, by the container or by the client.
        } catch (Throwable failure) {
            throw UndertowApi.unexpected(failure);
        }
    }

    /** Even if the connection was closed meanwhile: Undertow lets go of what it has, and at worst a buffer is garbage. */
    private void putBack(AutoCloseable bytes, Channel connection) {
        try {
            setExtraBytes.invokeExact((Object) connection, bytes);
        } catch (Throwable failure) {
            throw UndertowApi.unexpected(failure);
        }
    }

    private Object listener(Runnable action) {
        InvocationHandler calls = (proxy, method, arguments) -> switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "Matinee's pipelined requests";
            default -> {
                try {
                    action.run();
                } catch (RuntimeException fault) {
                    LOG.log(System.Logger.Level.ERROR, "requests that were put aside are lost", fault);
                } finally { // Whatever happens, the next listener is to be called.
                    proceed.invokeExact(arguments[1]);
                }
                yield null;
            }
        };
        return Proxy.newProxyInstance(listenerType.getClassLoader(), new Class<?>[] {listenerType}, calls);
    }
}
