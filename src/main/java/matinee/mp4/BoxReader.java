package matinee.mp4;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import matinee.storage.StoredObject;

/** Finds boxes by their headers, ISO/IEC 14496-12 §4.2, and seeks over what is in them. For one thread. */
final class BoxReader {
    private static final String CLAUSE = "ISO/IEC 14496-12 §4.2";
    private static final int HEADER_BYTES = 8;
    private static final int LARGE_HEADER_BYTES = 16;

    /** Boxes that hold nothing but boxes, as far as the reader looks into them. */
    private static final Set<String> CONTAINERS =
            Set.of("moov", "cmov", "trak", "edts", "mdia", "minf", "stbl", "mvex", "tref", "moof", "traf", "mfra");

    /** Where the boxes lie that are read. */
    private enum Place {
        FILE,
        PACKED
    }

    private final Window window;
    private final ReadingBudget budget;
    private final long fileBytes;
    private final Place place;

    BoxReader(StoredObject object, ReadingBudget budget) {
        this(
                new Window(object::read, object.stat().length(), budget),
                budget,
                object.stat().length(),
                Place.FILE);
    }

    private BoxReader(Window window, ReadingBudget budget, long fileBytes, Place place) {
        this.window = window;
        this.budget = budget;
        this.fileBytes = fileBytes;
        this.place = place;
    }

    /** Of boxes that were packed into a box of this file, on the same budget. */
    BoxReader ofPacked(byte[] boxes) {
        Window.Source source = (target, positionBytes) -> {
            int count = (int) Math.min(target.remaining(), boxes.length - positionBytes);
            if (count <= 0) {
                return -1;
            }
            target.put(boxes, (int) positionBytes, count);
            return count;
        };
        return new BoxReader(new Window(source, boxes.length, budget), budget, fileBytes, Place.PACKED);
    }

    /** Whether the boxes were packed into one of the file: then their offsets are none of the file's. */
    boolean isPacked() {
        return place == Place.PACKED;
    }

    /** Length of the file, in which samples lie. */
    long fileBytes() {
        return fileBytes;
    }

    long lengthBytes() {
        return window.lengthBytes();
    }

    /**
     * The header of the box of the file's top level that begins here. A size of 0 reaches to the end of the file. The box
     * may claim to reach past the end of the file: {@link #refuseCut} before reading from it.
     *
     * @return empty where no header fits any more
     */
    Optional<Box> topLevel(long offsetBytes) throws Mp4Exception, IOException {
        if (lengthBytes() - offsetBytes < HEADER_BYTES) {
            return Optional.empty();
        }
        if (window.number(offsetBytes, 4) == 0) {
            return Optional.of(box(offsetBytes, HEADER_BYTES, lengthBytes() - offsetBytes));
        }
        return Optional.of(header(offsetBytes, lengthBytes()));
    }

    void refuseCut(Box box) throws Mp4Exception {
        if (box.endBytes() > lengthBytes()) {
            throw new Mp4Exception(box.code(), box.offsetBytes(), CLAUSE, "box reaches past the end of the file");
        }
    }

    /** Counts samples that a box tells of against the bound of the file, before anything is done with them. */
    void countSamples(long samples, Box box) throws Mp4Exception, IOException {
        budget.countSamples(samples, box);
    }

    /** The tracks of a movie box, as many as are read at most. */
    List<Box> tracks(Box moov) throws Mp4Exception {
        List<Box> tracks = moov.all("trak");
        budget.refuseTracks(tracks.size(), moov);
        return tracks;
    }

    /** Opens a box of the top level and every container in it. */
    Box tree(Box topLevel) throws Mp4Exception, IOException {
        refuseCut(topLevel);
        budget.refuseLength(topLevel);
        return tree(topLevel, 1);
    }

    /** As {@link #tree(Box)}, to be followed by reading most of what is in it: takes it into memory at once. */
    Box wholeTree(Box topLevel) throws Mp4Exception, IOException {
        refuseCut(topLevel);
        window.readAtOnce(topLevel.offsetBytes(), topLevel.lengthBytes());
        return tree(topLevel);
    }

    private Box tree(Box box, int depth) throws Mp4Exception, IOException {
        if (!CONTAINERS.contains(box.code())) {
            return box;
        }
        budget.refuseDepth(depth, box);
        List<Box> children = new ArrayList<>();
        for (Box child : children(box, box.bodyBytes())) {
            children.add(tree(child, depth + 1));
        }
        return box.with(children);
    }

    /**
     * The boxes in a box, from a byte of its body on to its end, none of them opened. A size of 0 ends the list, as
     * QuickTime files have it.
     */
    List<Box> children(Box parent, long fromBytes) throws Mp4Exception, IOException {
        List<Box> children = new ArrayList<>();
        long offset = fromBytes;
        while (parent.endBytes() - offset >= HEADER_BYTES && window.number(offset, 4) != 0) {
            Box child = header(offset, parent.endBytes());
            if (child.endBytes() > parent.endBytes()) {
                throw fault(child.code(), offset, "box reaches past the end of box " + parent.code());
            }
            children.add(child);
            offset = child.endBytes();
        }
        return children;
    }

    /** The fields of a box, read under a clause. */
    BoxBody body(Box box, String clause) {
        return new BoxBody(window, box, clause);
    }

    private Box header(long offsetBytes, long limitBytes) throws Mp4Exception, IOException {
        long size = window.number(offsetBytes, 4);
        if (size != 1) {
            return box(offsetBytes, HEADER_BYTES, size);
        }
        if (limitBytes - offsetBytes < LARGE_HEADER_BYTES) {
            throw fault(code(offsetBytes), offsetBytes, "no room for its largesize");
        }
        return box(offsetBytes, LARGE_HEADER_BYTES, window.number(offsetBytes + HEADER_BYTES, 8));
    }

    private Box box(long offsetBytes, int headerBytes, long sizeBytes) throws Mp4Exception, IOException {
        String code = code(offsetBytes);
        budget.countBox(code, offsetBytes);
        if (sizeBytes < headerBytes || sizeBytes > Long.MAX_VALUE - offsetBytes) {
            throw fault(code, offsetBytes, "box size " + Long.toUnsignedString(sizeBytes));
        }
        return new Box(code, offsetBytes, offsetBytes + headerBytes, offsetBytes + sizeBytes, List.of());
    }

    private String code(long offsetBytes) throws Mp4Exception, IOException {
        byte[] code = new byte[4];
        window.copy(offsetBytes + 4, code);
        return new String(code, StandardCharsets.ISO_8859_1);
    }

    private static Mp4Exception fault(String code, long offsetBytes, String fault) {
        return new Mp4Exception(code, offsetBytes, CLAUSE, fault);
    }
}
