package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import matinee.storage.LooseObject;
import matinee.storage.ObjectStat;
import matinee.storage.StoredObject;

/** An object whose reader's connection is closed just when its bytes are due: the socket takes none. */
final class ClosingObject extends LooseObject {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final StoredObject film;
    private final UndertowExchange exchange;

    ClosingObject(StoredObject film, UndertowExchange exchange) {
        this.film = film;
        this.exchange = exchange;
    }

    @Override
    public ObjectStat stat() {
        return film.stat();
    }

    @Override
    public int read(ByteBuffer target, long positionBytes) throws IOException {
        return film.read(target, positionBytes);
    }

    @Override
    public long transferTo(long positionBytes, long countBytes, WritableByteChannel target) {
        CountDownLatch closed = new CountDownLatch(1);
        exchange.api().ioThread(exchange.handle()).execute(() -> {
            try (Channel connection = exchange.api().connection(exchange.handle())) {
                assertTrue(connection.isOpen());
            } catch (IOException closedAlready) {
                throw new UncheckedIOException(closedAlready);
            } finally {
                closed.countDown();
            }
        });
        assertTimeoutPreemptively(LONGEST, () -> closed.await());
        return 0;
    }
}
