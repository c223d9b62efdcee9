package matinee.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;

/** A file's channel, open as long as somebody holds it. */
final class OpenFile {
    private final FileChannel channel;
    private final AtomicInteger holds = new AtomicInteger(1);

    /** Takes the channel over; whoever makes this has the first hold. */
    OpenFile(FileChannel channel) {
        this.channel = channel;
    }

    FileChannel channel() {
        return channel;
    }

    /** One hold more, by somebody who has one. */
    void hold() {
        holds.incrementAndGet();
    }

    /** One hold less; the last closes the channel. */
    void release() throws IOException {
        if (holds.decrementAndGet() == 0) {
            channel.close();
        }
    }
}
