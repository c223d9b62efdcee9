package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import matinee.http.MediaType;
import matinee.library.Details;
import matinee.library.DetailsReader;
import matinee.library.FolderPath;
import matinee.library.Library;
import matinee.library.LibraryQuery;
import matinee.library.LibraryState;
import matinee.library.LiveLibrary;
import matinee.library.PathSegments;
import matinee.library.Rank;
import matinee.library.SortOrder;
import matinee.library.Stretch;
import matinee.library.Video;
import matinee.library.VideoPath;

/** {@code /api/videos}: the videos of the library for machines, some at a time; what is wrong is told as RFC 9457 has it. */
public final class VideoListServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** An answer waits so long for what is inside the files; what is not known by then is left out. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final transient LiveLibrary library;
    private final transient DetailsReader details;
    private final transient Responder responder;

    VideoListServlet(LiveLibrary library, DetailsReader details, Responder responder) {
        this.library = library;
        this.details = details;
        this.responder = responder;
    }

    /** A parameter that means nothing. */
    private static final class NonsenseException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String detail;

        NonsenseException(String detail) {
            super(detail);
            this.detail = detail;
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Library now = library.current();
        if (now.state() == LibraryState.UNAVAILABLE) {
            ProblemDocument.of(Fault.UNAVAILABLE).send(request, response);
            return;
        }
        QueryParameters parameters = QueryParameters.of(request);
        try {
            LibraryQuery query = query(parameters);
            Optional<Rank> place = place(parameters);
            if (now.folder(query.folder()).isEmpty()) {
                ProblemDocument.of(Fault.NOT_FOUND).send(request, response);
                return;
            }
            Stretch stretch = query.after(place, LibraryQuery.VIDEOS_PER_PAGE, now, details::known);
            JsonObject list = json(stretch, parameters, new SiteUrls(RelativeRoot.of(request)));
            TextAnswer.json(list, Instant.now()).send(request, response, responder);
        } catch (NonsenseException nonsense) {
            ProblemDocument.of(Fault.MALFORMED, nonsense.detail).send(request, response);
        }
    }

    private static LibraryQuery query(QueryParameters parameters) throws NonsenseException {
        String words = ListRequest.words(parameters);
        SortOrder order = ListRequest.usual(words);
        Optional<String> sort = parameters.value("sort");
        if (sort.isPresent()) {
            order = ListRequest.order(sort.get())
                    .orElseThrow(() ->
                            new NonsenseException("The parameter sort is best, name, newest, longest or largest."));
        }
        return new LibraryQuery(folder(parameters), LibraryQuery.Reach.TREE, words, order);
    }

    private static FolderPath folder(QueryParameters parameters) throws NonsenseException {
        String folder = parameters.value("folder").orElse("");
        if (folder.isEmpty()) {
            return FolderPath.ROOT;
        }
        String name = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        List<String> segments = List.of(name.split("/", -1));
        if (!segments.stream().allMatch(PathSegments::isName)) {
            throw new NonsenseException("The parameter folder is a path below the library, such as a/b.");
        }
        return new FolderPath(segments);
    }

    private static Optional<Rank> place(QueryParameters parameters) throws NonsenseException {
        Optional<String> cursor = parameters.value("cursor");
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rank> place = Rank.ofCursor(cursor.get());
        if (place.isEmpty()) {
            throw new NonsenseException("The parameter cursor is one that an earlier answer gave.");
        }
        return place;
    }

    private JsonObject json(Stretch stretch, QueryParameters parameters, SiteUrls urls) {
        Map<VideoPath, Details> known = details.within(stretch.videos(), PATIENCE);
        List<JsonObject> videos = new ArrayList<>();
        for (Video video : stretch.videos()) {
            videos.add(entry(video, known.getOrDefault(video.path(), new Details.Unread()), urls));
        }
        JsonObject json = new JsonObject().number("total", stretch.total()).array("videos", videos);
        JsonObject links = new JsonObject();
        stretch.next().ifPresent(place -> links.text("next", next(parameters, place)));
        return json.object("links", links);
    }

    private static JsonObject entry(Video video, Details known, SiteUrls urls) {
        JsonObject json = new JsonObject().text("title", video.title(known));
        known.duration().ifPresent(duration -> json.decimal("duration", duration.toMillis() / 1000.0));
        json.number("bytes", video.length());
        MediaType.ofExtension(video.path().extension()).ifPresent(type -> json.text("type", type.value()));
        return json.text("modified", video.modified().toString())
                .object(
                        "links",
                        new JsonObject()
                                .text("document", urls.document(video.path()))
                                .text("page", urls.watch(video.path()))
                                .text("video", urls.bytes(video.path()))
                                .text("poster", urls.poster(video.path())));
    }

    /** The same question behind a place, relative to this document. */
    private static String next(QueryParameters parameters, Rank place) {
        QueryText query = new QueryText();
        for (String name : List.of("q", "folder", "sort")) {
            parameters.value(name).ifPresent(value -> query.add(name, value));
        }
        return query.add("cursor", place.cursor()).toString();
    }
}
