package matinee.mp4;

import java.util.List;
import java.util.Optional;

/**
 * One box of a file and the boxes in it, ISO/IEC 14496-12 §4.2. Its fields stay in the file.
 *
 * @param code four characters of ISO 8859-1
 * @param offsetBytes where its header begins in the file
 * @param bodyBytes where its body begins in the file
 * @param endBytes where it ends in the file, exclusive
 * @param children in the order of the file; empty for a box that was not opened
 */
record Box(String code, long offsetBytes, long bodyBytes, long endBytes, List<Box> children) {
    Box {
        if (offsetBytes < 0 || bodyBytes < offsetBytes || endBytes < bodyBytes) {
            throw new IllegalArgumentException("box from " + offsetBytes + " by " + bodyBytes + " to " + endBytes);
        }
        children = List.copyOf(children);
    }

    long lengthBytes() {
        return endBytes - offsetBytes;
    }

    /** The same box, opened. */
    Box with(List<Box> boxes) {
        return new Box(code, offsetBytes, bodyBytes, endBytes, boxes);
    }

    /** The children of one kind. */
    List<Box> all(String childCode) {
        return children.stream().filter(child -> child.code.equals(childCode)).toList();
    }

    /** Walks down, taking the first child of each kind. */
    Optional<Box> first(String... path) {
        Box box = this;
        for (String childCode : path) {
            List<Box> found = box.all(childCode);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            box = found.get(0);
        }
        return Optional.of(box);
    }

    /** Walks down to a box that the clause wants there. */
    Box require(String clause, String... path) throws Mp4Exception {
        return first(path)
                .orElseThrow(() ->
                        new Mp4Exception(code, offsetBytes, clause, "no box " + String.join("/", path) + " in it"));
    }
}
