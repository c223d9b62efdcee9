package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import matinee.storage.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleEntryFormTest {
    /** Header, reserved bytes and data reference, fields of version 0, fields of version 1. */
    private static final int VERSION_1_BYTES = 8 + 8 + 20 + 16;

    private static final AudioTrack SOUND = new AudioTrack(1, "", "und", Duration.ZERO, 2, 48_000);

    /** QuickTime File Format: a sound description of version 1. */
    private static Bytes versionOne(String code, Bytes... wave) {
        Bytes fields = Bytes.none().zeros(6).u16(1).u16(1).zeros(6).u16(2).u16(16);
        fields.u32(0).u32(48_000L << 16).u32(1).u32(3).u32(6).u32(2);
        return Bytes.box(code, fields, Bytes.box("wave", wave));
    }

    private static String streamed(Bytes entry) throws Exception {
        Bytes trak = Bytes.box("trak", MovieBytes.tkhd(1, 0, 0, MovieBytes.identity()));
        try (var object = MemoryStore.object(trak.array())) {
            BoxReader reader = new BoxReader(object, new ReadingBudget(System::nanoTime));
            TrackHeader header =
                    TrackHeader.read(reader, reader.tree(reader.topLevel(0).orElseThrow()));
            ByteBuffer form = SampleEntryForm.sound(
                    new SampleDescription(entry.array(), VERSION_1_BYTES, header, new Silence.Unknown()), SOUND);
            byte[] bytes = new byte[form.remaining()];
            form.get(bytes);
            return HexFormat.of().formatHex(bytes);
        }
    }

    private static String hex(Bytes bytes) {
        return HexFormat.of().formatHex(bytes.array());
    }

    @Test
    void theSetupOfADecoderMovesOutOfQuickTimesBox() throws Exception {
        Bytes esds = MovieBytes.esds(0x40, "1190");
        assertEquals(
                hex(MovieBytes.audioEntry("mp4a", 2, 48_000, esds)),
                streamed(versionOne("mp4a", Bytes.box("frma", Bytes.none().code("mp4a")), esds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in24", "in32", "fl32", "fl64"})
    void uncompressedSoundKeepsTheBoxThatTellsItsByteOrder(String code) throws Exception {
        Bytes entry = versionOne(code, Bytes.box("enda", Bytes.none().u16(1)));
        assertEquals(hex(entry), streamed(entry));
    }
}
