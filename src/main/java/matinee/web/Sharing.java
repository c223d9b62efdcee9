package matinee.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import matinee.config.FrameAncestors;
import matinee.http.MediaType;
import matinee.library.Details;
import matinee.library.MediaKind;
import matinee.library.Video;
import matinee.mp4.Chapter;
import matinee.mp4.Dimensions;

/**
 * What a video's page tells those who link to it: search engines, and programs that show a preview of a link.
 *
 * @param canonical whole URL of the page
 * @param oEmbed whole URL of its oEmbed document
 * @param properties of the Open Graph protocol
 * @param frame the element by which another site shows the video; empty where none may
 * @param structuredData a {@code VideoObject} of schema.org as JSON-LD, fit to stand in a script element
 */
public record Sharing(String canonical, String oEmbed, List<Property> properties, String frame, String structuredData) {
    public Sharing {
        properties = List.copyOf(properties);
    }

    /**
     * One of them.
     *
     * @param name such as {@code og:title}
     */
    public record Property(String name, String content) {}

    /**
     * @param framing who may frame the player
     * @param description one sentence
     */
    static Sharing of(
            VideoPageServlet.Subject subject, PublicRoot root, Site site, FrameAncestors framing, String description) {
        Video video = subject.video();
        String page = root.urls().watch(video.path());
        Dimensions size = EmbedFrame.fitting(subject.known().frameSize().orElse(EmbedFrame.USUAL), EmbedFrame.USUAL);
        String frame = new EmbedFrame(root.urls().embed(video.path()), subject.title(), size).html();
        return new Sharing(
                page,
                root.urls().oEmbed(page),
                openGraph(subject, root, site.title(), description),
                framing.includesOthers() ? frame : "",
                structuredData(subject, root, description).inScript());
    }

    private static List<Property> openGraph(
            VideoPageServlet.Subject subject, PublicRoot root, String siteTitle, String description) {
        Video video = subject.video();
        SiteUrls urls = root.urls();
        boolean sound = video.kind() == MediaKind.AUDIO;
        List<Property> properties = new ArrayList<>();
        properties.add(new Property("og:type", sound ? "music.song" : "video.other"));
        properties.add(new Property("og:site_name", siteTitle));
        properties.add(new Property("og:title", subject.title()));
        properties.add(new Property("og:description", description));
        properties.add(new Property("og:url", urls.watch(video.path())));
        MediaType poster = PosterServlet.type(video, subject.known());
        if (!poster.equals(MediaType.SVG)) { // Nobody shows drawings.
            properties.add(new Property("og:image", urls.poster(video.path())));
            properties.add(new Property("og:image:type", poster.value()));
        }
        String media = sound ? "og:audio" : "og:video";
        properties.add(new Property(media, urls.bytes(video.path())));
        MediaType.ofExtension(video.path().extension())
                .ifPresent(type -> properties.add(new Property(media + ":type", type.value())));
        subject.known().frameSize().ifPresent(size -> {
            properties.add(new Property("og:video:width", Integer.toString(size.width())));
            properties.add(new Property("og:video:height", Integer.toString(size.height())));
        });
        return properties;
    }

    private static JsonObject structuredData(VideoPageServlet.Subject subject, PublicRoot root, String description) {
        Video video = subject.video();
        SiteUrls urls = root.urls();
        JsonObject json = new JsonObject()
                .text("@context", "https://schema.org")
                .text("@type", video.kind() == MediaKind.AUDIO ? "AudioObject" : "VideoObject")
                .text("name", subject.title())
                .text("description", description)
                .text("url", urls.watch(video.path()))
                .text("thumbnailUrl", urls.poster(video.path()))
                .text("uploadDate", video.modified().toString())
                .text("contentUrl", urls.bytes(video.path()))
                .text("embedUrl", urls.embed(video.path()));
        subject.known().duration().ifPresent(length -> json.text("duration", whole(length)));
        List<JsonObject> clips = clips(subject.chapters(), subject.known(), urls.watch(video.path()));
        return clips.isEmpty() ? json : json.array("hasPart", clips);
    }

    /** ISO 8601, as schema.org wants it: no fractions. */
    private static String whole(Duration length) {
        return Duration.ofSeconds(Math.max(1, length.toSeconds())).toString();
    }

    /** Each chapter ends where the next begins; where the last one ends is known only where the film's length is. */
    private static List<JsonObject> clips(List<Chapter> chapters, Details known, String page) {
        List<JsonObject> clips = new ArrayList<>();
        for (int i = 0; i < chapters.size(); i++) {
            Chapter chapter = chapters.get(i);
            long start = chapter.start().toSeconds();
            JsonObject clip = new JsonObject()
                    .text("@type", "Clip")
                    .text("name", chapter.title())
                    .number("startOffset", start);
            Optional<Duration> end =
                    i + 1 < chapters.size() ? Optional.of(chapters.get(i + 1).start()) : known.duration();
            end.map(Duration::toSeconds)
                    .filter(seconds -> seconds > start)
                    .ifPresent(seconds -> clip.number("endOffset", seconds));
            clips.add(clip.text("url", page + "?t=" + start));
        }
        return clips;
    }
}
