package matinee.mp4;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;

/**
 * A target for Jazzer: samples of text in a film, of any of the three kinds. {@code --target_class=matinee.mp4.TextFuzz}, and the
 * kept inputs as corpus.
 */
public final class TextFuzz {
    private static final List<String> KINDS = List.of("tx3g", "wvtt", "text");

    private TextFuzz() {}

    /**
     * Fails by any exception at all.
     *
     * @param input the first byte chooses the kind, the others are the sample
     */
    public static void fuzzerTestOneInput(byte[] input) throws IOException, Mp4Exception {
        if (input.length == 0) {
            return;
        }
        String kind = KINDS.get(Byte.toUnsignedInt(input[0]) % KINDS.size());
        Bytes sample = Bytes.none().add(Arrays.copyOfRange(input, 1, input.length));
        try (StoredObject film =
                MemoryStore.object(Films.texts(kind, List.of(sample, sample)).array())) {
            TextCueReader.read(film, MovieReader.readMedia(film).tracks().get(0));
        }
    }
}
