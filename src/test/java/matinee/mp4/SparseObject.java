package matinee.mp4;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import matinee.storage.LooseObject;
import matinee.storage.ObjectStat;

/** A huge object of zeros with pieces in it, that counts how often it is read. */
final class SparseObject extends LooseObject {
    private final TreeMap<Long, byte[]> pieces;
    private final ObjectStat stat;
    private int reads;

    SparseObject(long length, Map<Long, byte[]> pieces) {
        this.stat = new ObjectStat(length, Instant.EPOCH, "sparse");
        this.pieces = new TreeMap<>(pieces);
    }

    int reads() {
        return reads;
    }

    @Override
    public ObjectStat stat() {
        return stat;
    }

    @Override
    public int read(ByteBuffer target, long positionBytes) {
        reads++;
        if (positionBytes >= stat.length()) {
            return -1;
        }
        int count = (int) Math.min(target.remaining(), stat.length() - positionBytes);
        for (int i = 0; i < count; i++) {
            target.put(byteAt(positionBytes + i));
        }
        return count;
    }

    private byte byteAt(long positionBytes) {
        Map.Entry<Long, byte[]> piece = pieces.floorEntry(positionBytes);
        if (piece == null || positionBytes - piece.getKey() >= piece.getValue().length) {
            return 0;
        }
        return piece.getValue()[(int) (positionBytes - piece.getKey())];
    }
}
