package matinee.mp4;

import java.io.IOException;
import java.util.Arrays;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;

/**
 * A target for Jazzer: sequence parameter sets of AVC and HEVC. {@code --target_class=matinee.mp4.ParameterSetFuzz}, and the kept
 * inputs as corpus.
 */
public final class ParameterSetFuzz {
    /** Header, reserved bytes and data reference, fields. */
    private static final int FIELDS_BYTES = 8 + 8 + 70;

    private static final int LONGEST_UNIT = 0xFFFF;

    private ParameterSetFuzz() {}

    /**
     * Fails by any exception at all.
     *
     * @param input an odd first byte chooses HEVC; the others are the unit
     */
    public static void fuzzerTestOneInput(byte[] input) throws IOException, Mp4Exception {
        if (input.length > 0 && input.length <= LONGEST_UNIT) {
            byte[] unit = Arrays.copyOfRange(input, 1, input.length);
            range((input[0] & 1) == 0 ? ParameterSetBytes.avcC(unit) : ParameterSetBytes.hvcC(unit));
        }
    }

    /** What is read in a sample entry with a box that configures its decoder. */
    static CodedRange range(Bytes configuration) throws IOException, Mp4Exception {
        Bytes trak = Bytes.box("trak", MovieBytes.tkhd(1, 640, 360, MovieBytes.identity()));
        try (StoredObject object = MemoryStore.object(trak.array())) {
            BoxReader reader = new BoxReader(object, new ReadingBudget(System::nanoTime));
            TrackHeader header =
                    TrackHeader.read(reader, reader.tree(reader.topLevel(0).orElseThrow()));
            byte[] entry =
                    MovieBytes.videoEntry("avc1", 640, 360, configuration).array();
            return CodedRange.of(new SampleDescription(entry, FIELDS_BYTES, header, new Silence.Unknown()));
        }
    }
}
