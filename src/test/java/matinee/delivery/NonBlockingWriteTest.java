package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.http.ResponseHead;
import matinee.storage.Content;
import matinee.storage.MemoryStore;
import matinee.storage.Slice;
import org.junit.jupiter.api.Test;

/** A road that fails before anything was handed to the container. */
class NonBlockingWriteTest {
    private static final int LENGTH = 300_000;

    private final Transfers transfers = new Transfers(
            new StreamLimits(1, 1), new TomcatConnections(List::of, System::nanoTime), Map::of, System::nanoTime);
    private final Reply reply = new Reply(
            new ResponseHead(200, List.of()),
            new Content(List.of(new Slice.Stored(MemoryStore.object(new byte[LENGTH]), 0, LENGTH))));

    @Test
    void aViewerWhoIsGoneBeforeTheHeadIsCountedOnceAndRunsNoMore() {
        HttpServletRequest request = request(() -> {
            throw new AssertionError("nothing may go on later");
        });
        HttpServletResponse response = response(() -> {
            throw new IOException("broken pipe");
        });
        Transfer transfer = admitted();
        assertThrows(ClientGoneException.class, () -> new Roads().deliver(reply, transfer, request, response));
        assertEquals(0, transfers.running());
        assertEquals(1, transfers.hangUps());
    }

    @Test
    void aContainerThatRefusesToGoOnLaterLeavesNoTransferRunning() {
        HttpServletRequest request = request(() -> {
            throw new IllegalStateException("a class on the way does not support it");
        });
        HttpServletResponse response = response(() -> {});
        Transfer transfer = admitted();
        assertThrows(IllegalStateException.class, () -> new Roads().deliver(reply, transfer, request, response));
        assertEquals(0, transfers.running());
        assertEquals(0, transfers.hangUps());
    }

    @Test
    void aViewerWhoLeavesAStreamThatTakesNoListenerLeavesNoResponseOpen() {
        AtomicInteger completions = new AtomicInteger();
        AsyncContext context = (AsyncContext) Proxy.newProxyInstance(
                AsyncContext.class.getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (proxy, method, arguments) ->
                        method.getName().equals("complete") ? completions.incrementAndGet() : null);
        HttpServletRequest request = request(() -> context);
        HttpServletResponse response = response(() -> {}, new Leaving());
        Transfer transfer = admitted();
        assertThrows(ClientGoneException.class, () -> new Roads().deliver(reply, transfer, request, response));
        assertEquals(1, completions.get());
        assertEquals(0, transfers.running());
        assertEquals(1, transfers.hangUps());
    }

    /** A filter's stream of the time before listeners, whose client has left. */
    private static final class Leaving extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("takes no listener");
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException("broken pipe");
        }
    }

    private Transfer admitted() {
        return ((Admission.Granted) transfers.admit(new Viewer("here", 1, 80, "c", "HTTP/1.1"))).transfer();
    }

    /** What may fail in a container. */
    private interface Step {
        void run() throws IOException;
    }

    /** What a container gives to go on with. */
    private interface Start {
        AsyncContext begin() throws IOException;
    }

    private static HttpServletRequest request(Start startAsync) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getDispatcherType" -> DispatcherType.REQUEST;
                    case "isAsyncSupported" -> true;
                    case "isAsyncStarted" -> false;
                    case "startAsync" -> startAsync.begin();
                    case "getProtocol" -> "HTTP/1.1";
                    default -> throw new AssertionError(method);
                });
    }

    private static HttpServletResponse response(Step flush) {
        return response(flush, new NonBlockingSendingTest.Client());
    }

    private static HttpServletResponse response(Step flush, ServletOutputStream out) {
        return (HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getOutputStream" -> out;
                    case "flushBuffer" -> {
                        flush.run();
                        yield List.of();
                    }
                    case "setStatus" -> List.of();
                    default -> throw new AssertionError(method);
                });
    }
}
