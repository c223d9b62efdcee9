package matinee.mp4;

import static matinee.mp4.MovieBytes.audioTrak;
import static matinee.mp4.MovieBytes.avcEntry;
import static matinee.mp4.MovieBytes.ftyp;
import static matinee.mp4.MovieBytes.identity;
import static matinee.mp4.MovieBytes.matrix;
import static matinee.mp4.MovieBytes.mdat;
import static matinee.mp4.MovieBytes.mvhd;
import static matinee.mp4.MovieBytes.plainMoov;
import static matinee.mp4.MovieBytes.stts;
import static matinee.mp4.MovieBytes.trak;
import static matinee.mp4.MovieBytes.videoTrak;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import matinee.storage.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovieReaderTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void readsDurationAndTracksOfAPlainFile() throws Exception {
        Movie movie = read(ftyp().add(plainMoov()).add(mdat(100)));
        assertEquals(TEN_SECONDS, movie.duration());
        assertEquals(MovieBoxPlacement.BEFORE_MEDIA_DATA, movie.placement());
        assertEquals(
                List.of(
                        new VideoTrack(
                                1,
                                "avc1.64001f",
                                "und",
                                TEN_SECONDS,
                                new Dimensions(640, 360),
                                new FrameRate.Known(30, 1)),
                        new AudioTrack(2, "mp4a.40.2", "eng", TEN_SECONDS, 2, 48000)),
                movie.tracks());
    }

    @Test
    void readsTagsLanguagesAndAChapterList() throws Exception {
        Movie movie = read(Films.rich());
        assertEquals("A title", movie.title().orElseThrow());
        assertEquals("Long", movie.description().orElseThrow());
        assertEquals(
                List.of("eng", "deu"),
                movie.audioTracks().stream().map(AudioTrack::language).toList());
        assertEquals("fra", movie.textTracks().get(0).language());
        assertEquals(
                List.of(new Chapter(Duration.ZERO, "Start"), new Chapter(Duration.ofSeconds(5), "End")),
                movie.chapters());
    }

    @Test
    void readsChaptersOfAQuickTimeTrackAndDoesNotCallItSubtitles() throws Exception {
        Movie movie = read(Films.quickTime());
        assertEquals(MovieBoxPlacement.AFTER_MEDIA_DATA, movie.placement());
        assertEquals("A string", movie.title().orElseThrow());
        assertEquals(List.of(), movie.textTracks());
        assertEquals(
                List.of(new Chapter(Duration.ZERO, "First"), new Chapter(Duration.ofSeconds(3), "Second")),
                movie.chapters());
    }

    @Test
    void addsUpTheFragmentsWhereNoDurationIsStated() throws Exception {
        Movie movie = read(Films.fragmented());
        assertEquals(Duration.ofSeconds(4), movie.duration());
        assertEquals(new FrameRate.Known(25, 1), movie.videoTracks().get(0).frameRate());
    }

    @Test
    void believesTheMovieExtendsHeader() throws Exception {
        Bytes mehd = Bytes.box("mehd", Bytes.none().u32(0).u32(7_500));
        assertEquals(
                Duration.ofMillis(7500),
                read(ftyp().add(Films.fragmentedMoov(mehd))).duration());
    }

    @Test
    void takesTheDurationFromTheSegmentIndexWithoutWalkingWhatItCovers() throws Exception {
        Bytes moof = Films.moof(1, 0, 25, 1200);
        Bytes head = ftyp().add(Films.fragmentedMoov(Bytes.none()));
        Bytes entries = Bytes.none().u16(0).u16(2);
        entries.u32(2_000_000_000L).u32(45_000_000).u32(0);
        entries.u32(2_000_000_000L).u32(45_000_000).u32(0);
        Bytes sidx = Bytes.box(
                "sidx", Bytes.none().u32(0).u32(1).u32(30_000).u32(0).u32(0).add(entries));
        long covered = head.length() + sidx.length() + 4_000_000_000L;
        try (SparseObject object = new SparseObject(
                covered,
                Map.of(
                        0L,
                        head.add(sidx)
                                .add(moof)
                                .add(Bytes.none().u32(8).code("mdat"))
                                .array()))) {
            assertEquals(Duration.ofMinutes(50), MovieReader.read(object).duration());
            assertTrue(object.reads() <= 6, object.reads() + " reads");
        }
    }

    @Test
    void findsTheMovieBoxBehindFourGibibytesInAHandfulOfReads() throws Exception {
        Bytes start = ftyp();
        long mdatBytes = 4L << 30;
        Bytes header = start.u32(1).code("mdat").u64(mdatBytes);
        long moovOffset = ftyp().length() + mdatBytes;
        Bytes moov = plainMoov();
        try (SparseObject object =
                new SparseObject(moovOffset + moov.length(), Map.of(0L, header.array(), moovOffset, moov.array()))) {
            Movie movie = MovieReader.read(object);
            assertEquals(TEN_SECONDS, movie.duration());
            assertEquals(MovieBoxPlacement.AFTER_MEDIA_DATA, movie.placement());
            assertTrue(object.reads() <= 4, object.reads() + " reads");
        }
    }

    @Test
    void readsAMovieBoxWhoseSizeReachesToTheEndOfTheFile() throws Exception {
        byte[] moov = plainMoov().array();
        Bytes open = Bytes.none().u32(0).add(Arrays.copyOfRange(moov, 4, moov.length));
        assertEquals(TEN_SECONDS, read(ftyp().add(open)).duration());
    }

    @Test
    void readsTheMovieBoxOfAFileWhoseMediaDataIsCutOff() throws Exception {
        Bytes cut = Bytes.none().u32(5_000_000).code("mdat").zeros(10);
        assertEquals(TEN_SECONDS, read(ftyp().add(plainMoov()).add(cut)).duration());
    }

    @ParameterizedTest(name = "coded {0}x{1}, stated {2}x{3}, pixels {4}:{5}, matrix {6} {7} {8} {9}: {10}x{11}")
    @CsvSource({
        "640, 360, 640, 360, 1, 1,  1, 0, 0, 1,   640, 360",
        "640, 360, 640, 360, 1, 1,  0, 1, -1, 0,  360, 640",
        "640, 360, 640, 360, 1, 1,  -1, 0, 0, -1, 640, 360",
        "640, 360, 640, 360, 1, 1,  0, -1, 1, 0,  360, 640",
        "720, 576, 1024, 576, 64, 45, 1, 0, 0, 1, 1024, 576",
        "720, 576, 720, 576, 64, 45, 1, 0, 0, 1,  1024, 576",
        "720, 576, 720, 576, 64, 45, 0, 1, -1, 0, 576, 1024",
        "720, 576, 0, 0, 64, 45, 1, 0, 0, 1,      1024, 576",
        "720, 576, 0, 0, 0, 0, 1, 0, 0, 1,        720, 576",
        "720, 576, 720, 576, 1, 1, 0, 0, 0, 0,    720, 576"
    })
    void showsPicturesInTheirSizeAfterAspectAndRotation(
            int codedWidth,
            int codedHeight,
            int statedWidth,
            int statedHeight,
            int horizontal,
            int vertical,
            int a,
            int b,
            int c,
            int d,
            int width,
            int height)
            throws Exception {
        Bytes pasp = Bytes.box("pasp", Bytes.none().u32(horizontal).u32(vertical));
        Bytes entry = avcEntry(codedWidth, codedHeight, pasp);
        Bytes track = trak(1, statedWidth, statedHeight, matrix(a, b, c, d), "vide", "und", entry, stts(25, 1200));
        Movie movie = read(Bytes.box("moov", mvhd(1000), track));
        assertEquals(new Dimensions(width, height), movie.videoTracks().get(0).size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the file holds no box at all, 00, ftyp, does not begin as such files do",
        "the file is of another format, 3c21444f 43545950 45206874, ftyp, does not begin as such files do",
        "the file ends before its movie box, 00000010 66747970 69736f6d 00000000, moov, no movie box",
        "a box is shorter than its header, 00000007 6d6f6f76 00000000, moov, box size 7",
        "a large size has no room, 00000001 6d6f6f76 0000, moov, largesize",
        "a large size is negative, 00000001 6d6f6f76 ffffffffffffffff 00000000, moov, box size 18446744073709551615",
        "the movie box is cut, 00000020 6d6f6f76 00000000, moov, past the end of the file",
        "the movie box is empty, 00000008 6d6f6f76, moov, mvhd",
        "a child is longer than its parent, 00000010 6d6f6f76 00000009 6d766864, mvhd, past the end of box moov",
        "a header ends early, 00000014 6d6f6f76 0000000c 6d766864 00000000, mvhd, ends 8 bytes early"
    })
    void refusesNamingBoxAndFault(String rule, String file, String box, String fault) {
        Mp4Exception refusal = assertThrows(Mp4Exception.class, () -> read(Bytes.hex(file)));
        assertEquals(box, refusal.box());
        assertTrue(refusal.getMessage().contains(fault), refusal::getMessage);
        assertTrue(refusal.clause().contains("14496-12"), refusal::clause);
    }

    @Test
    void refusesMoreEntriesThanTheBoxHasRoomFor() {
        Bytes lying =
                Bytes.box("stts", Bytes.none().u32(0).u32(0x7FFF_FFFF).u32(1).u32(1));
        Bytes track = trak(1, 640, 360, identity(), "vide", "und", avcEntry(640, 360), lying);
        Mp4Exception refusal = assertThrows(Mp4Exception.class, () -> read(Bytes.box("moov", mvhd(1000), track)));
        assertEquals("stts", refusal.box());
    }

    @Test
    void refusesDurationsThatOverflow() {
        Bytes track =
                trak(1, 640, 360, identity(), "vide", "und", avcEntry(640, 360), stts(0xFFFF_FFFFL, 0xFFFF_FFFFL));
        assertThrows(Mp4Exception.class, () -> read(Bytes.box("moov", mvhd(1000), track)));
    }

    @Test
    void refusesBoxesNestedTooDeep() {
        Bytes nested = Bytes.box("trak");
        for (int i = 0; i < ReadingBudget.DEPTH; i++) {
            nested = Bytes.box("trak", nested);
        }
        Bytes moov = Bytes.box("moov", mvhd(1000), nested);
        assertTrue(
                assertThrows(Mp4Exception.class, () -> read(moov)).getMessage().contains("nested"));
    }

    @Test
    void refusesTooManyBoxes() {
        Bytes free = Bytes.none();
        for (int i = 0; i <= ReadingBudget.BOXES; i++) {
            free.u32(8).code("free");
        }
        assertTrue(
                assertThrows(Mp4Exception.class, () -> read(free)).getMessage().contains("boxes"));
    }

    @Test
    void refusesAMovieBoxOverItsBound() throws Exception {
        long length = ReadingBudget.TREE_BYTES + 1;
        try (SparseObject object = new SparseObject(
                length, Map.of(0L, Bytes.none().u32(length).code("moov").array()))) {
            Mp4Exception refusal = assertThrows(Mp4Exception.class, () -> MovieReader.read(object));
            assertTrue(refusal.getMessage().contains("longer than"), refusal::getMessage);
        }
    }

    @Test
    void stopsWhenItsTimeIsOver() throws Exception {
        AtomicLong clock = new AtomicLong();
        ReadingBudget budget =
                new ReadingBudget(() -> clock.getAndAdd(Duration.ofSeconds(3).toNanos()));
        try (var object = MemoryStore.object(plainMoov().array())) {
            Mp4Exception refusal = assertThrows(Mp4Exception.class, () -> MovieReader.read(object, budget));
            assertTrue(refusal.getMessage().contains("2000 ms"), refusal::getMessage);
        }
    }

    @Test
    void playsOnWithoutTagsThatAreBroken() throws Exception {
        Bytes broken = Bytes.box("udta", Bytes.none().u32(500).code("meta").zeros(20));
        Movie movie = read(Bytes.box("moov", mvhd(10_000), videoTrak(1), audioTrak(2, "eng"), broken));
        assertEquals(2, movie.tracks().size());
        assertEquals(Map.of(), movie.tags());
    }

    private static Movie read(Bytes file) throws Mp4Exception, IOException {
        try (var object = MemoryStore.object(file.array())) {
            return MovieReader.read(object);
        }
    }
}
