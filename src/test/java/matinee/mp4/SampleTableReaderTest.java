package matinee.mp4;

import static matinee.mp4.SampleBytes.co64;
import static matinee.mp4.SampleBytes.constantStsz;
import static matinee.mp4.SampleBytes.ctts;
import static matinee.mp4.SampleBytes.stco;
import static matinee.mp4.SampleBytes.stsc;
import static matinee.mp4.SampleBytes.stss;
import static matinee.mp4.SampleBytes.stsz;
import static matinee.mp4.SampleBytes.stz2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import matinee.storage.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTableReaderTest {
    private static SampleTable read(Bytes... tables) throws Mp4Exception, IOException {
        Bytes stbl = Bytes.box("stbl", tables);
        try (var object = MemoryStore.object(Bytes.box("moov", stbl).array())) {
            BoxReader reader = new BoxReader(object, new ReadingBudget(System::nanoTime));
            Box moov = reader.tree(reader.topLevel(0).orElseThrow());
            return SampleTableReader.read(reader, moov.all("stbl").get(0), size -> size)
                    .build()
                    .orElseThrow();
        }
    }

    private static long[] offsets(SampleTable table) {
        return IntStream.range(0, table.count()).mapToLong(table::offsetBytes).toArray();
    }

    private static long[] decodeTicks(SampleTable table) {
        return IntStream.rangeClosed(0, table.count())
                .mapToLong(table::decodeTicks)
                .toArray();
    }

    private static void assertTicks(String expected, long... ticks) {
        assertEquals(
                expected,
                LongStream.of(ticks)
                        .mapToObj(Long::toString)
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""));
    }

    @Test
    void samplesOfAChunkLieOneBehindTheOther() throws Exception {
        SampleTable table = read(
                stsz(10, 20, 30, 40, 50), MovieBytes.stts(5, 100), stsc(1, 2, 1, 2, 1, 1), stco(1000, 500, 2000, 9000));
        assertTicks("1000 1010 500 2000 9000", offsets(table));
        assertEquals(2, table.runEnd(0));
        assertEquals(2, table.runEnd(1));
        assertEquals(3, table.runEnd(2));
        assertEquals(50, table.sizeBytes(4));
    }

    @Test
    void chunkOffsetsOf64BitsReachBehind4GiB() throws Exception {
        SampleTable table = read(stsz(10, 20), MovieBytes.stts(2, 100), stsc(1, 1, 1), co64(5_000_000_000L, 12));
        assertTicks("5000000000 12", offsets(table));
    }

    @ParameterizedTest(name = "{0} bits")
    @CsvSource({"4, 3, 12f0, 1 2 15", "8, 3, 0102ff, 1 2 255", "16, 2, 0102ffff, 258 65535", "4, 1, f0, 15"})
    void compactSizesAreOfFourEightOrSixteenBits(int bits, int count, String hex, String sizes) throws Exception {
        SampleTable table = read(stz2(bits, count, hex), MovieBytes.stts(count, 1), stsc(1, 9, 1), stco(0));
        assertTicks(
                sizes,
                IntStream.range(0, table.count()).mapToLong(table::sizeBytes).toArray());
    }

    @Test
    void durationsAddUpAcrossMoreThanAStride() throws Exception {
        SampleTable table =
                read(constantStsz(1, 300), MovieBytes.stts(100, 7, 100, 11, 100, 0), stsc(1, 300, 1), stco(0));
        assertEquals(0, table.decodeTicks(0));
        assertEquals(99 * 7, table.decodeTicks(99));
        assertEquals(100 * 7 + 33 * 11, table.decodeTicks(133));
        assertEquals(100 * 18, table.decodeTicks(200));
        assertEquals(100 * 18, table.decodeTicks(300));
        assertEquals(134, table.decodedFrom(100 * 7 + 33 * 11 + 1));
        assertEquals(200, table.decodedFrom(1800));
        assertEquals(300, table.decodedFrom(1801));
    }

    @Test
    void durationsOf32BitsAreUnsigned() throws Exception {
        SampleTable table = read(constantStsz(1, 3), MovieBytes.stts(3, 0xFFFF_FFFFL), stsc(1, 3, 1), stco(0));
        assertTicks("0 4294967295 8589934590 12884901885", decodeTicks(table));
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void compositionOffsetsAreSignedInEachVersion(int version) throws Exception {
        SampleTable table = read(
                constantStsz(1, 4),
                MovieBytes.stts(4, 100),
                ctts(version, 1, 200, 1, -100, 1, 0),
                stsc(1, 4, 1),
                stco(0));
        assertEquals(200, table.compositionTicks(0));
        assertEquals(0, table.compositionTicks(1));
        assertEquals(200, table.compositionTicks(2));
        assertEquals(300, table.compositionTicks(3));
    }

    @Test
    void withoutATableOfThemAllAreSyncSamples() throws Exception {
        SampleTable table = read(constantStsz(1, 3), MovieBytes.stts(3, 1), stsc(1, 3, 1), stco(0));
        assertTrue(IntStream.range(0, 3).allMatch(table::isSync));
        assertEquals(0, table.syncFrom(0));
        assertEquals(2, table.syncFrom(2));
        assertEquals(3, table.syncFrom(3));
    }

    @Test
    void syncSamplesMayRepeatAndDescendAndThoseThatDoNotExistArePassedOver() throws Exception {
        SampleTable table =
                read(constantStsz(1, 9), MovieBytes.stts(9, 1), stss(2, 2, 5, 4, 0, 8, 100), stsc(1, 9, 1), stco(0));
        assertFalse(table.isSync(0));
        assertTrue(table.isSync(1));
        assertFalse(table.isSync(2));
        assertTrue(table.isSync(3));
        assertTrue(table.isSync(4));
        assertTrue(table.isSync(7));
        assertEquals(1, table.syncFrom(0));
        assertEquals(4, table.syncUpTo(6).orElseThrow());
        assertTrue(table.syncUpTo(0).isEmpty());
        assertEquals(9, table.syncFrom(8));
    }

    @Test
    void theSampleDescriptionsInUseAreTold() throws Exception {
        SampleTable table =
                read(constantStsz(1, 4), MovieBytes.stts(4, 1), stsc(1, 1, 1, 2, 1, 2, 9, 1, 3), stco(0, 1, 2, 3));
        assertEquals(Set.of(1L, 2L), table.descriptions());
    }

    @Test
    void uncompressedSoundOfHoursTakesNoMemory() throws Exception {
        long second = 48_000;
        SampleTable table = read(
                constantStsz(4, second * 7200), MovieBytes.stts(second * 7200, 1), stsc(1, second * 7200, 1), stco(44));
        assertTrue(table.isUniform());
        assertEquals(44 + 4 * second * 7199, table.offsetBytes((int) second * 7199));
        assertTrue(table.heapBytes() < 200, table.heapBytes() + " bytes");
    }

    @Test
    void noSampleTakesMoreThanTwentyBytes() throws Exception {
        int count = 50_000;
        Bytes sizes = Bytes.none().u32(0).u32(0).u32(count);
        Bytes durations = Bytes.none().u32(0).u32(count);
        Bytes offsets = Bytes.none().u32(0).u32(count);
        Bytes compositions = Bytes.none().u32(0).u32(count);
        Bytes syncs = Bytes.none().u32(0).u32(count / 2);
        for (int i = 0; i < count; i++) {
            sizes.u32(i % 1000 + 1);
            durations.u32(1).u32(i % 7 + 1);
            offsets.u32(i * 2000L);
            compositions.u32(1).u32(i % 5);
        }
        for (int i = 0; i < count / 2; i++) {
            syncs.u32(2L * i + 1);
        }
        SampleTable table = read(
                Bytes.box("stsz", sizes),
                Bytes.box("stts", durations),
                Bytes.box("ctts", compositions),
                Bytes.box("stss", syncs),
                stsc(1, 1, 1),
                Bytes.box("stco", offsets));
        assertTrue(table.heapBytes() <= 20L * count, table.heapBytes() / (double) count + " bytes a sample");
        assertEquals(49_999 * 2000L, table.offsetBytes(49_999));
        assertEquals(5, table.sizeBytes(4));
    }

    @ParameterizedTest
    @CsvSource({"1040, 4", "1039, 3", "1000, 0", "5000, 5"})
    void samplesBehindTheEndOfTheFileAreNotComplete(long fileBytes, int complete) {
        SampleOffsets.Builder offsets = new SampleOffsets.Builder(fileBytes);
        RunLengthInts.Builder sizes = new RunLengthInts.Builder();
        sizes.add(4, 10);
        sizes.add(1, 11);
        RunLengthInts built = sizes.build();
        offsets.addRun(1000, 4, built);
        offsets.addRun(2000, 1, built);
        assertEquals(complete, offsets.completeCount());
    }

    @Test
    void samplesAreFoundBehindOthersThatLieEachByItself() throws Exception {
        SampleTable table =
                read(stsz(1, 2, 3, 4, 5, 6), MovieBytes.stts(6, 1), stsc(1, 1, 1, 4, 3, 1), stco(100, 200, 300, 400));
        assertEquals(
                List.of(100L, 200L, 300L, 400L, 404L, 409L),
                IntStream.range(0, 6).mapToObj(table::offsetBytes).toList());
        assertEquals(1, table.runEnd(0));
        assertEquals(6, table.runEnd(3));
        SampleTable more = read(
                stsz(1, 2, 3, 4, 5, 6),
                MovieBytes.stts(6, 1),
                stsc(1, 1, 1, 3, 2, 1, 4, 1, 1),
                stco(100, 200, 300, 400, 500));
        assertEquals(
                List.of(100L, 200L, 300L, 303L, 400L, 500L),
                IntStream.range(0, 6).mapToObj(more::offsetBytes).toList());
    }

    @Test
    void tablesOfUnlikeLengthsAreRefused() {
        assertThrows(
                Mp4Exception.class,
                () -> read(stsz(1, 2, 3), MovieBytes.stts(2, 1), stsc(1, 3, 1), stco(0)),
                "too few durations");
        assertThrows(
                Mp4Exception.class,
                () -> read(stsz(1, 2, 3), MovieBytes.stts(3, 1), stsc(1, 2, 1), stco(0)),
                "too few chunks");
        assertThrows(
                Mp4Exception.class,
                () -> read(
                        stsz(1, 2, 3),
                        MovieBytes.stts(3, 1),
                        Bytes.box("stsc", Bytes.none().zeros(8)),
                        stco(0)),
                "no entry");
        assertThrows(
                Mp4Exception.class,
                () -> read(constantStsz(1, 0xFFFF_FFFFL), MovieBytes.stts(3, 1), stsc(1, 3, 1), stco(0)),
                "more than can be counted");
        assertThrows(
                Mp4Exception.class,
                () -> read(stz2(7, 1, "00"), MovieBytes.stts(1, 1), stsc(1, 1, 1), stco(0)),
                "seven bits");
    }

    @Test
    void aMovieBoxBehindItsMediaDataIsReadInThreeReads() throws Exception {
        int count = 100_000;
        long[] sizes = IntStream.range(0, count).mapToLong(i -> i % 1000 + 1).toArray();
        Bytes media = MovieBytes.mdia(
                "vide",
                "eng",
                Bytes.none(),
                MovieBytes.avcEntry(640, 360),
                stsz(sizes),
                MovieBytes.stts(count, 1200),
                stsc(1, count, 1),
                stco(40));
        Bytes moov = Bytes.box(
                "moov",
                MovieBytes.mvhd(0),
                Bytes.box("trak", MovieBytes.tkhd(1, 640, 360, MovieBytes.identity()), media));
        long data = 5L << 30;
        Bytes head = MovieBytes.ftyp().u32(1).code("mdat").u64(data);
        long moovBytes = MovieBytes.ftyp().length() + data;
        try (SparseObject object =
                new SparseObject(moovBytes + moov.length(), Map.of(0L, head.array(), moovBytes, moov.array()))) {
            assertEquals(
                    count,
                    MovieReader.readMedia(object).tracks().get(0).samples().count());
            assertTrue(object.reads() <= 3, object.reads() + " reads");
        }
    }
}
