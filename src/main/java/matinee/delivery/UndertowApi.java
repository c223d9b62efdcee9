package matinee.delivery;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.Channel;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The public methods of Undertow and XNIO that {@link UndertowTransfer} calls, found at run time by the class of a request: a
 * web application cannot name them. Handles know nothing of the application, so nothing here outlives it.
 */
final class UndertowApi {
    private static final String REQUEST = "io.undertow.servlet.spec.HttpServletRequestImpl";
    private static final String ENCODINGS = "io.undertow.server.handlers.encoding.AllowedContentEncodings";

    private final Class<?> requestType;
    private final Class<?> listenerType;
    private final Object encodingsKey;
    private final MethodHandle getExchange;
    private final MethodHandle getAttachment;
    private final MethodHandle isResponseChannelAvailable;
    private final MethodHandle getResponseChannel;
    private final MethodHandle getConnection;
    private final MethodHandle getIoThread;
    private final MethodHandle dispatch;
    private final MethodHandle endExchange;
    private final MethodHandle transferFrom;
    private final MethodHandle resumeWrites;
    private final MethodHandle suspendWrites;
    private final MethodHandle getWriteSetter;
    private final MethodHandle getCloseSetter;
    private final MethodHandle setListener;

    private UndertowApi(Class<?> requestType) throws ReflectiveOperationException {
        this.requestType = requestType;
        Method exchangeOfRequest = requestType.getMethod("getExchange");
        Class<?> exchange = exchangeOfRequest.getReturnType();
        Method channelOfExchange = exchange.getMethod("getResponseChannel");
        Class<?> channel = channelOfExchange.getReturnType();
        Method setterOfChannel = channel.getMethod("getWriteSetter");
        Class<?> setter = setterOfChannel.getReturnType();
        listenerType = Class.forName("org.xnio.ChannelListener", false, channel.getClassLoader());
        getExchange = handle(exchangeOfRequest, Object.class, Object.class);
        Class<?> encodings = Class.forName(ENCODINGS, true, exchange.getClassLoader());
        encodingsKey = encodings.getField("ATTACHMENT_KEY").get(null);
        Class<?> key = Class.forName("io.undertow.util.AttachmentKey", false, exchange.getClassLoader());
        getAttachment = handle(exchange.getMethod("getAttachment", key), Object.class, Object.class, Object.class);
        isResponseChannelAvailable =
                handle(exchange.getMethod("isResponseChannelAvailable"), boolean.class, Object.class);
        getResponseChannel = handle(channelOfExchange, WritableByteChannel.class, Object.class);
        getConnection = handle(exchange.getMethod("getConnection"), Channel.class, Object.class);
        getIoThread = handle(exchange.getMethod("getIoThread"), Executor.class, Object.class);
        dispatch = handle(
                exchange.getMethod("dispatch", Executor.class, Runnable.class),
                void.class,
                Object.class,
                Executor.class,
                Runnable.class);
        endExchange = handle(exchange.getMethod("endExchange"), void.class, Object.class);
        transferFrom = handle(
                channel.getMethod("transferFrom", FileChannel.class, long.class, long.class),
                long.class,
                WritableByteChannel.class,
                FileChannel.class,
                long.class,
                long.class);
        resumeWrites = handle(channel.getMethod("resumeWrites"), void.class, WritableByteChannel.class);
        suspendWrites = handle(channel.getMethod("suspendWrites"), void.class, WritableByteChannel.class);
        getWriteSetter = handle(setterOfChannel, Object.class, WritableByteChannel.class);
        getCloseSetter = handle(channel.getMethod("getCloseSetter"), Object.class, WritableByteChannel.class);
        setListener = handle(setter.getMethod("set", listenerType), void.class, Object.class, Object.class);
    }

    private static MethodHandle handle(Method method, Class<?> result, Class<?>... parameters)
            throws IllegalAccessException {
        return MethodHandles.publicLookup().unreflect(method).asType(MethodType.methodType(result, parameters));
    }

    /** The methods as Undertow has them, if it made this request and has all of them. */
    static Optional<UndertowApi> of(ServletRequest original) {
        if (!original.getClass().getName().equals(REQUEST)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new UndertowApi(original.getClass()));
        } catch (ReflectiveOperationException | IllegalArgumentException | ClassCastException otherVersion) {
            return Optional.empty();
        }
    }

    /** Whether a request is of the container that these methods are of. */
    boolean made(ServletRequest original) {
        return requestType.isInstance(original);
    }

    /** What Undertow calls an exchange: a request and its response. */
    Object exchange(ServletRequest original) {
        try {
            return (Object) getExchange.invokeExact((Object) original);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /** Whether nobody has taken the channel of the response yet. */
    boolean isResponseChannelAvailable(Object exchange) {
        try {
            return (boolean) isResponseChannelAvailable.invokeExact(exchange);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /** Whether a filter of the container's may compress the response. */
    boolean mayBeEncoded(Object exchange) {
        try {
            return (Object) getAttachment.invokeExact(exchange, encodingsKey) != null;
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /** The non-blocking channel that takes the body and sends the head before it; given once. */
    WritableByteChannel responseChannel(Object exchange) {
        try {
            return (WritableByteChannel) getResponseChannel.invokeExact(exchange);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /** The connection that the request came by; to be closed only in its I/O thread or by a request in it. */
    Channel connection(Object exchange) {
        try {
            return (Channel) getConnection.invokeExact(exchange);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /** Runs tasks in the thread that looks after the connection. */
    Executor ioThread(Object exchange) {
        try {
            return (Executor) getIoThread.invokeExact(exchange);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /** Leaves the response open when the servlet has returned, and runs a task right then. */
    void afterReturn(Object exchange, Runnable task) {
        Executor thatThread = Runnable::run;
        try {
            dispatch.invokeExact(exchange, thatThread, task);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /** Tells Undertow that the response is over: whole, or never to be. */
    void end(Object exchange) {
        try {
            endExchange.invokeExact(exchange);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /** As the kernel can: {@code 0} where the socket takes no more now. */
    long transfer(WritableByteChannel to, FileChannel from, long positionBytes, long countBytes) throws IOException {
        try {
            return (long) transferFrom.invokeExact(to, from, positionBytes, countBytes);
        } catch (IOException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /** Has the write listener called as long as the socket takes bytes. */
    void resumeWrites(WritableByteChannel channel) {
        try {
            resumeWrites.invokeExact(channel);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /** Has it called no more. */
    void suspendWrites(WritableByteChannel channel) {
        try {
            suspendWrites.invokeExact(channel);
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    /** Says what to do in the I/O thread when the socket takes bytes, and when it is closed by anybody. */
    void listen(WritableByteChannel channel, Runnable writable, Runnable closed) {
        try {
            Object writeSetter = (Object) getWriteSetter.invokeExact(channel);
            setListener.invokeExact(writeSetter, listener(writable));
            Object closeSetter = (Object) getCloseSetter.invokeExact(channel);
            setListener.invokeExact(closeSetter, listener(closed));
        } catch (Throwable failure) {
            throw unexpected(failure);
        }
    }

    private Object listener(Runnable action) {
        InvocationHandler calls = (proxy, method, arguments) -> switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "Matinee's transfer";
            default -> {
                action.run();
                yield null;
            }
        };
        return Proxy.newProxyInstance(listenerType.getClassLoader(), new Class<?>[] {listenerType}, calls);
    }

    private static RuntimeException unexpected(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
