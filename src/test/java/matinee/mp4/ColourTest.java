package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import matinee.storage.MemoryStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ISO/IEC 14496-12 §12.1.5 (colr): the form of streams")
class ColourTest {
    /** Header, reserved bytes and data reference, fields. */
    private static final int FIELDS_BYTES = 8 + 8 + 70;

    private static final Bytes ASPECT = Bytes.box("pasp", Bytes.none().u32(1).u32(1));

    private static Bytes colr(String type) {
        return Bytes.box("colr", Bytes.none().code(type).u16(9).u16(16).u16(9));
    }

    private static Bytes wide(int range) {
        return Bytes.box("colr", Bytes.none().code("nclx").u16(9).u16(16).u16(9).u8(range));
    }

    private static Bytes entry(Bytes... more) {
        return MovieBytes.avcEntry(640, 360, more);
    }

    private static String streamed(Bytes entry) throws Exception {
        Bytes trak = Bytes.box("trak", MovieBytes.tkhd(1, 640, 360, MovieBytes.identity()));
        try (var object = MemoryStore.object(trak.array())) {
            BoxReader reader = new BoxReader(object, new ReadingBudget(System::nanoTime));
            TrackHeader header =
                    TrackHeader.read(reader, reader.tree(reader.topLevel(0).orElseThrow()));
            BoxWriter writer = new BoxWriter();
            Colour.forStreams(
                    new SampleDescription(entry.array(), FIELDS_BYTES, header, new Silence.Unknown()), writer);
            return HexFormat.of().formatHex(writer.toByteArray());
        }
    }

    private static String hex(Bytes bytes) {
        return HexFormat.of().formatHex(bytes.array());
    }

    @Test
    void quickTimesFormGetsTheNarrowRangeThatCodecsMeanUnlessTheyTellAnother() throws Exception {
        assertEquals(hex(entry(wide(0), ASPECT)), streamed(entry(colr("nclc"), ASPECT)));
    }

    @Test
    void quickTimesFormGetsTheRangeThatTheCodecTells() throws Exception {
        Bytes avcC = ParameterSetBytes.avcC(ParameterSetBytes.X264_FULL);
        Bytes told = MovieBytes.videoEntry("avc1", 640, 360, avcC, wide(0x80));
        assertEquals(hex(told), streamed(MovieBytes.videoEntry("avc1", 640, 360, avcC, colr("nclc"))));
    }

    @Test
    void theOtherFormKeepsItsRange() throws Exception {
        assertEquals(hex(entry(ASPECT, wide(0x80))), streamed(entry(ASPECT, wide(0x80))));
    }

    @Test
    void ofBothFormsTheOtherOneCounts() throws Exception {
        assertEquals(hex(entry(wide(0x80))), streamed(entry(colr("nclc"), wide(0x80))));
    }

    @Test
    void aProfileOfColoursStays() throws Exception {
        Bytes profile = Bytes.box("colr", Bytes.none().code("prof").zeros(12));
        assertEquals(hex(entry(profile)), streamed(entry(profile)));
    }

    @Test
    void whatIsTooShortToBeColoursOrABoxStays() throws Exception {
        Bytes cut = Bytes.box("colr", Bytes.none().code("nclc").u16(9));
        Bytes odd = Bytes.none().u32(0);
        assertEquals(hex(entry(cut, odd)), streamed(entry(cut, odd)));
    }
}
