package matinee.mp4;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The index at the end of fragmented files, ISO/IEC 14496-12 §8.8.9 (mfra). */
final class RandomAccessIndex {
    private static final String CLAUSE = "ISO/IEC 14496-12 §8.8.10";

    /** ISO/IEC 14496-12 §8.8.11 (mfro): the last box of the last box of the file, and its last field the way back. */
    private static final int OFFSET_BOX_BYTES = 16;

    private RandomAccessIndex() {}

    /**
     * Where the last fragments begin: behind this byte lie the last ones of every track that the index knows.
     *
     * @return empty when the file has no such index, or an empty one
     */
    static OptionalLong lastFragments(BoxReader reader) throws Mp4Exception, IOException {
        Optional<Box> mfra = find(reader);
        if (mfra.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong earliest = OptionalLong.empty();
        for (Box tfra : reader.tree(mfra.get()).all("tfra")) {
            OptionalLong last = lastOffset(reader.body(tfra, CLAUSE));
            if (last.isPresent()) {
                earliest = OptionalLong.of(Math.min(last.getAsLong(), earliest.orElse(Long.MAX_VALUE)));
            }
        }
        return earliest;
    }

    /** Whether such an index is the last box of the file. */
    static boolean endsFile(BoxReader reader) throws Mp4Exception, IOException {
        return find(reader).isPresent();
    }

    private static Optional<Box> find(BoxReader reader) throws Mp4Exception, IOException {
        long length = reader.lengthBytes();
        if (length < OFFSET_BOX_BYTES) {
            return Optional.empty();
        }
        Box tail = new Box("mfro", length - OFFSET_BOX_BYTES, length - OFFSET_BOX_BYTES, length, List.of());
        BoxBody body = reader.body(tail, "ISO/IEC 14496-12 §8.8.11");
        if (body.u32() != OFFSET_BOX_BYTES || !body.code().equals("mfro")) {
            return Optional.empty();
        }
        body.skip(4);
        long size = body.u32();
        if (size > length) {
            throw body.fault("size " + size + " of box mfra");
        }
        return reader.topLevel(length - size).filter(box -> box.code().equals("mfra") && box.endBytes() == length);
    }

    private static OptionalLong lastOffset(BoxBody body) throws Mp4Exception, IOException {
        int version = body.version();
        body.skip(4);
        long lengths = body.u32();
        int numberBytes = (int) (((lengths >> 4) & 3) + ((lengths >> 2) & 3) + (lengths & 3) + 3);
        int timeBytes = version == 0 ? 4 : 8;
        int entryBytes = 2 * timeBytes + numberBytes;
        long entries = body.entryCount(entryBytes);
        if (entries == 0) {
            return OptionalLong.empty();
        }
        body.skip((entries - 1) * entryBytes + timeBytes);
        return OptionalLong.of(body.ticks(version));
    }
}
