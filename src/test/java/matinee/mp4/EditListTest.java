package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import matinee.storage.MemoryStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ISO/IEC 14496-12 §8.6.6 (elst)")
class EditListTest {
    private static EditList read(Bytes... children) throws Mp4Exception, IOException {
        try (var object = MemoryStore.object(Bytes.box("trak", children).array())) {
            BoxReader reader = new BoxReader(object, new ReadingBudget(System::nanoTime));
            return EditList.read(reader, reader.tree(reader.topLevel(0).orElseThrow()));
        }
    }

    @Test
    void aTrackWithoutOneIsPresentedWhole() throws Exception {
        assertEquals(EditList.NONE, read());
    }

    @Test
    void entriesAreEmptyOrOfTheMediaOrAtAnotherSpeed() throws Exception {
        assertEquals(
                new EditList(
                        List.of(new EditList.Empty(700), new EditList.Media(9000, 1024), new EditList.Rated(5, 6))),
                read(SampleBytes.edts(700, -1, 1, 9000, 1024, 1, 5, 6, 2)));
    }

    @Test
    void entriesOfVersionOneHave64Bits() throws Exception {
        Bytes body = Bytes.none().u32(0x0100_0000).u32(2);
        body.u64(5_000_000_000L).u64(-1).u32(0x10000);
        body.u64(0).u64(6_000_000_000L).u32(0x10000);
        assertEquals(
                new EditList(List.of(new EditList.Empty(5_000_000_000L), new EditList.Media(0, 6_000_000_000L))),
                read(Bytes.box("edts", Bytes.box("elst", body))));
    }

    @Test
    void aTimeBelowMinusOneIsRefused() {
        assertThrows(Mp4Exception.class, () -> read(SampleBytes.edts(1, -2, 1)));
    }

    @Test
    void moreEntriesThanFitAreRefused() {
        Bytes body = Bytes.none().u32(0).u32(0xFFFF_FFFFL).zeros(12);
        assertThrows(Mp4Exception.class, () -> read(Bytes.box("edts", Bytes.box("elst", body))));
    }

    @Test
    void anOpenEndReachesAsFarAsTheMedia() throws Exception {
        assertEquals(
                List.of(new EditList.Empty(700), new EditList.Media(0, 1024)),
                read(SampleBytes.edts(700, -1, 1, 9000, 1024, 1)).openEnded().edits());
    }
}
