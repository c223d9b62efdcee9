package matinee.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import matinee.storage.MemoryStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UncompressedSoundTest {
    private static void assertSampleBytes(long expected, Bytes entry, int stated) throws Exception {
        Bytes tables = Bytes.none()
                .add(MovieBytes.stts(100, 1))
                .add(SampleBytes.constantStsz(stated, 100))
                .add(SampleBytes.stsc(1, 100, 1))
                .add(SampleBytes.stco(48));
        Bytes sound = MovieBytes.trak(1, 0, 0, MovieBytes.identity(), "soun", "und", entry, tables);
        Bytes film = MovieBytes.ftyp().add(MovieBytes.mdat(1000)).add(Bytes.box("moov", MovieBytes.mvhd(100), sound));
        try (var object = MemoryStore.object(film.array())) {
            List<TrackMedia> tracks = MovieReader.readMedia(object).tracks();
            assertEquals(expected, tracks.get(0).samples().sizeBytes(0));
        }
    }

    @ParameterizedTest(name = "{0} of {1} channels")
    @CsvSource({"twos,2,4", "sowt,1,2", "ulaw,1,1", "alaw,2,2", "in24,2,6", "fl64,1,8"})
    void aSampleIsOneNumberOfEachChannelWhateverLengthTheTableStates(String code, int channels, long sampleBytes)
            throws Exception {
        assertSampleBytes(sampleBytes, MovieBytes.audioEntry(code, channels, 8000, Bytes.none()), 1);
    }

    @ParameterizedTest(name = "{0} of {1} channels, {2} bits")
    @CsvSource({"ipcm,2,24,6", "fpcm,1,32,4", "fpcm,2,64,16"})
    void theConfigurationTellsHowLongANumberIsAndNotTheEntry(String code, int channels, int bits, int sampleBytes)
            throws Exception {
        Bytes pcmC = Bytes.box("pcmC", Bytes.none().u32(0).u8(1).u8(bits));
        assertSampleBytes(sampleBytes, MovieBytes.audioEntry(code, channels, 8000, pcmC), sampleBytes);
    }
}
