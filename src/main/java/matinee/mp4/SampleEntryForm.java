package matinee.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The form that a sample entry takes in a stream: mostly the one it has in the file. QuickTime's longer sound descriptions
 * become those of ISO/IEC 14496-12 §12.2.3, its colours those of §12.1.5, and HEVC whose parameter sets all stand in the entry
 * says so by its code.
 */
final class SampleEntryForm {
    /** NAL unit types of HEVC that a decoder needs before the first picture: VPS, SPS, PPS. */
    private static final Set<Integer> PARAMETER_SETS = Set.of(32, HevcParameterSet.TYPE, 34);

    private static final int DATA_REFERENCE_OFFSET = 14;

    /** Boxes that configure a decoder of sound. */
    private static final List<String> CONFIGURATIONS = List.of("esds", "alac", "dac3", "dec3", "dOps", "dfLa");

    /** QuickTime File Format: MP3, by its name and by its number in files of Windows. */
    private static final Set<String> MP3 = Set.of(".mp3", "ms\0U");

    private static final int MP3_OBJECT_TYPE = 0x6B;

    private SampleEntryForm() {}

    /** The entry's bytes, header included. */
    static ByteBuffer forStreams(TrackMedia track) {
        SampleDescription description = track.description();
        if (track.track() instanceof AudioTrack audio) {
            return sound(description, audio);
        }
        BoxWriter writer = new BoxWriter();
        Colour.forStreams(description, writer);
        ByteBuffer entry = ByteBuffer.wrap(writer.toByteArray());
        entry.putShort(DATA_REFERENCE_OFFSET, (short) 1);
        byte[] code = code(description).getBytes(StandardCharsets.ISO_8859_1);
        return entry.put(Integer.BYTES, code);
    }

    /** The code of the entry in streams. */
    static String code(SampleDescription description) {
        String code = description.code();
        if (Set.of("hev1", "dvhe").contains(code) && holdsParameterSets(description)) {
            code = code.equals("hev1") ? "hvc1" : "dvh1";
        }
        boolean proprietary =
                DolbyVision.of(description).filter(DolbyVision::isProprietary).isPresent();
        if (code.equals("hvc1") && proprietary) {
            return "dvh1";
        }
        return MP3.contains(code) ? "mp4a" : code;
    }

    private static boolean holdsParameterSets(SampleDescription description) {
        return description
                .box("hvcC")
                .filter(hvcC -> ParameterSets.ofHevc(hvcC).keySet().containsAll(PARAMETER_SETS))
                .isPresent();
    }

    /** What QuickTime says of uncompressed sound has no other form that players know: it stays. */
    static ByteBuffer sound(SampleDescription description, AudioTrack audio) {
        Optional<ByteBuffer> wave = description.box("wave");
        boolean moves = CONFIGURATIONS.stream()
                .anyMatch(code -> wave.flatMap(boxes -> SampleDescription.box(boxes, code))
                        .isPresent());
        if (!moves && !MP3.contains(description.code())) {
            ByteBuffer same =
                    ByteBuffer.wrap(new BoxWriter().bytes(description.entry()).toByteArray());
            return same.putShort(DATA_REFERENCE_OFFSET, (short) 1);
        }
        BoxWriter writer = new BoxWriter();
        writer.box(code(description), () -> {
            writer.zeros(6).u16(1).zeros(8).u16(audio.channels()).u16(16).zeros(4);
            writer.u32(audio.sampleRate() <= 0xFFFF ? (long) audio.sampleRate() << 16 : 0);
            if (MP3.contains(description.code())) {
                writeMp3Configuration(writer);
            } else {
                CONFIGURATIONS.forEach(code -> configuration(description, wave, code)
                        .ifPresent(body -> writer.box(code, () -> writer.bytes(body))));
            }
        });
        return ByteBuffer.wrap(writer.toByteArray());
    }

    private static Optional<ByteBuffer> configuration(
            SampleDescription description, Optional<ByteBuffer> wave, String code) {
        return description.box(code).or(() -> wave.flatMap(boxes -> SampleDescription.box(boxes, code)));
    }

    /** ISO/IEC 14496-14 §5.6: a decoder that needs no setup. */
    private static void writeMp3Configuration(BoxWriter writer) {
        writer.fullBox("esds", 0, 0, () -> {
            writer.u8(3).u8(3 + 2 + 13 + 3).u16(0).u8(0);
            writer.u8(4).u8(13).u8(MP3_OBJECT_TYPE).u8(0x15).zeros(3 + 4 + 4);
            writer.u8(6).u8(1).u8(2);
        });
    }
}
