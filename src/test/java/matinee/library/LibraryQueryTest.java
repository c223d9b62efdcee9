package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import matinee.mp4.Movie;
import matinee.mp4.MovieBoxPlacement;
import matinee.storage.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryQueryTest {
    private final MemoryStore store = new MemoryStore();

    @ParameterizedTest
    @CsvSource({
        "'',                 6",
        "'  ',               6",
        "amelie,             1",
        "AMÉLIE,             1",
        "poulain amélie,     1",
        "amélie kurosawa,    0",
        "strasse,            1",
        "STRASSE,            1",
        "seven samurai,      1",
        "seven_samurai,      1",
        "classics,           2",
        "classics seven,     1",
        "москва,             1",
        "ΟΔΟΣ,               1",
        "οδός,               1",
        "nothing,            0",
        "mp4,                6",
        "samu\u00a0seven,    1"
    })
    void everyWordMustStandInTitleOrPath(String words, int found) throws IOException {
        put(
                "Classics/Seven_Samurai.mp4",
                "Classics/b.mp4",
                "Le fabuleux destin d'Ame\u0301lie Poulain.mp4",
                "Straße.mp4",
                "МОСКВА.mp4",
                "ΟΔΟΣ.mp4");
        assertEquals(found, tree(words, SortOrder.NAME, 1).total());
    }

    @Test
    void namesAreInNaturalOrderAcrossFolders() throws IOException {
        put("a/Episode 10.mp4", "b/Episode 2.mp4", "c/Episode 1.mp4", "a/Episode 2.mp4");
        assertEquals(
                "c/Episode 1.mp4 a/Episode 2.mp4 b/Episode 2.mp4 a/Episode 10.mp4", paths(tree("", SortOrder.NAME, 1)));
    }

    @Test
    void theNewestAndTheLargestComeFirst() throws IOException {
        store.put("a.mp4", new byte[3], Instant.ofEpochSecond(2));
        store.put("b.mp4", new byte[1], Instant.ofEpochSecond(3));
        store.put("c.mp4", new byte[2], Instant.ofEpochSecond(1));
        assertEquals("b.mp4 a.mp4 c.mp4", paths(tree("", SortOrder.NEWEST, 1)));
        assertEquals("a.mp4 c.mp4 b.mp4", paths(tree("", SortOrder.LARGEST, 1)));
    }

    @Test
    void theLongestComeFirstAndTheUnknownLast() throws IOException {
        put("unknown.mp4", "short.mp4", "long.mp4", "another.mp4");
        Map<String, Duration> durations = Map.of("short.mp4", Duration.ofSeconds(1), "long.mp4", Duration.ofHours(3));
        Page page = new LibraryQuery(FolderPath.ROOT, LibraryQuery.Reach.TREE, "", SortOrder.LONGEST)
                .page(
                        1,
                        library(),
                        video -> durations.containsKey(video.path().name())
                                ? known(durations.get(video.path().name()))
                                : new Details.Unread());
        assertEquals("long.mp4 short.mp4 another.mp4 unknown.mp4", paths(page));
    }

    @Test
    void aFolderAloneOrAllBelowIt() throws IOException {
        put("top.mp4", "a/one.mp4", "a/b/two.mp4", "ab/three.mp4");
        FolderPath a = FolderPath.ROOT.folder("a");
        assertEquals(
                "a/one.mp4", paths(query(a, LibraryQuery.Reach.FOLDER).page(1, library(), new DetailsOfNothing()::of)));
        assertEquals(
                "a/one.mp4 a/b/two.mp4",
                paths(query(a, LibraryQuery.Reach.TREE).page(1, library(), new DetailsOfNothing()::of)));
        Folder shown = library().folder(a).orElseThrow();
        assertEquals(
                "a/one.mp4", paths(query(a, LibraryQuery.Reach.FOLDER).page(1, shown, new DetailsOfNothing()::of)));
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 1, 3", "2, 60, 2, 3", "3, 30, 3, 3", "4, 30, 3, 3", "2147483647, 30, 3, 3"})
    void aPageHasSixtyVideos(int asked, int videos, int number, int pages) throws IOException {
        for (int i = 0; i < 150; i++) {
            put(i + ".mp4");
        }
        Page page = tree("", SortOrder.NAME, asked);
        assertEquals(
                List.of(videos, number, pages, 150),
                List.of(page.videos().size(), page.number(), page.pages(), page.total()));
        assertEquals((number - 1) * 60 + ".mp4", page.videos().get(0).path().name());
    }

    /** Of many, only those that are wanted are put in order. */
    @ParameterizedTest
    @EnumSource
    void thePagesOfManyAreTheListInOrder(SortOrder order) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            store.put(
                    random.nextInt(9) + "/film " + random.nextInt(4000) + ".mp4",
                    new byte[random.nextInt(3)],
                    Instant.ofEpochSecond(random.nextInt(5)));
        }
        LibraryQuery query = new LibraryQuery(FolderPath.ROOT, LibraryQuery.Reach.TREE, "film", order);
        Library library = library();
        List<Video> all = query.after(Optional.empty(), 5000, library, new DetailsOfNothing()::of)
                .videos();
        List<Video> paged = new ArrayList<>();
        int pages = query.page(1, library, new DetailsOfNothing()::of).pages();
        for (int page = 1; page <= pages; page++) {
            paged.addAll(query.page(page, library, new DetailsOfNothing()::of).videos());
        }
        assertEquals(all, paged);
        assertEquals(library.videoCount(), all.size());
    }

    @Test
    void nothingIsOnePage() throws IOException {
        Page page = tree("", SortOrder.NAME, 7);
        assertEquals(new Page(List.of(), 1, 1, 0), page);
        assertThrows(IllegalArgumentException.class, () -> tree("", SortOrder.NAME, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "sea,          'Sea.mp4, Sea of stars.mp4, The sea.mp4, By the seaside.mp4, Undersea.mp4, sea/More.mp4'",
        "the sea,      'The sea.mp4, By the seaside.mp4'",
        "SEA the,      'The sea.mp4, By the seaside.mp4'",
    })
    void theBestMatchComesFirst(String words, String found) throws IOException {
        put("sea/More.mp4", "Undersea.mp4", "By the seaside.mp4", "The sea.mp4", "Sea of stars.mp4", "Sea.mp4");
        assertEquals(found, paths(tree(words, SortOrder.BEST, 1)).replace(".mp4 ", ".mp4, "));
    }

    @ParameterizedTest
    @EnumSource
    void aListGoesOnBehindItsPlaceWhateverCameAndWentBefore(SortOrder order) throws IOException {
        for (int i = 0; i < 9; i++) {
            store.put(i + ".mp4", new byte[i % 3], Instant.ofEpochSecond(i % 4));
        }
        LibraryQuery query = new LibraryQuery(FolderPath.ROOT, LibraryQuery.Reach.TREE, "", order);
        List<Video> all = query.page(1, library(), new DetailsOfNothing()::of).videos();
        Stretch first = query.after(Optional.empty(), 4, library(), new DetailsOfNothing()::of);
        assertEquals(all.subList(0, 4), first.videos());
        assertEquals(9, first.total());

        Rank place = Rank.ofCursor(first.next().orElseThrow().cursor()).orElseThrow();
        store.remove(all.get(0).path().toString());
        store.remove(all.get(3).path().toString());
        Stretch second = query.after(Optional.of(place), 4, library(), new DetailsOfNothing()::of);
        assertEquals(all.subList(4, 8), second.videos());
        Stretch last = query.after(second.next(), 4, library(), new DetailsOfNothing()::of);
        assertEquals(all.subList(8, 9), last.videos());
        assertEquals(Optional.empty(), last.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "MQ", "MQo", "////", "LTEKYS5tcDQ=", "OTk5OTk5OTk5OTk5OTk5OTk5OTkKYQ"})
    void whatIsNoCursorIsNone(String cursor) {
        assertEquals(Optional.empty(), Rank.ofCursor(cursor));
    }

    @Test
    void aCursorHoldsAnyName() {
        Rank rank = new Rank(-1, "a\nb/\uD83C\uDFAC ?.mp4");
        assertEquals(Optional.of(rank), Rank.ofCursor(rank.cursor()));
    }

    /** No file was ever read. */
    private static final class DetailsOfNothing {
        Details of(Video video) {
            return new Details.Unread();
        }
    }

    private static Details known(Duration duration) {
        return new Details.Known(
                new Movie(duration, MovieBoxPlacement.BEFORE_MEDIA_DATA, List.of(), Map.of(), List.of(), List.of()));
    }

    private Page tree(String words, SortOrder order, int page) throws IOException {
        return new LibraryQuery(FolderPath.ROOT, LibraryQuery.Reach.TREE, words, order)
                .page(page, library(), new DetailsOfNothing()::of);
    }

    private static LibraryQuery query(FolderPath folder, LibraryQuery.Reach reach) {
        return new LibraryQuery(folder, reach, "", SortOrder.NAME);
    }

    private Library library() throws IOException {
        LibraryScan scan = new LibraryScan(new FolderReader(store), LibraryWatch.none(), LibraryScan.MOST_ENTRIES);
        scan.all(() -> {});
        return scan.snapshot(LibraryState.COMPLETE);
    }

    private void put(String... names) {
        for (String name : names) {
            store.put(name, new byte[0]);
        }
    }

    private static String paths(Page page) {
        return page.videos().stream().map(video -> video.path().toString()).collect(Collectors.joining(" "));
    }
}
