package matinee.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import matinee.library.LibraryState;
import matinee.library.Problem;
import matinee.words.Language;
import matinee.words.Words;

/** One model of each page, with a text of the caller's choice wherever a text of the library or the viewer stands. */
record PageModels(String text, String root) {
    private static final Words WORDS = Language.ENGLISH.words();

    private static final SiteFacts.Extent EXTENT = new SiteFacts.Extent(LibraryState.COMPLETE, 24, 11_600_000_000L);

    static SiteFacts facts() {
        return new SiteFacts("Matinee", "0.1.0", "abc", EXTENT);
    }

    BrowsePage browse() {
        return new BrowsePage(frame(), List.of(new Link("Library", root), new Link(text, "")), listing());
    }

    WelcomePage welcome() {
        return new WelcomePage(frame(), List.of(player()), SetupHint.all(WORDS), listing());
    }

    FirstRunPage firstRun() {
        return new FirstRunPage(frame(), "No videos yet", text, text, SetupHint.all(WORDS));
    }

    ErrorPage error() {
        return new ErrorPage(frame(), 404, text, "0f3a9c");
    }

    AdminPage admin() {
        return new AdminPage(
                frame(),
                new AdminPage.Streams(1, 2, 3, 4, List.of(text)),
                List.of(new AdminPage.Row(text, text, text, text)),
                List.of(text),
                new AdminPage.Findings(List.of(new Problem(text, text), new Problem("", text)), text));
    }

    DiagnosticsPage diagnostics() {
        return new DiagnosticsPage(frame(), List.of(new DiagnosticsPage.Row(text, text, text, text)));
    }

    WatchPage watch() {
        WatchPage.About about = new WatchPage.About(
                text,
                new Link(text, "../browse/"),
                TimeText.day(Instant.parse("2026-05-02T10:15:30Z"), ZoneOffset.UTC, WORDS),
                List.of("1080p H.264", text),
                text,
                "../video/a.mp4?download");
        List<WatchPage.Chapter> chapters =
                List.of(new WatchPage.Chapter(text, TimeText.of(Duration.ofSeconds(12)), 12, "?t=12"));
        return new WatchPage(frame(), "theatre", player(), about, chapters, List.of(card(1)), sharing());
    }

    EmbedPage embed() {
        return new EmbedPage(frame(), player(), "http://localhost/watch/a.mp4");
    }

    private Sharing sharing() {
        return new Sharing(
                "http://localhost/watch/a.mp4",
                "http://localhost/oembed?url=a",
                List.of(new Sharing.Property("og:title", text)),
                text,
                new JsonObject().text("name", text).inScript());
    }

    private PageFrame frame() {
        return new PageFrame(
                new SiteFacts(text, "0.1.0", "abc", EXTENT),
                WORDS,
                text,
                text,
                root,
                text,
                List.of(new LanguageLink(Language.ARABIC, "?q=" + text)));
    }

    private Player player() {
        return new Player(
                text,
                "../video/a.mp4",
                new Picture("../poster/a.mp4", "image/svg+xml"),
                "../watch/a.mp4",
                "../api/videos/a.mp4",
                "25",
                2,
                List.of(new Player.TextTrack("subtitles", text, text, "../subtitles/a.mp4/0.vtt")));
    }

    private Listing listing() {
        return new Listing(
                "3 folders, 24 videos",
                text,
                List.of(new SortChoice("name", "Name", ""), new SortChoice("newest", "Newest", "selected")),
                "feed/",
                "http://localhost/",
                List.of(new FolderCard(text, "browse/a/", "9 videos")),
                IntStream.range(0, 3).mapToObj(this::card).toList(),
                Paging.of(5, 9, page -> "?page=" + page));
    }

    /** A folder of films, each with a warning. */
    BrowsePage folder(List<String> titles) {
        List<VideoCard> cards = titles.stream()
                .map(title -> new VideoCard(
                        title,
                        root + "watch/" + title + ".1080p.mp4",
                        root + "poster/" + title + ".1080p.mp4",
                        TimeText.of(Duration.ofSeconds(2000 + title.hashCode() % 1000)),
                        List.of("1080p", title.hashCode() % 1000 + " MB"),
                        List.of(new CardTag("Unfinished", "The file has no movie box yet.")),
                        root + "api/videos/" + title + ".1080p.mp4?v=" + title + title,
                        Math.floorMod(title.hashCode(), 100)))
                .toList();
        Listing listing = new Listing(
                text,
                "",
                List.of(),
                "feed/",
                "http://localhost/",
                List.of(),
                cards,
                Paging.of(1, 9, page -> "?page=" + page));
        return new BrowsePage(frame(), List.of(new Link("Library", root), new Link(text, "")), listing);
    }

    private VideoCard card(int number) {
        return new VideoCard(
                text,
                "watch/" + number + ".mp4",
                "poster/" + number + ".mp4",
                number == 0 ? TimeText.UNKNOWN : TimeText.of(Duration.ofSeconds(2467)),
                List.of("1080p", text),
                List.of(CardTag.plain(text), new CardTag(text, text)),
                "api/videos/" + number + ".mp4",
                10 * number);
    }
}
