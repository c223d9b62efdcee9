package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.Test;

/** Which fragments of a file count. */
class FragmentSamplesTest {
    private static final int DATA_OFFSET_PRESENT = 0x1;
    private static final int SIZE_PRESENT = 0x200;

    private static SampleTable read(Bytes file) throws Exception {
        try (StoredObject object = MemoryStore.object(file.array())) {
            return MovieReader.readMedia(object).tracks().get(0).samples();
        }
    }

    /** One fragment that says where its media data lies in the file, of pictures of 4 bytes. */
    private static Bytes moof(long decodeTicks, long baseBytes, int samples) {
        Bytes tfhd =
                Bytes.box("tfhd", Bytes.none().u32(0x9).u32(1).u64(baseBytes).u32(1200));
        Bytes tfdt = Bytes.box("tfdt", Bytes.none().u32(0x01000000).u64(decodeTicks));
        Bytes trun = Bytes.none()
                .u32(DATA_OFFSET_PRESENT | SIZE_PRESENT)
                .u32(samples)
                .u32(0);
        for (int i = 0; i < samples; i++) {
            trun.u32(4);
        }
        return Bytes.box("moof", Bytes.box("traf", tfhd, tfdt, Bytes.box("trun", trun)));
    }

    @Test
    void aLastFragmentBehindItsMediaDataCounts() throws Exception {
        Bytes file = MovieBytes.ftyp().add(Films.fragmentedMoov(Bytes.none()));
        for (int second = 0; second < 3; second++) {
            long base = file.length() + 8L;
            file.add(Bytes.box("mdat", Bytes.none().zeros(100))).add(moof(30_000L * second, base, 25));
        }
        assertEquals(75, read(file).count());
        assertEquals(75, read(file).completeCount());
    }

    @Test
    void aLastFragmentWithoutItsMediaDataDoesNot() throws Exception {
        Bytes file = Films.fragmented().add(Films.moof(1, 120_000, 25, 1200));
        assertEquals(100, read(file).count());
    }
}
