package matinee.mp4;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What colours the numbers of pictures stand for, by ISO/IEC 23091-2. QuickTime File Format ("colr", type {@code nclc}) tells
 * primaries, transfer and matrix; ISO/IEC 14496-12 §12.1.5 (colr, type {@code nclx}), the form of streams, tells the same three
 * and the range of the numbers after them, which QuickTime leaves to the codec. Of an entry that has both, streams have the
 * latter.
 */
final class Colour {
    private static final int HEADER_BYTES = 8;
    private static final int NCLC = 0x6E636C63;
    private static final int NCLX = 0x6E636C78;

    private static final int COLR = 0x636F6C72;
    private static final int TYPE_BYTES = 4;

    /** Primaries, transfer characteristics, matrix coefficients. */
    private static final int PARAMETERS_BYTES = 3 * 2;

    /** The flag and seven reserved bits. */
    private static final int FULL_RANGE = 0x80;

    private Colour() {}

    /** Writes a sample entry of pictures, its header included, with colours in the form of streams. */
    static void forStreams(SampleDescription description, BoxWriter writer) {
        ByteBuffer fields = description.fields();
        List<ByteBuffer> boxes = boxes(description.boxes());
        boolean told = boxes.stream().anyMatch(box -> isColour(box, NCLX));
        writer.box(description.code(), () -> {
            writer.bytes(fields.position(HEADER_BYTES));
            for (ByteBuffer box : boxes) {
                if (!isColour(box, NCLC)) {
                    writer.bytes(box);
                } else if (!told) {
                    writeStreamForm(box, CodedRange.of(description), writer);
                }
            }
        });
    }

    private static void writeStreamForm(ByteBuffer nclc, CodedRange range, BoxWriter writer) {
        ByteBuffer parameters = nclc.slice(HEADER_BYTES + TYPE_BYTES, PARAMETERS_BYTES);
        writer.box("colr", () -> writer.u32(NCLX).bytes(parameters).u8(range == CodedRange.FULL ? FULL_RANGE : 0));
    }

    /** Headers included; bytes at the end that are no box stay as they are. */
    private static List<ByteBuffer> boxes(ByteBuffer all) {
        List<ByteBuffer> boxes = new ArrayList<>();
        int offset = 0;
        while (all.limit() - offset >= HEADER_BYTES) {
            int size = all.getInt(offset);
            if (size < HEADER_BYTES || size > all.limit() - offset) {
                break;
            }
            boxes.add(all.slice(offset, size));
            offset += size;
        }
        boxes.add(all.slice(offset, all.limit() - offset));
        return boxes;
    }

    private static boolean isColour(ByteBuffer box, int type) {
        return box.limit() >= HEADER_BYTES + TYPE_BYTES + PARAMETERS_BYTES
                && box.getInt(Integer.BYTES) == COLR
                && box.getInt(HEADER_BYTES) == type;
    }
}
