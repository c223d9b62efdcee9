package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import matinee.storage.Content;
import matinee.storage.MemoryStore;
import matinee.storage.Slice;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedFileTest {
    private static final byte[] STORED = new byte[300_000];

    private static final StoredObject OBJECT;

    static {
        new Random(7).nextBytes(STORED);
        OBJECT = MemoryStore.object(STORED);
    }

    private final Transfers transfers = new Transfers(new StreamLimits(9, 9), new StagedServer(), Map::of, () -> 0);
    private final Transfer transfer =
            ((Admission.Granted) transfers.admit(new Viewer("a", 1000, 80, "1", "HTTP/1.1"))).transfer();

    /** A socket that is full after so many bytes, each time. */
    private static class Socket implements WritableByteChannel {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int mostBytes;
        private int room;
        private int writes;

        Socket(int mostBytes) {
            this.mostBytes = mostBytes;
        }

        void drain() {
            room = mostBytes;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            writes++;
            byte[] bytes = new byte[Math.min(room, source.remaining())];
            source.get(bytes);
            taken.writeBytes(bytes);
            room -= bytes.length;
            return bytes.length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            throw new IllegalStateException("not ours");
        }
    }

    @ParameterizedTest(name = "a socket that takes {0} bytes at once")
    @ValueSource(ints = {1_000, 4_096, 40_000, 65_536, 1_000_000})
    void everyByteGoesInItsPlaceHoweverLittleTheSocketTakes(int most) throws IOException {
        Content content = mixed();
        Socket socket = new Socket(most);
        CarriedFile file = file(content);
        long at = 0;
        while (at < file.size()) {
            socket.drain();
            long moved = file.transferTo(at, file.size() - at, socket);
            assertTrue(moved > 0 && moved <= most, () -> moved + " of " + most);
            at += moved;
        }
        assertArrayEquals(bytes(content), socket.taken.toByteArray());
        assertEquals(content.length(), transfer.sentBytes());
        file.close();
        assertEquals(0, transfers.hangUps());
        assertEquals(0, transfers.running());
    }

    @Test
    void manyShortRunsGoInOneWrite() throws IOException {
        List<Slice> runs = IntStream.range(0, 200)
                .<Slice>mapToObj(i -> new Slice.Stored(OBJECT, i * 1_000L, 300))
                .toList();
        Socket socket = new Socket(1_000_000);
        socket.drain();
        assertEquals(60_000, file(new Content(runs)).transferTo(0, 60_000, socket));
        assertEquals(1, socket.writes);
    }

    @Test
    void readsLikeAFile() throws IOException {
        Content content = mixed();
        CarriedFile file = file(content);
        ByteBuffer target = ByteBuffer.allocate((int) content.length() + 1);
        assertEquals(content.length(), file.read(target));
        assertEquals(-1, file.read(target));
        byte[] read = new byte[(int) content.length()];
        target.flip().get(read);
        assertArrayEquals(bytes(content), read);
    }

    @Test
    void whoClosesBeforeTheEndHasHungUp() throws IOException {
        CarriedFile file = file(mixed());
        Socket socket = new Socket(5_000);
        socket.drain();
        file.transferTo(0, file.size(), socket);
        file.close();
        file.close();
        assertEquals(1, transfers.hangUps());
        assertEquals(0, transfers.running());
        assertEquals(5_000, transfer.sentBytes());
        assertThrows(ClosedChannelException.class, () -> file.transferTo(5_000, 1, socket));
    }

    @Test
    void aClientWhoseSocketFailsHasHungUp() throws IOException {
        CarriedFile file = file(mixed());
        Socket broken = new Socket(1_000_000) {
            @Override
            public int write(ByteBuffer source) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        assertThrows(ClientGoneException.class, () -> file.transferTo(0, file.size(), broken));
        file.close();
        assertEquals(1, transfers.hangUps());
        assertEquals(0, transfers.running());
    }

    @ParameterizedTest(name = "a run of {0} bytes")
    @ValueSource(ints = {1_000, 50_000})
    void anObjectThatWasCutIsNeverPaddedAndNobodyHasHungUp(int length) throws IOException {
        StoredObject cut = new CutObject(MemoryStore.object(new byte[500]), 100_000);
        CarriedFile file = file(new Content(List.of(new Slice.Stored(cut, 40_000, length))));
        Socket socket = new Socket(1_000_000);
        socket.drain();
        assertThrows(ShortContentException.class, () -> file.transferTo(0, length, socket));
        assertEquals(0, socket.taken.size());
        file.close();
        assertEquals(0, transfers.hangUps());
        assertEquals(0, transfers.running());
    }

    private CarriedFile file(Content content) {
        return new CarriedFile(content, transfer, new BufferPool(ByteBuffer::allocate));
    }

    /** Memory before, between and behind runs, long ones and short ones, and nothing in between. */
    private static Content mixed() {
        return new Content(List.of(
                memory(3_000),
                new Slice.Stored(OBJECT, 100, 120_000),
                memory(0),
                new Slice.Stored(OBJECT, 200_000, 900),
                memory(70_000),
                new Slice.Stored(OBJECT, 5, 32 * 1024),
                new Slice.Stored(OBJECT, 150_000, 32 * 1024 - 1),
                memory(10)));
    }

    private static Slice memory(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return new Slice.Memory(ByteBuffer.wrap(bytes));
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Slice slice : content.slices()) {
            if (slice instanceof Slice.Stored stored) {
                all.write(STORED, (int) stored.offset(), (int) stored.length());
            } else if (slice instanceof Slice.Memory memory) {
                byte[] bytes = new byte[memory.bytes().remaining()];
                memory.bytes().get(bytes);
                all.writeBytes(bytes);
            }
        }
        return all.toByteArray();
    }
}
