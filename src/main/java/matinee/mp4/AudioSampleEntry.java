package matinee.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ISO/IEC 14496-12 §12.2.3 (AudioSampleEntry), and its two longer forms in QuickTime files. */
final class AudioSampleEntry {
    private static final String CLAUSE = "ISO/IEC 14496-12 §12.2.3";
    private static final String RATE_CLAUSE = "ISO/IEC 14496-12 §12.2.3.2";
    private static final String NUMBER_CLAUSE = "ISO/IEC 23003-5 §5.3";

    /** QuickTime File Format, sound sample description version 2, after the 64-bit rate and the channels. */
    private static final int VERSION_2_REST_BYTES = 20;

    private static final int HIGHEST_RATE = 10_000_000;

    /** QuickTime File Format: uncompressed sound whose sample is one number of each channel. */
    private static final Set<String> UNCOMPRESSED =
            Set.of("raw ", "twos", "sowt", "in24", "in32", "fl32", "fl64", "lpcm", "ipcm", "fpcm", "NONE");

    /** Bytes of a number where the code tells, and the entry's field may say 16 bits all the same. */
    private static final Map<String, Integer> NAMED_BYTES = Map.of("in24", 3, "in32", 4, "fl32", 4, "fl64", 8);

    /** Those of ISO, which a box of their own configures. */
    private static final Set<String> CONFIGURED = Set.of("ipcm", "fpcm");

    /** The same in a byte a number, of which the entry tells how long it is once expanded. */
    private static final Set<String> COMPANDED = Set.of("ulaw", "alaw");

    /** Each byte of what lies in the middle, where that is the same for numbers of all lengths and needs no further setup. */
    private static final Map<String, Integer> SILENT_NUMBERS = Map.of(
            "twos", 0, "sowt", 0, "in24", 0, "in32", 0, "fl32", 0, "fl64", 0, "ipcm", 0, "fpcm", 0, "ulaw", 0xFF,
            "alaw", 0xD5);

    private static final int LONGEST_FRAME_BYTES = 1024;

    private AudioSampleEntry() {}

    /** Whether the samples of an entry are single numbers of each channel. */
    static boolean isNumbers(String code) {
        return UNCOMPRESSED.contains(code) || COMPANDED.contains(code);
    }

    /** Where the boxes in an entry begin. */
    static long fieldsEnd(BoxReader reader, Box entry) throws Mp4Exception, IOException {
        return Fields.read(reader, entry).endBytes();
    }

    /** Bytes of one number of each channel in uncompressed sound; 0 for other sound, and where the entry does not tell. */
    static long uncompressedFrameBytes(BoxReader reader, Box entry) throws Mp4Exception, IOException {
        Fields fields = Fields.read(reader, entry);
        if (COMPANDED.contains(entry.code())) {
            return fields.channels();
        }
        if (!UNCOMPRESSED.contains(entry.code())) {
            return 0;
        }
        return fields.channels() * (long) configuredBytes(reader, entry, fields).orElse(fields.bytesPerChannel());
    }

    /** How long a number is, by its code or by ISO/IEC 23003-5 §5.3 (pcmC); the entry's own field says 16 bits whatever it is. */
    private static Optional<Integer> configuredBytes(BoxReader reader, Box entry, Fields fields)
            throws Mp4Exception, IOException {
        if (!CONFIGURED.contains(entry.code())) {
            return Optional.ofNullable(NAMED_BYTES.get(entry.code()));
        }
        Optional<Box> pcmC =
                entry.with(reader.children(entry, fields.endBytes())).first("pcmC");
        if (pcmC.isEmpty()) {
            return Optional.empty();
        }
        BoxBody body = reader.body(pcmC.get(), NUMBER_CLAUSE);
        body.version();
        body.skip(1);
        return Optional.of((body.u8() + Byte.SIZE - 1) / Byte.SIZE);
    }

    /** The decoder's own setup wins over the entry's fields, which often say 2 channels for 6 and cannot say 96 kHz. */
    static AudioFormat read(BoxReader reader, Box entry) throws Mp4Exception, IOException {
        Fields fields = Fields.read(reader, entry);
        Box opened = entry.with(descend(reader, reader.children(entry, fields.endBytes())));
        return AudioCodec.of(reader, opened)
                .or(fields.channels(), explicitRate(reader, opened).orElse(fields.rate()));
    }

    /** What silence is in sound of an entry; unknown also where its setup is broken. */
    static Silence silence(BoxReader reader, Box entry) throws IOException {
        try {
            Optional<Integer> number = Optional.ofNullable(SILENT_NUMBERS.get(entry.code()));
            if (number.isPresent()) {
                return uncompressedSilence(reader, entry, number.get().byteValue());
            }
            List<Box> children = reader.children(entry, fieldsEnd(reader, entry));
            Optional<Box> esds = entry.with(descend(reader, children)).first("esds");
            return esds.isPresent() ? AudioCodec.silence(reader, esds.get()) : new Silence.Unknown();
        } catch (Mp4Exception broken) {
            return new Silence.Unknown();
        }
    }

    private static Silence uncompressedSilence(BoxReader reader, Box entry, byte each)
            throws Mp4Exception, IOException {
        long frameBytes = uncompressedFrameBytes(reader, entry);
        int rate = read(reader, entry).sampleRate();
        if (frameBytes < 1 || frameBytes > LONGEST_FRAME_BYTES || rate < 1) {
            return new Silence.Unknown();
        }
        byte[] frame = new byte[(int) frameBytes];
        Arrays.fill(frame, each);
        return new Silence.Sample(ByteBuffer.wrap(frame), 1, rate);
    }

    /**
     * What stands before the boxes.
     *
     * @param bytesPerChannel of one number in uncompressed sound; 0 when not stated
     * @param endBytes where the boxes begin in the file
     */
    private record Fields(int channels, int bytesPerChannel, int rate, long endBytes) {
        static Fields read(BoxReader reader, Box entry) throws Mp4Exception, IOException {
            BoxBody body = reader.body(entry, CLAUSE);
            body.skip(8);
            int version = body.u16();
            body.skip(6);
            int channels = body.u16();
            int bits = body.u16();
            body.skip(4);
            int rate = (int) (body.u32() >> 16);
            // In a version 1 sample description box of ISO, the entry's version is 1 too and nothing is longer: it has
            // srat.
            if (version == 1 && !isBoxAt(reader, entry, body)) {
                body.skip(8);
                int frameBytes = (int) Math.min(body.u32(), 65535);
                bits = frameBytes > 0 && channels > 0 ? frameBytes / channels * Byte.SIZE : bits;
                body.skip(4);
            } else if (version == 2) {
                body.skip(4);
                rate = wholeRate(Double.longBitsToDouble(body.u64()));
                channels = (int) Math.min(body.u32(), 65535);
                body.skip(4);
                bits = (int) Math.min(body.u32(), 65535);
                body.skip(VERSION_2_REST_BYTES - 8);
            }
            return new Fields(channels, (bits + Byte.SIZE - 1) / Byte.SIZE, rate, body.positionBytes());
        }
    }

    private static boolean isBoxAt(BoxReader reader, Box entry, BoxBody body) throws Mp4Exception, IOException {
        if (body.remainingBytes() < 8) {
            return true;
        }
        BoxBody ahead = reader.body(entry, CLAUSE);
        ahead.skip(body.positionBytes() - ahead.positionBytes());
        long size = ahead.u32();
        return size >= 8 && size <= body.remainingBytes() && ahead.code().matches("[A-Za-z0-9 -]{4}");
    }

    /** QuickTime files keep the setup one level deeper, in a box {@code wave}. */
    private static List<Box> descend(BoxReader reader, List<Box> children) throws Mp4Exception, IOException {
        List<Box> all = new ArrayList<>(children);
        for (Box child : children) {
            if (child.code().equals("wave")) {
                all.addAll(reader.children(child, child.bodyBytes()));
            }
        }
        return all;
    }

    private static Optional<Integer> explicitRate(BoxReader reader, Box entry) throws Mp4Exception, IOException {
        Optional<Box> srat = entry.first("srat");
        if (srat.isEmpty()) {
            return Optional.empty();
        }
        BoxBody body = reader.body(srat.get(), RATE_CLAUSE);
        body.version();
        return Optional.of(wholeRate((double) body.u32()));
    }

    private static int wholeRate(double hertz) {
        return hertz >= 1 && hertz <= HIGHEST_RATE ? (int) Math.round(hertz) : 0;
    }
}
