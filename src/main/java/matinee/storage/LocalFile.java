package matinee.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** An open file of a {@link LocalFolder}. */
final class LocalFile implements StoredObject {
    private final FileChannel channel;
    private final ObjectStat stat;
    private final Optional<Path> reopenablePath;

    LocalFile(FileChannel channel, ObjectStat stat, Optional<Path> reopenablePath) {
        this.channel = channel;
        this.stat = stat;
        this.reopenablePath = reopenablePath;
    }

    @Override
    public ObjectStat stat() {
        return stat;
    }

    @Override
    public int read(ByteBuffer target, long positionBytes) throws IOException {
        return channel.read(target, positionBytes);
    }

    @Override
    public Optional<Path> reopenablePath() {
        return reopenablePath;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
