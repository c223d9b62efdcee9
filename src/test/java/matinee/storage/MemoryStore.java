package matinee.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A store in memory. A path is the segments of a name with {@code /} between; folders exist as long as something is in them,
 * the root always. Every {@code put} makes a new version with an identity of its own. Safe for several threads.
 */
public final class MemoryStore implements MediaStore {
    /** When an object was modified, unless the test says another time. */
    public static final Instant MODIFIED = Instant.parse("2026-01-02T03:04:05.678901234Z");

    private final Map<String, MemoryObject> versions = new ConcurrentHashMap<>();
    private final AtomicLong versionsMade = new AtomicLong();
    private volatile boolean unavailable;

    /** An object of these bytes that lies in no store. */
    public static StoredObject object(byte[] bytes) {
        return new MemoryObject(bytes.clone(), new ObjectStat(bytes.length, MODIFIED, "memory"));
    }

    public void put(String path, byte[] bytes) {
        put(path, bytes, MODIFIED);
    }

    public void put(String path, byte[] bytes, Instant modified) {
        ObjectStat stat = new ObjectStat(bytes.length, modified, "version " + versionsMade.incrementAndGet());
        versions.put(path, new MemoryObject(bytes.clone(), stat));
    }

    public void remove(String path) {
        versions.remove(path);
    }

    /** From now on the store as a whole cannot be reached. */
    public void becomeUnavailable() {
        unavailable = true;
    }

    /** From now on the store can be reached again. */
    public void becomeAvailable() {
        unavailable = false;
    }

    @Override
    public Optional<StoredObject> open(List<String> name) throws StoreUnavailableException {
        refuseWhileUnavailable();
        return Optional.ofNullable(versions.get(String.join("/", name)))
                .map(version -> new MemoryObject(version.bytes, version.stat));
    }

    @Override
    public Optional<List<StoredEntry>> list(List<String> folder) throws StoreUnavailableException {
        refuseWhileUnavailable();
        String prefix = folder.isEmpty() ? "" : String.join("/", folder) + "/";
        Map<String, StoredEntry> entries = new TreeMap<>();
        versions.forEach((path, version) -> {
            if (path.startsWith(prefix)) {
                String rest = path.substring(prefix.length());
                int slash = rest.indexOf('/');
                StoredEntry entry = slash < 0
                        ? new StoredEntry.File(rest, version.stat())
                        : new StoredEntry.Folder(rest.substring(0, slash));
                entries.put(entry.name(), entry);
            }
        });
        if (entries.isEmpty() && !folder.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ArrayList<>(entries.values()));
    }

    private void refuseWhileUnavailable() throws StoreUnavailableException {
        if (unavailable) {
            throw new StoreUnavailableException("the store in memory is switched off");
        }
    }

    private static final class MemoryObject extends LooseObject {
        private final byte[] bytes;
        private final ObjectStat stat;
        private volatile boolean closed;

        private MemoryObject(byte[] bytes, ObjectStat stat) {
            this.bytes = bytes;
            this.stat = stat;
        }

        @Override
        public ObjectStat stat() {
            return stat;
        }

        @Override
        public int read(ByteBuffer target, long positionBytes) throws IOException {
            if (closed) {
                throw new IOException("closed");
            }
            if (positionBytes < 0) {
                throw new IllegalArgumentException("position " + positionBytes);
            }
            if (positionBytes >= bytes.length) {
                return -1;
            }
            int count = Math.min(target.remaining(), bytes.length - (int) positionBytes);
            target.put(bytes, (int) positionBytes, count);
            return count;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
