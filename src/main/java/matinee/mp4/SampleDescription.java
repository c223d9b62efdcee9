package matinee.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the samples of a track are coded and how its pictures are turned: the sample entry as it stands in the file,
 * ISO/IEC 14496-12 §8.5.2 (stsd), and the track's header.
 */
public final class SampleDescription {
    private static final int HEADER_BYTES = 8;

    private final ByteBuffer entry;
    private final int fieldBytes;
    private final TrackHeader header;
    private final Silence silence;

    /**
     * @param entry the whole entry, header included
     * @param fieldBytes of the entry, header included, up to the boxes in it
     */
    SampleDescription(byte[] entry, int fieldBytes, TrackHeader header, Silence silence) {
        this.entry = ByteBuffer.wrap(entry).asReadOnlyBuffer();
        this.fieldBytes = fieldBytes;
        this.header = header;
        this.silence = silence;
    }

    /** Four characters of ISO 8859-1. */
    public String code() {
        return code(entry, 4);
    }

    /** The code that the entry has in streams: HEVC whose parameter sets all stand in the entry says so by it. */
    public String streamCode() {
        return SampleEntryForm.code(this);
    }

    /** What the pictures hold beyond what every decoder shows. */
    public Optional<DolbyVision> dolbyVision() {
        return DolbyVision.of(this);
    }

    /** What silence is among the samples. */
    public Silence silence() {
        return silence;
    }

    /** Whether a sample is one number of each channel of uncompressed sound. */
    public boolean isNumbers() {
        return AudioSampleEntry.isNumbers(code());
    }

    /** The entry as it stands in the file, header included; a buffer of the caller's own. */
    public ByteBuffer entry() {
        return entry.duplicate();
    }

    /** The fields before the boxes, header included. */
    ByteBuffer fields() {
        return entry.slice(0, Math.min(fieldBytes, entry.limit()));
    }

    /** The boxes in the entry, one behind the other. */
    ByteBuffer boxes() {
        int from = Math.min(fieldBytes, entry.limit());
        return entry.slice(from, entry.limit() - from);
    }

    /** The body of the first box of a kind in the entry. */
    public Optional<ByteBuffer> box(String code) {
        return box(boxes(), code);
    }

    /** The body of the first box of a kind among some. */
    static Optional<ByteBuffer> box(ByteBuffer boxes, String code) {
        int offset = 0;
        while (boxes.limit() - offset >= HEADER_BYTES) {
            int size = boxes.getInt(offset);
            if (size < HEADER_BYTES || size > boxes.limit() - offset) {
                return Optional.empty();
            }
            if (code(boxes, offset + 4).equals(code)) {
                return Optional.of(boxes.slice(offset + HEADER_BYTES, size - HEADER_BYTES));
            }
            offset += size;
        }
        return Optional.empty();
    }

    TrackHeader header() {
        return header;
    }

    private static String code(ByteBuffer buffer, int offset) {
        byte[] code = new byte[4];
        buffer.get(offset, code);
        return new String(code, StandardCharsets.ISO_8859_1);
    }
}
