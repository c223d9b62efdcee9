package matinee.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import matinee.config.FrameAncestors;
import matinee.http.MediaType;
import matinee.library.Details;
import matinee.library.LiveLibrary;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.mp4.Dimensions;

/**
 * {@code /oembed?url=}: how to show one of our pages on another site, as oEmbed 1.0 has it: by a frame, or by a link where no
 * other site may frame ours. In JSON, or in XML by {@code format=xml}.
 */
public final class OEmbedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Films are larger than a place in a text. */
    private static final Dimensions LARGEST = new Dimensions(1280, 720);

    private final transient Site site;
    private final transient FrameAncestors framing;
    private final transient LiveLibrary library;
    private final transient VideoKnowledge knowledge;
    private final transient Responder responder;

    OEmbedServlet(
            Site site, FrameAncestors framing, LiveLibrary library, VideoKnowledge knowledge, Responder responder) {
        this.site = site;
        this.framing = framing;
        this.library = library;
        this.knowledge = knowledge;
        this.responder = responder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        QueryParameters query = QueryParameters.of(request);
        String format = query.value("format").orElse("json");
        if (!format.equals("json") && !format.equals("xml")) {
            ProblemDocument.of(Fault.MALFORMED, "The format is json or xml.").send(request, response);
            return;
        }
        Optional<Video> video;
        try {
            Optional<VideoPath> path = query.value("url").flatMap(page -> video(page, request));
            video = path.isPresent() ? library.find(path.get()) : Optional.empty();
        } catch (IOException unreachable) {
            ProblemDocument.of(Fault.UNAVAILABLE).send(request, response);
            return;
        }
        if (video.isEmpty()) {
            ProblemDocument.of(Fault.NOT_FOUND).send(request, response);
            return;
        }
        OEmbedDocument document = document(video.get(), query, PublicRoot.of(request));
        TextAnswer answer = format.equals("xml")
                ? new TextAnswer(document.xml(), MediaType.XML, Instant.now())
                : TextAnswer.json(document.json(), Instant.now());
        answer.send(request, response, responder);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    /**
     * The video of one of our pages. Scheme and port are not compared: behind a proxy they may be others than those that we are
     * asked by.
     */
    private static Optional<VideoPath> video(String page, HttpServletRequest request) {
        try {
            URI uri = new URI(page);
            String host = host(uri);
            if (!host.equalsIgnoreCase(PublicRoot.host(request)) || uri.getRawPath() == null) {
                return Optional.empty();
            }
            return RequestPath.parse(uri.getRawPath(), request.getContextPath())
                    .filter(path -> uri.getRawPath().startsWith(request.getContextPath() + "/"))
                    .filter(path -> List.of("watch", EmbedServlet.NAME).contains(path.first()))
                    .filter(path -> !path.endsAsFolder() && !path.rest().isEmpty())
                    .map(path -> VideoPath.of(path.rest()));
        } catch (URISyntaxException notAPage) {
            return Optional.empty();
        }
    }

    /** Of names with an underscore Java says nothing. */
    private static String host(URI uri) {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        return authority.substring(authority.indexOf('@') + 1).replaceFirst(":[0-9]*$", "");
    }

    private OEmbedDocument document(Video video, QueryParameters query, PublicRoot root) {
        Details known =
                knowledge.details().within(List.of(video), PATIENCE).getOrDefault(video.path(), new Details.Unread());
        String title = video.title(known);
        OEmbedDocument document = new OEmbedDocument()
                .text("version", "1.0")
                .text("type", framing.includesOthers() ? "video" : "link")
                .text("title", title)
                .text("provider_name", site.title())
                .text("provider_url", root.url());
        if (!framing.includesOthers()) {
            return document;
        }
        Dimensions most =
                new Dimensions(most("maxwidth", query, LARGEST.width()), most("maxheight", query, LARGEST.height()));
        Dimensions size = EmbedFrame.fitting(known.frameSize().orElse(EmbedFrame.USUAL), most);
        String html = new EmbedFrame(root.urls().embed(video.path()), title, size).html();
        return document.text("html", html).number("width", size.width()).number("height", size.height());
    }

    private static int most(String parameter, QueryParameters query, int usual) {
        return query.value(parameter)
                .filter(value -> value.matches("[1-9][0-9]{0,5}"))
                .map(value -> Math.min(usual, Integer.parseInt(value)))
                .orElse(usual);
    }
}
